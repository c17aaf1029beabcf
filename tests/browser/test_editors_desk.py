"""The desk of information pages, for every editor: both languages, both widths, with no script."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from organization import editing, editors
from organization.models import InformationPage
from tests.browser.conftest import signed_in
from tests.browser.window import Window
from tests.factories import UserFactory

LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])
NAME = "admin:organization_informationpage_"
DESK = {
    "start": ("admin:index",),
    "list": (f"{NAME}changelist",),
    "new": (f"{NAME}add",),
    "form": (f"{NAME}change", "page"),
    "versions": (f"{NAME}versions", "page"),
    "going back": (f"{NAME}version_go_back", "page", 1),
    "calling off": (f"{NAME}version_call_off", "page", 3),
    "preview of a version": (f"{NAME}version_preview", "page", 3, "language"),
}


@pytest.fixture(scope="module")
def page(site):
    """With an earlier version, and one that waits."""
    made = InformationPage.objects.get(key="privacy")
    section = made.sections.first()

    def write():
        section.body_en += "\n\nOne paragraph more."
        section.body_fr += "\n\nUn paragraphe de plus."
        section.save()

    editing.save(made, write, by=None, reason="More to say")
    editing.schedule(made, write, at=timezone.now() + timedelta(days=1), by=None)
    return made


@pytest.fixture(scope="module")
def windows(browser, site, page):
    found = {}
    for language in ("en", "fr"):
        user = UserFactory(language=language)
        editors.appoint(user)
        found[language] = Window(signed_in(browser, site, user))
    return found


def address(site, page, language, name, *words):
    meant = {"page": page.pk, "language": language}
    return site + reverse(name, args=[meant.get(word, word) for word in words])


@LANGUAGES
@pytest.mark.parametrize("name", DESK)
def test_page_of_the_editors_desk_is_for_everybody(name, language, site, page, windows):
    window = windows[language]
    response = window.open(address(site, page, language, *DESK[name]))
    assert response.status == 200
    assert window.page.locator("html").get_attribute("lang") == language
    faults = window.look()
    assert not faults, faults


@LANGUAGES
def test_a_preview_and_an_error_are_for_everybody(language, site, page, windows):
    window = windows[language]
    window.open(address(site, page, language, *DESK["form"]))
    preview = window.page.locator(f"[name=_preview_{language}]")
    preview.evaluate("button => button.removeAttribute('formtarget')")
    window.press(preview)
    assert window.page.locator("#preview-heading").count() == 1
    faults = window.look()
    assert not faults, faults
    window.open(address(site, page, language, *DESK["form"]))
    window.press(window.page.locator("[name=_later]"))
    assert window.page.locator(".field-publish_at .errorlist").count() == 1
    faults = window.look()
    assert not faults, faults


@LANGUAGES
def test_the_question_before_publishing_is_for_everybody(language, site, page, windows):
    window = windows[language]
    window.open(address(site, page, language, *DESK["form"]))
    window.page.locator("#id_sections-0-body_fr").fill("[x](/fr/nulle-part/) et **gras")
    window.press(window.page.locator("[name=_save]").last)
    assert window.page.locator(".asking li a").count() == 2
    assert window.page.evaluate("document.activeElement.className") == "missing asking"
    faults = window.look()
    assert not faults, faults
