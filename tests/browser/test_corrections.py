"""A reader whose browser runs no scripts suggests a correction, in each language."""

import pytest

from organization.models import Correction
from tests.browser.html import faults_of

WORDS = {
    "en": {
        "page": "/en/organization/ministries/finance/",
        "form": "/en/feedback/correction/",
        "link": "Suggest a correction",
        "send": "Send the correction",
        "problem": "There is a problem",
        "done": "Your correction has arrived",
    },
    "fr": {
        "page": "/fr/organisation/ministeres/finances/",
        "form": "/fr/retroaction/correction/",
        "link": "Proposer une correction",
        "send": "Envoyer la correction",
        "problem": "Il y a un problème",
        "done": "Votre correction est arrivée",
    },
}


@pytest.mark.parametrize("language", WORDS)
def test_a_reader_suggests_a_correction(language, site, window, recorder, tmp_path):
    words, page, faults = WORDS[language], window.page, []
    recorder.heard = {}

    def look():
        faults.append(window.look())
        window.scripts(False)

    window.open(f"{site}{words['page']}")
    window.press(page.get_by_role("link", name=words["link"]).first)
    assert page.locator(f"main a[href='{words['page']}']").count() == 1
    look()
    page.locator("textarea[name=text]").fill("x" * 5001)
    window.press(page.get_by_role("button", name=words["send"]))
    assert page.get_by_role("alert").get_by_role("heading").inner_text() == words["problem"]
    assert page.locator("textarea[name=text]").input_value() == "x" * 5001
    look()
    page.locator("textarea[name=text]").fill("<script>alert(1)</script>")
    window.press(page.get_by_role("button", name=words["send"]))
    assert page.locator("h1").inner_text() == words["done"]
    look()
    assert page.url.startswith(f"{site}{words['form']}C-")
    correction = Correction.objects.get(reference=page.url.split("/")[-2])
    assert (correction.page, correction.language) == (words["page"], language)
    assert faults == ["", "", ""]
    heard, recorder.heard = recorder.heard, None
    assert faults_of(heard, tmp_path) == []


def test_the_data_for_programs_troubles_no_browser(site, window):
    """The policy on scripts is about what runs; a block of data does not."""
    window.open(f"{site}/en/organization/ministries/finance/", scripts=True)
    blocks = window.page.locator('script[type="application/ld+json"]')
    assert blocks.count() == 2
    assert window.said == []
