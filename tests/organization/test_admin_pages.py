"""The desk of an information page: its form, the preview, and publishing later."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from ops_site.formats import TORONTO
from organization.models import InformationPage, PageVersion
from tests.factories import InformationPageFactory, PageSectionFactory
from tests.organization.reading import inside, text
from tests.organization.test_admin import address, filled, refusals
from tests.organization.test_editing import state_of, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    made = InformationPageFactory(
        title_en="Pay", title_fr="Paie", slug_en="pay", slug_fr="paie", reviewed_on="2026-01-31"
    )
    for number, word in enumerate(("scale", "hours", "leave"), start=1):
        PageSectionFactory(page=made, anchor=word, heading_en=word, heading_fr=word, order=number)
    return made


@pytest.fixture
def send(editor_client, page):
    """`send("_save", title_en="…")` presses a button of the page's form, with changes."""

    def pressed(button, **changes):
        change = address(InformationPage, "change", page.pk)
        form = filled(editor_client.get(change), **changes)
        return editor_client.post(change, form | {button: "1"})

    return pressed


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def anchors(page):
    return [section.anchor for section in page.sections.order_by("order")]


def in_toronto(**delta):
    return (timezone.now() + timedelta(**delta)).astimezone(TORONTO).strftime("%Y-%m-%dT%H:%M")


# --- Saving -------------------------------------------------------------------------------------


def test_saving_keeps_who_and_why(send, page, editor):
    send("_save", title_en="Salary", reason="Plainer words")
    assert told(page)[1:] == [(2, "Salary", "Plainer words", editor)]


def test_lines_are_kept_as_the_facts_have_them(send, page):
    send("_save", lead_en="One.\r\n\r\nTwo.", lead_fr="Un.")
    assert InformationPage.objects.get(pk=page.pk).lead_en == "One.\n\nTwo."


def test_who_writes_over_another_is_told_first(send, page, editor_client):
    change = address(InformationPage, "change", page.pk)
    opened = filled(editor_client.get(change), title_en="Mine")
    send("_save", title_en="Theirs")
    before = state_of(page)
    refused = editor_client.post(change, opened | {"_save": "1"})
    assert [line.partition(" (")[0] for line in refusals(refused)] == [
        "Eda Editor saved version 2 of this page meanwhile"
    ]
    assert state_of(page) == before
    editor_client.post(change, filled(refused) | {"_save": "1"})
    assert [title for _number, title, *_rest in told(page)] == ["Pay", "Theirs", "Mine"]


# --- Sections -----------------------------------------------------------------------------------


def test_a_section_is_added_with_an_anchor_made_from_its_heading(send, page):
    words = {"heading_en": "Été & hours", "heading_fr": "Heures", "body_en": "A.", "body_fr": "B."}
    send("_save", **{f"sections-3-{name}": value for name, value in words.items()})
    assert anchors(page) == ["scale", "hours", "leave", "ete-hours"]


def test_two_sections_of_one_name_get_two_anchors(send, page):
    for number in (3, 4):
        words = {"heading_en": "Hours", "heading_fr": "Heures"}
        send("_save", **{f"sections-{number}-{name}": word for name, word in words.items()})
    assert anchors(page) == ["scale", "hours", "leave", "hours-2", "hours-3"]


@pytest.mark.parametrize(
    ("section", "place", "order"),
    [
        (2, 1, ["leave", "scale", "hours"]),
        (0, 2, ["hours", "scale", "leave"]),
        (0, 3, ["hours", "leave", "scale"]),
        (0, "", ["hours", "leave", "scale"]),
    ],
)
def test_a_section_is_moved_by_its_number(send, page, section, place, order):
    send("_save", **{f"sections-{section}-order": place})
    assert anchors(page) == order
    assert [each.order for each in page.sections.order_by("order")] == [1, 2, 3]


def test_a_section_is_removed_and_can_be_gone_back_to(send, page):
    send("_save", **{"sections-1-DELETE": "on"})
    assert anchors(page) == ["scale", "leave"]
    assert page.versions.get(number=1).content["sections"][1]["anchor"] == "hours"


# --- What is told and refused -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        (
            "title_en",
            "A\x01B",
            "Characters that nobody sees stand here, shown as ▯: “A▯B”",
        ),
        ("lead_fr", "Un dÃ©tail là.", "Letters came out wrong here: “dÃ©tail”"),
        ("lead_en", "a\n\ncat \ufffd sat\n\nb", "Characters were lost here: “cat \ufffd sat”"),
        (
            "sections-0-body_en",
            "Some <b>bold</b> word",
            "HTML stands here, which readers would see: use Markdown: “<b>bold</b>”",
        ),
    ],
)
def test_damaged_text_is_refused_with_its_place(send, page, field, typed, sentence):
    before = state_of(page)
    response = send("_save", **{field: typed})
    assert refusals(response) == [sentence]
    assert state_of(page) == before


# --- The preview --------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "title"), [("en", "Salary"), ("fr", "Salaire")])
def test_a_preview_is_the_public_page_and_keeps_nothing(send, page, language, title, client):
    before, logged = state_of(page), LogEntry.objects.count()
    response = send(f"_preview_{language}", title_en="Salary", title_fr="Salaire")
    assert inside(response, "h1") == [title]
    assert f'<html lang="{language}">' in response.text
    shown = {"en": "Preview: not published", "fr": "Aperçu\u00a0: non publié"}
    assert shown[language] in response.text
    assert response["X-Robots-Tag"] == "noindex"
    assert {"no-store", "private"} <= set(response["Cache-Control"].split(", "))
    assert (state_of(page), LogEntry.objects.count()) == (before, logged)
    public = client.get(page.get_absolute_url())
    assert (inside(public, "h1"), "Preview" in public.text) == (["Pay"], False)


@pytest.mark.parametrize(
    ("language", "shown", "hidden"),
    [("en", "New words.", "Nouveaux mots."), ("fr", "Nouveaux mots.", "New words.")],
)
def test_the_text_beside_facts_is_previewed_with_them(editor_client, language, shown, hidden):
    facts = InformationPageFactory(
        area="organization", key="organization", slug_en="", slug_fr="", title_fr="Organisation"
    )
    PageSectionFactory(page=facts, body_en="Old words.", body_fr="Anciens mots.")
    change = address(InformationPage, "change", facts.pk)
    words = {"sections-0-body_en": "New words.", "sections-0-body_fr": "Nouveaux mots."}
    form = filled(editor_client.get(change), **words)
    response = editor_client.post(change, form | {f"_preview_{language}": "1"})
    assert f'<html lang="{language}">' in response.text
    assert 'class="cards cards--grid"' in response.text
    assert [f"<p>{words}</p>" in response.text for words in (shown, hidden)] == [True, False]


def test_a_preview_of_a_new_page_makes_none(editor_client):
    facts = {"key": "new", "area": "about", "origin": "project", "title_en": "New", "order": 0}
    words = {"title_fr": "Neuf", "slug_en": "new", "slug_fr": "neuf"}
    add = address(InformationPage, "add")
    form = filled(editor_client.get(add), **facts, **words) | {"_preview_fr": "1"}
    assert inside(editor_client.post(add, form), "h1") == ["Neuf"]
    assert (InformationPage.objects.count(), PageVersion.objects.count()) == (0, 0)


def test_the_preview_of_one_language_leads_to_the_other_with_the_same_text(send, editor_client):
    response = send("_preview_en", title_en="Salary", title_fr="Salaire")
    sent = dict(response.wsgi_request.POST.items())
    assert 'name="title_fr" value="Salaire"' in response.text
    assert 'name="_preview_fr"' in response.text
    del sent["_preview_en"]
    other = editor_client.post(response.request["PATH_INFO"], sent | {"_preview_fr": "1"})
    assert inside(other, "h1") == ["Salaire"]


def test_a_withdrawn_page_has_a_preview(send, page):
    InformationPage.objects.update(ended=True)
    assert inside(send("_preview_en", title_en="Salary"), "h1") == ["Salary"]


def test_a_preview_of_a_damaged_text_is_the_form_again(send):
    assert 'class="error-summary"' in send("_preview_en", title_en="A\x01B").text


# --- Publishing later ---------------------------------------------------------------------------


def test_publishing_later_leaves_the_page_and_keeps_a_version(send, page):
    response = send("_later", title_en="Salary", publish_at=in_toronto(days=1))
    assert response.url == reverse("admin:organization_informationpage_versions", args=[page.pk])
    assert InformationPage.objects.get(pk=page.pk).title_en == "Pay"
    waiting = page.versions.get(published_at=None)
    assert (waiting.number, waiting.content["page"]["title_en"]) == (2, "Salary")
    assert timedelta(hours=23) < waiting.publish_at - timezone.now() < timedelta(hours=25)


@pytest.mark.parametrize(
    ("button", "at", "sentence"),
    [
        ("_later", {"hours": -1}, "Choose an instant to come."),
        ("_later", None, "Say when: a day and a time."),
        ("_save", {"days": 1}, "Press “Publish later”, or empty this field to publish now."),
    ],
)
def test_an_instant_that_cannot_be_meant_is_refused(send, page, button, at, sentence):
    before = state_of(page)
    response = send(button, title_en="Salary", publish_at=in_toronto(**at) if at else "")
    assert refusals(response) == [sentence]
    assert state_of(page) == before


def test_who_changes_a_page_for_which_a_version_waits_is_told(send, page, editor_client):
    send("_later", title_en="Salary", publish_at=in_toronto(days=1))
    change = editor_client.get(address(InformationPage, "change", page.pk))
    assert "A version of this page waits to be published" in text(change)
    told_at_save = said(send("_save", title_en="Wages"))
    assert told_at_save[0].startswith("Version 2 waits to be published (")
