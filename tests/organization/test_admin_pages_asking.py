"""What readers would stumble over is told before a page is published, and asked about."""

import re
from html import unescape

import pytest
from django.contrib.admin.models import LogEntry

from organization.models import InformationPage
from tests.organization.reading import inside, words
from tests.organization.stumbles import BODY, FIELDS, TOLD, TYPED, pay_page, press
from tests.organization.test_admin import address, filled, refusals
from tests.organization.test_admin_pages import in_toronto
from tests.organization.test_editing import state_of

pytestmark = pytest.mark.django_db
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])
BUTTONS = pytest.mark.parametrize(("button", "later"), [("_save", False), ("_later", True)])


@pytest.fixture
def page():
    return pay_page()


def typed(later):
    return TYPED | ({"publish_at": in_toronto(days=1)} if later else {})


def asked(response):
    """(anchor, sentence) of each warning that the form comes back with."""
    box = re.search(r'<section class="missing asking".*?</section>', response.text, re.S)
    found = re.findall(r'<a href="#([^"]+)">(.*?)</a>', box[0]) if box else []
    return [(anchor, unescape(sentence)) for anchor, sentence in found]


def tick(response):
    return re.search(r'name="all_the_same" id="[^"]+" value="([^"]+)">', response.text)[1]


@LANGUAGES
@BUTTONS
def test_a_page_with_stumbles_is_not_published_unasked(
    page, editor, editor_client, language, button, later
):
    type(editor).objects.update(language=language)
    before, logged = state_of(page), LogEntry.objects.count()
    response = press(editor_client, page, button, **typed(later))
    assert asked(response) == list(zip(FIELDS, TOLD[language], strict=True))
    assert (state_of(page), LogEntry.objects.count()) == (before, logged)
    assert refusals(response) == []
    assert f"\n{BODY}</textarea>" in unescape(response.text)
    assert [f'id="{field}"' in response.text for field in FIELDS] == [True] * len(FIELDS)


@BUTTONS
def test_it_is_published_all_the_same_once_they_are_read(page, editor_client, button, later):
    form = press(editor_client, page, button, **typed(later))
    sent = filled(form, all_the_same=tick(form)) | {button: "1"}
    editor_client.post(address(InformationPage, "change", page.pk), sent)
    newest = page.versions.for_desk().first()
    assert (newest.number, newest.content["sections"][0]["body_en"]) == (2, BODY)
    assert (newest.published_at is None) == later


def test_a_stumble_more_is_asked_about_again(page, editor_client):
    form = press(editor_client, page, "_save", **TYPED)
    sent = filled(form, all_the_same=tick(form), lead_en="[h](/en/about/gone/)", lead_fr="Un.")
    before = state_of(page)
    again = editor_client.post(address(InformationPage, "change", page.pk), sent | {"_save": "1"})
    first = "Lead (English): the link /en/about/gone/ leads nowhere: there is no such page."
    assert asked(again) == [("id_lead_en", first), *zip(FIELDS, TOLD["en"], strict=True)]
    assert state_of(page) == before


@LANGUAGES
def test_the_preview_tells_them_above_the_text(page, editor_client, language):
    response = press(editor_client, page, f"_preview_{language}", **TYPED)
    told = [words(sentence) for sentence in TOLD[language]]
    assert inside(response, "li")[: len(FIELDS)] == told


def test_a_new_page_with_stumbles_asks_and_makes_none(editor_client):
    add = address(InformationPage, "add")
    words = {"title_en": "New", "title_fr": "Neuf", "slug_en": "new", "slug_fr": "neuf"}
    facts = {"key": "new", "area": "about", "origin": "project", "order": 0}
    section = {"sections-0-heading_en": "One", "sections-0-heading_fr": "Un"}
    form = filled(editor_client.get(add), **words, **facts, **section) | {
        "sections-0-body_en": "**Open",
        "_save": "1",
    }
    response = editor_client.post(add, form)
    assert [anchor for anchor, _told in asked(response)] == [
        *("id_sections-0-body_fr", "id_sections-0-body_en")
    ]
    assert InformationPage.objects.count() == 0
    editor_client.post(add, filled(response, all_the_same=tick(response)) | {"_save": "1"})
    assert InformationPage.objects.get().sections.get().body_en == "**Open"


def test_a_removed_section_is_still_removed_after_the_question(page, editor_client):
    changes = {"sections-1-DELETE": "on", "sections-0-body_fr": ""}
    form = press(editor_client, page, "_save", **changes)
    assert [anchor for anchor, _told in asked(form)] == ["id_sections-0-body_fr"]
    assert page.sections.count() == 2
    sent = filled(form, all_the_same=tick(form)) | {"_save": "1"}
    editor_client.post(address(InformationPage, "change", page.pk), sent)
    assert [section.anchor for section in page.sections.all()] == ["scale"]
