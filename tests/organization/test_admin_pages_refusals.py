"""What is never published, and the summary of a form's errors, which leads to each."""

import re
from html import unescape

import pytest

from tests.organization.stumbles import pay_page, press
from tests.organization.test_admin_pages import in_toronto
from tests.organization.test_editing import state_of

pytestmark = pytest.mark.django_db
WRONG = {
    "lead_en": "{count:people}",
    "sections-0-body_en": "{count:dogs} of {count:clusters}, [x](JavaScript:alert(1))",
    "sections-1-body_fr": "Un cafÃ©",
    "sections-2-order": "0",
}
NAMES = (
    "ministries-and-central-agencies, ministries, central-agencies, agencies, clusters, groups, "
    "people"
)
TOLD = {
    "en": [
        "Lead (English): {count:people} is a number in the text of a section alone: write it out.",
        "Section 1, Text (English, Markdown): No link may begin with “javascript:”: browsers "
        "might run it.",
        "Section 1, Text (English, Markdown): Nothing is counted as {count:dogs}. The names are: "
        f"{NAMES}.",
        "Section 2, Text (French, Markdown): Letters came out wrong here: “cafÃ©”",
        "Section 3, Place: Ensure this value is greater than or equal to 1.",
    ],
    "fr": [
        "Introduction (anglais) : {count:people} ne devient un nombre que dans le texte d’une "
        "section : écrivez-le.",
        "Section 1, Texte (anglais, Markdown) : Aucun lien ne peut commencer par « javascript: »"
        " : les navigateurs pourraient l’exécuter.",
        "Section 1, Texte (anglais, Markdown) : Rien n’est compté sous {count:dogs}. Les noms "
        f"sont : {NAMES}.",
        "Section 2, Texte (français, Markdown) : Des lettres ont mal passé ici : « cafÃ© »",
        "Section 3, Place : Assurez-vous que cette valeur est supérieure ou égale à 1.",
    ],
}
FIELDS = [
    *("id_lead_en", "id_sections-0-body_en", "id_sections-0-body_en"),
    *("id_sections-1-body_fr", "id_sections-2-order"),
]


@pytest.fixture
def page():
    return pay_page()


@pytest.mark.parametrize("button", ["_save", "_later", "_preview_en"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_never_published_is_told_with_the_way_to_it(
    page, editor, editor_client, language, button
):
    type(editor).objects.update(language=language)
    before = state_of(page)
    later = {"publish_at": in_toronto(days=1)} if button == "_later" else {}
    response = press(editor_client, page, button, **WRONG, **later)
    summary = re.search(r'<div class="error-summary".*?</div>', response.text, re.S)[0]
    found = re.findall(r'<a href="#([^"]+)">(.*?)</a>', summary)
    told = [(anchor, unescape(sentence)) for anchor, sentence in found]
    assert told == list(zip(FIELDS, TOLD[language], strict=True))
    assert state_of(page) == before
