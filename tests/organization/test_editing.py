"""Every change of an information page leaves a version, and each can be gone back to."""

import json
from datetime import date

import pytest
from django.core.management import call_command

from ops_site.moves import Refused
from ops_site.publishing import edition
from organization import editing, fixtures
from organization.models import InformationPage, PageSection, PageVersion
from tests.factories import InformationPageFactory, PageSectionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    made = InformationPageFactory(title_en="Pay", reviewed_on=date(2026, 1, 31))
    PageSectionFactory(page=made, anchor="scale", heading_en="Scale", body_en="Old.", order=1)
    PageSectionFactory(page=made, anchor="hours", heading_en="Hours", order=2)
    return made


def retitled(page, title):
    def write():
        page.title_en = title
        page.save()

    return write


def told(page):
    """(number, title, reason, who) of each version, the oldest first."""
    versions = page.versions.order_by("number")
    return [
        (each.number, each.content["page"]["title_en"], each.reason, each.saved_by)
        for each in versions
    ]


def state_of(page):
    """All that a refusal leaves alone."""
    return (
        list(InformationPage.objects.filter(pk=page.pk).values()),
        list(page.sections.values()),
        list(page.versions.values()),
        edition(),
    )


def test_the_first_change_keeps_what_stood_and_what_stands(page):
    editor = UserFactory()
    editing.save(page, retitled(page, "Salary"), by=editor, reason="Plainer")
    assert told(page) == [
        (1, "Pay", editing.AS_IT_STOOD, None),
        (2, "Salary", "Plainer", editor),
    ]


def test_a_later_change_keeps_one_version_more_and_publishes_once(page):
    editing.save(page, retitled(page, "Salary"), by=None)
    before = edition()[0]
    editing.save(page, retitled(page, "Wages"), by=None)
    assert [title for _number, title, *_rest in told(page)] == ["Pay", "Salary", "Wages"]
    assert edition()[0] == before + 1


def test_what_was_changed_by_another_way_is_kept_as_well(page):
    editing.save(page, retitled(page, "Salary"), by=None)
    PageSection.objects.filter(anchor="hours").update(body_en="Found so.")
    editing.save(page, retitled(page, "Wages"), by=None)
    bodies = [version.content["sections"][1]["body_en"] for version in page.versions.all()]
    assert bodies == ["Found so.", "Found so.", "A paragraph.", "A paragraph."]


def test_content_comes_back_whole(page):
    content = json.loads(json.dumps(editing.content_of(page)))
    page.sections.filter(anchor="hours").delete()
    page.sections.filter(anchor="scale").update(body_en="New.", level=3, order=9)
    PageSectionFactory(page=page, anchor="extra")
    InformationPage.objects.filter(pk=page.pk).update(title_en="X", reviewed_on=None, ended=True)
    editing.apply(InformationPage.objects.get(pk=page.pk), content)
    assert editing.content_of(InformationPage.objects.get(pk=page.pk)) == content
    assert [each.order for each in page.sections.all()] == [1, 2]


def test_a_section_that_stays_keeps_its_row(page):
    kept = page.sections.get(anchor="scale").pk
    editing.apply(page, editing.content_of(page))
    assert page.sections.get(anchor="scale").pk == kept


def test_an_older_version_that_names_no_such_field_leaves_it(page):
    content = editing.content_of(page)
    del content["page"]["note"]
    InformationPage.objects.filter(pk=page.pk).update(note="Stays")
    editing.apply(InformationPage.objects.get(pk=page.pk), content)
    assert InformationPage.objects.get(pk=page.pk).note == "Stays"


def test_going_back_makes_a_new_version_and_erases_nothing(page):
    editor = UserFactory()
    editing.save(page, retitled(page, "Salary"), by=None)
    before = edition()[0]
    editing.go_back(page.versions.get(number=1), by=editor)
    assert told(page)[2] == (3, "Pay", "Back to version 1", editor)
    page.refresh_from_db()
    assert (page.title_en, edition()[0]) == ("Pay", before + 1)
    editing.go_back(page.versions.get(number=2), by=editor)
    assert [title for _number, title, *_rest in told(page)] == ["Pay", "Salary", "Pay", "Salary"]


def test_going_back_to_what_stands_is_refused(page):
    editing.save(page, retitled(page, "Salary"), by=None)
    before = state_of(page)
    with pytest.raises(Refused) as refusal:
        editing.go_back(page.versions.get(number=2), by=None)
    assert str(refusal.value) == str(editing.SHOWN_ALREADY)
    assert state_of(page) == before


def test_going_back_to_an_address_that_another_page_has_by_now_is_refused(page):
    editing.save(page, retitled(page, "Salary"), by=None)
    InformationPage.objects.filter(pk=page.pk).update(ended=True)
    InformationPageFactory(slug_en=page.slug_en, slug_fr=page.slug_fr)
    before = state_of(page)
    with pytest.raises(Refused) as refusal:
        editing.go_back(page.versions.get(number=1), by=None)
    assert str(refusal.value) == str(editing.TAKEN)
    assert state_of(page) == before


def test_what_is_tried_is_seen_and_not_kept(page):
    before = state_of(page)
    seen = editing.tried(page, retitled(page, "Tried"), lambda tried: tried.title_en)
    assert seen == "Tried"
    assert state_of(page) == before


# --- Seeding ------------------------------------------------------------------------------------


def titled(monkeypatch, title):
    """The fixtures from now on, in which every page bears `title`."""
    pages = list(fixtures.pages())
    changed = [page | {"title_en": title} for page in pages]
    monkeypatch.setattr(fixtures, "pages", lambda: [dict(page) for page in changed])


def test_every_page_of_the_facts_has_its_first_version(facts):
    assert PageVersion.objects.count() == InformationPage.objects.count()
    assert {version.reason for version in PageVersion.objects.all()} == {editing.LOADED}


def test_seeding_that_changes_a_page_leaves_a_version(facts, monkeypatch):
    titled(monkeypatch, "Another title")
    for _time in range(2):
        call_command("seed", verbosity=0)
    page = InformationPage.objects.get(key="privacy")
    assert [(each.number, each.reason) for each in page.versions.all()] == [
        (2, editing.LOADED),
        (1, editing.LOADED),
    ]
    assert page.versions.first().content["page"]["title_en"] == "Another title"


def test_seeding_keeps_first_what_nobody_kept(facts, monkeypatch):
    PageVersion.objects.all().delete()
    titled(monkeypatch, "Another title")
    call_command("seed", verbosity=0)
    page = InformationPage.objects.get(key="privacy")
    assert [(number, reason) for number, _title, reason, _by in told(page)] == [
        (1, editing.AS_IT_STOOD),
        (2, editing.LOADED),
    ]
    assert told(page)[0][1] != "Another title"
