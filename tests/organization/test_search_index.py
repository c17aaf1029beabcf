"""The index follows the facts: what is published is found at once, and what is gone is not."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from ops_site import seeding
from ops_site.publishing import edition, publish
from organization import fixtures, search
from organization.models import Appointment, Person, SearchEntry, UnitAlias
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    InformationPageFactory,
    JobFamilyFactory,
    JobRoleFactory,
    MinistryFactory,
    PageSectionFactory,
    PersonFactory,
    RoleFactory,
    UnitFactory,
)
from tests.organization.test_admin import address, filled

pytestmark = pytest.mark.django_db


def titles(query):
    return [entry.title_en for entry in SearchEntry.objects.matching(query).best_first()]


@pytest.fixture
def holder():
    """Ada is Keeper in a branch of the Ministry of Lamps."""
    ministry = MinistryFactory(name_en="Ministry of Lamps", name_fr="Ministère des Lampes")
    branch = UnitFactory(parent=ministry, name_en="Oil Branch", name_fr="Direction du pétrole")
    role = RoleFactory(unit=branch, title_en="Keeper", title_fr="Gardienne")
    appointment = AppointmentFactory(role=role, person__name="Ada Holder")
    search.reindex()
    return appointment


def test_a_person_is_found_by_name_post_unit_and_ministry_in_both_languages(holder):
    for query in ("ada", "keeper", "gardienne", "oil branch", "pétrole", "ministère des lampes"):
        assert "Ada Holder" in titles(query)
    assert titles("ada keeper lamps") == ["Ada Holder"]


def test_the_rename_of_a_unit_reaches_its_posts_and_their_holders(holder):
    ministry = holder.role.unit.parent
    ministry.name_en, ministry.name_fr = "Ministry of Candles", "Ministère des Chandelles"
    ministry.save()
    publish(ministry)
    assert titles("candles") == ["Ministry of Candles", "Keeper", "Ada Holder"]
    assert titles("lamps") == []


def test_the_new_title_of_a_post_reaches_its_holders(holder):
    role = holder.role
    role.title_en, role.title_fr = "Lighter", "Allumeuse"
    role.save()
    publish(role)
    assert titles("lighter") == ["Lighter", "Ada Holder"]
    assert titles("keeper") == []


def test_an_appointment_an_alias_and_a_former_name_are_found_once_published(holder):
    new = AppointmentFactory(role=holder.role, person=PersonFactory(name="Bo New"), past=True)
    alias = UnitAlias.objects.create(unit=holder.role.unit, name="The Tank")
    former = holder.role.unit.former_names.create(name_en="Whale Bureau")
    publish(new, new.person, alias, former)
    assert "Bo New" in titles("keeper")
    assert titles("tank")[0] == titles("whale bureau")[0] == "Oil Branch"


def test_what_is_deleted_in_the_administration_is_found_no_more(holder, editor_client):
    spare = PersonFactory(name="Cy Spare")
    other = PersonFactory(name="Di Spare")
    publish(spare, other)
    assert titles("spare") == ["Cy Spare", "Di Spare"]
    editor_client.post(f"/admin/organization/person/{spare.pk}/delete/", {"post": "yes"})
    assert Person.objects.filter(pk=spare.pk).exists() is False
    assert titles("spare") == ["Di Spare"]
    editor_client.post(f"/admin/organization/appointment/{holder.pk}/delete/", {"post": "yes"})
    assert Appointment.objects.exists() is False
    assert titles("keeper") == ["Keeper"]


def test_who_was_named_by_mistake_is_not_found_by_the_post_any_more(holder, editor_client):
    change = address(Appointment, "change", holder.pk)
    right = PersonFactory(name="Bo Right")
    before = edition()[0]
    form = filled(editor_client.get(change), person=right.pk, source="Order in council 1")
    editor_client.post(change, form)
    assert titles("keeper") == ["Keeper", "Bo Right"]
    assert (titles("ada holder"), edition()[0]) == (["Ada Holder"], before + 1)


def test_a_page_and_its_sections_and_a_family_and_its_roles_are_followed():
    section = PageSectionFactory(page=InformationPageFactory(title_en="Lamps"), body_en="A wick.")
    role = JobRoleFactory(name_en="Wick trimmer", family=JobFamilyFactory(name_en="Light"))
    publish(section, role, role.family)
    assert titles("wick") == ["Wick trimmer", "Lamps"]
    section.body_en, role.family.name_en = "A flame.", "Glow"
    section.save()
    role.family.save()
    publish(section, role.family)
    assert titles("wick") == ["Wick trimmer"]
    assert titles("glow") == ["Glow", "Wick trimmer"]
    section.page.ended = True
    section.page.save()
    publish(section.page)
    assert titles("flame") == []


def test_the_facts_are_indexed_by_seeding_once(facts):
    assert list(search.differences()) == []
    SearchEntry.objects.all().delete()
    seeding.load_all()
    assert list(search.differences()) == []
    assert [tally.table for tally in seeding.load_all() if tally.touched] == []


def test_a_section_that_seeding_removes_is_found_no_more(facts, monkeypatch):
    fewer = list(fixtures.pages())
    page = next(page for page in fewer if page["key"] == "privacy")
    *page["sections"], removed = page["sections"]
    assert removed["heading_en"] == "People named on this site"
    query = "public source of each appointment named"
    assert "Privacy" in titles(query)
    monkeypatch.setattr(fixtures, "pages", lambda: [dict(page) for page in fewer])
    seeding.load_all()
    assert "Privacy" not in titles(query)
    assert list(search.differences()) == []


def test_what_the_index_says_otherwise_than_the_facts_is_told_and_mended(holder):
    AgencyFactory(name_en="Unheard of")
    Person.objects.update(name="Ada Married")
    SearchEntry.objects.create(kind="roles", key="0", title_en="Nobody's", name=" nobody ")
    with pytest.raises(CommandError, match="3 differences"):
        call_command("reindex", "--check", stdout=(told := StringIO()))
    assert [line.rpartition(": ")[2] for line in told.getvalue().splitlines()] == [
        "not indexed",
        "indexed, and no longer there",
        "indexed otherwise than the facts are now",
    ]
    call_command("reindex", verbosity=0)
    call_command("reindex", "--check", stdout=(told := StringIO()))
    assert told.getvalue() == "Search knows what the facts say.\n"


def test_whoever_still_holds_an_office_comes_before_who_did(holder):
    AppointmentFactory(role=holder.role, person__name="Aa Former", past=True)
    Appointment.objects.filter(person__name="Aa Former").update(as_of="2001-01-01")
    search.reindex()
    assert titles("keeper lamps") == ["Keeper", "Ada Holder", "Aa Former"]
