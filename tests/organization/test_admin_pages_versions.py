"""The versions of a page on the desk: told, compared, gone back to, called off."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from ops_site.publishing import edition
from organization import editing
from organization.differences import ADDED, KEPT, REMOVED, differences
from organization.models import InformationPage
from tests.factories import InformationPageFactory, PageSectionFactory, UserFactory
from tests.organization.reading import inside, links, text
from tests.organization.test_admin import address
from tests.organization.test_editing import retitled, state_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    made = InformationPageFactory(title_en="Pay", slug_en="pay", slug_fr="paie")
    PageSectionFactory(page=made, anchor="scale", heading_en="Scale", body_en="We pay old money.")
    return made


@pytest.fixture
def history(page):
    """Version 1 as it stood, 2 shown, 3 waiting, 4 called off."""
    editor = UserFactory(name="Edith")
    editing.save(page, retitled(page, "Salary"), by=editor, reason="Plainer")
    for title in ("Wages", "Dropped"):
        again = InformationPage.objects.get(pk=page.pk)
        at = timezone.now() + timedelta(days=1)
        version = editing.schedule(again, retitled(again, title), at=at, by=editor)
    editing.call_off(version)
    return page


def at(page, name="versions", *args):
    return reverse(f"admin:organization_informationpage_{name}", args=[page.pk, *args])


def title_of(page):
    return InformationPage.objects.get(pk=page.pk).title_en


def test_the_list_tells_number_state_who_and_why(history, editor_client):
    response = editor_client.get(at(history))
    assert inside(response, "th", 'scope="row"') == [f"Version {number}" for number in (4, 3, 2, 1)]
    rows = inside(response, "tr")[1:]
    assert [row.split()[2] for row in rows] == ["Called", "Waiting,", "What", "Earlier"]
    assert "Edith Plainer" in rows[2]
    assert "As it stood before" in rows[3]
    assert "as scheduled" not in text(response)
    assert inside(response, "h1") == ["Versions: Salary"]


def test_the_list_tells_that_a_scheduled_version_replaced_another(history, editor_client):
    editing.publish_due(timezone.now() + timedelta(days=2))
    row = inside(editor_client.get(at(history)), "tr")[2]
    assert "as scheduled; it replaced what stood until then." in row


def test_the_list_speaks_french_to_who_does(history, editor, sign_in):
    editor.language = "fr"
    editor.save()
    response = sign_in(editor).get(at(history))
    assert "Telle qu’elle était auparavant" in text(response)
    assert "Revenir à cette version" in text(response)


@pytest.mark.parametrize("kept", [1, 3])
def test_the_list_costs_the_same_for_one_version_and_three(
    kept, page, editor_client, django_assert_num_queries
):
    for number in range(kept - 1):
        editing.save(page, retitled(page, f"Title {number}"), by=None)
    editor_client.get(at(page))
    with django_assert_num_queries(5):
        editor_client.get(at(page))


def test_a_page_without_versions_says_so(page, editor_client):
    assert "No version is kept yet" in text(editor_client.get(at(page)))


def test_going_back_is_asked_first_and_done_by_post(history, editor, editor_client):
    back = at(history, "version_go_back", 1)
    before = state_of(history)
    assert "makes a new version" in text(editor_client.get(back))
    assert state_of(history) == before
    response = editor_client.post(back, follow=True)
    assert "The page says again what it said in version 1." in response.text
    newest = history.versions.get(number=5)
    assert (title_of(history), newest.saved_by) == ("Pay", editor)


def test_calling_off_is_asked_first_and_done_by_post(history, editor_client):
    off = at(history, "version_call_off", 3)
    before = state_of(history)
    assert "will not be published" in text(editor_client.get(off))
    assert state_of(history) == before
    editor_client.post(off)
    assert list(history.versions.waiting()) == []
    after = state_of(history)
    again = editor_client.post(off, follow=True)
    assert str(editing.NOT_WAITING) in again.text
    assert state_of(history) == after


@pytest.mark.parametrize(("language", "title"), [("en", "Wages"), ("fr", "Page en français")])
def test_a_version_that_waits_can_be_read_as_the_public_will(
    history, editor_client, language, title
):
    before = state_of(history)
    response = editor_client.get(at(history, "version_preview", 3, language))
    assert inside(response, "h1")[0].startswith(title)
    other = {"en": "fr", "fr": "en"}[language]
    assert at(history, "version_preview", 3, other) in links(response).values()
    assert state_of(history) == before


@pytest.mark.parametrize("args", [("go_back", 9), ("call_off", 9), ("preview", 9, "en")])
def test_a_version_that_never_was_is_not_found(history, editor_client, args):
    name, *rest = args
    assert editor_client.get(at(history, f"version_{name}", *rest)).status_code == 404


def test_the_history_of_the_administration_leads_to_the_versions(page, editor_client):
    history = address(InformationPage, "history", page.pk)
    assert editor_client.get(history).url == at(page)


# --- What differs -------------------------------------------------------------------------------


def parts(old, new):
    return [
        (part.title, part.what, [(each.label, each.pieces) for each in part.changes])
        for part in differences(old, new)
    ]


def section(anchor, **fields):
    return {"anchor": anchor, "heading_en": anchor, "heading_fr": "", "body_en": "", **fields}


def content(*sections, **fields):
    return {"page": {"title_en": "Pay", **fields}, "sections": list(sections)}


def test_words_that_fell_and_words_that_came_are_told_apart():
    old = content(section("a", body_en="One.\n\nWe pay old money."))
    new = content(section("a", body_en="One.\n\nWe pay new money."))
    pieces = [(KEPT, "One.\n\n"), (KEPT, "We pay "), (REMOVED, "old"), (ADDED, "new")]
    assert parts(old, new) == [
        ("a", "", [("Text (English, Markdown)", [*pieces, (KEPT, " money.")])])
    ]


def test_whole_sections_come_go_and_move():
    a, b, c, d = (section(anchor) for anchor in "abcd")
    found = [(title, what) for title, what, _ in parts(content(a, b, c), content(c, a, d))]
    assert found == [("c", "moved"), ("d", "added"), ("b", "removed")]


def test_values_are_told_as_their_reader_knows_them():
    old, new = content(ended=False, as_of=None), content(ended=True, as_of="2026-01-31")
    with override("fr"):
        [part] = differences(old, new)
    assert [each.pieces for each in part.changes] == [
        [(REMOVED, "non"), (ADDED, "oui")],
        [(ADDED, "31\u00a0janvier\u00a02026")],
    ]


def test_equal_versions_differ_in_nothing():
    assert parts(content(section("a")), content(section("a"))) == []


def test_two_versions_are_compared_as_asked(history, editor_client):
    response = editor_client.get(at(history), {"old": "1", "new": "2"})
    assert inside(response, "del") == ["[− Pay −]"]
    assert inside(response, "ins") == ["[+ Salary +]"]
    assert "What differs from version 1 to version 2" in text(response)


@pytest.mark.parametrize("asked", [{"old": "99"}, {"old": "x\x00"}, {"new": ""}])
def test_a_comparison_with_nothing_is_refused_in_words(history, editor_client, asked):
    before = edition()
    response = editor_client.get(at(history), asked)
    assert (response.status_code, inside(response, "del")) == (200, [])
    assert len(inside(response, "ul", 'class="errorlist"')) == 1
    assert edition() == before
