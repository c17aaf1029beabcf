"""Every table of the organization as a file: out and in again, every row or none."""

from datetime import date

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.cache import cache

from ops_site.publishing import edition
from organization.models import (
    Appointment,
    FormerName,
    FormerPlace,
    InformationPage,
    PageSection,
    PageVersion,
    Person,
    Relation,
    Role,
    Unit,
    UnitAlias,
)
from tests.factories import (
    AppointmentFactory,
    InformationPageFactory,
    PageSectionFactory,
    PersonFactory,
    RoleFactory,
    UnitFactory,
    UserFactory,
)
from tests.organization.importing import address, bring, exported, look, problems

# The list on whose page each table is offered; what is part of another comes after it.
TABLES = {
    Unit: "unit",
    FormerName: "unit",
    FormerPlace: "unit",
    UnitAlias: "unit",
    Role: "role",
    Person: "person",
    Appointment: "appointment",
    Relation: "relation",
    InformationPage: "informationpage",
    PageSection: "informationpage",
}
PEOPLE = "key,name,sort_name,source\n"


def name(model):
    return model._meta.model_name


# --- Out and in again ---------------------------------------------------------------------------


@pytest.fixture
def everything(facts):
    unit = Unit.objects.filter(parent__isnull=False).first()
    FormerPlace.objects.create(unit=unit, end=date(2020, 1, 1), source="=A formula, + more\n- x")
    Unit.objects.filter(pk=unit.pk).update(history_en='-1\r\n\'quoted; "twice"', history_fr="@é")


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_the_export_of_an_import_is_the_same_file(kind, everything, editor_client):
    files = {m: exported(editor_client, on, name(m), kind) for m, on in TABLES.items()}
    assert all(text.count("\n") > 1 for text in files.values())
    for model in (FormerPlace, FormerName, UnitAlias, Appointment, Relation, PageSection):
        model.objects.all().delete()
    for model in (Role, Person):
        model.objects.all().delete()
    # Some have views of their own, and nobody adds a page at the address of such a view.
    InformationPage.objects.update(title_en="x", lead_fr="x", note="x", order=0, source="x")
    Unit.objects.update(parent=None)
    Unit.objects.all().delete()
    for model, on in TABLES.items():
        answer = bring(editor_client, on, files[model], table=name(model), name=f"table.{kind}")
        assert answer.status_code == 302, model
    assert {m: exported(editor_client, on, name(m), kind) for m, on in TABLES.items()} == files


def test_a_file_that_says_what_is_there_changes_nothing(facts, editor_client):
    before = edition()
    for model, on in TABLES.items():
        if model.objects.exists():
            response = look(
                editor_client, on, exported(editor_client, on, name(model)), table=name(model)
            )
            assert (problems(response), response.context["outcome"].changes) == ([], [])
            assert response.context["outcome"].unchanged == model.objects.count()
    assert edition() == before


def test_formulas_leave_behind_an_apostrophe_and_come_back_without(db, editor_client):
    PersonFactory(key="ada", name="=1+1", sort_name="'=2", source="@memo")
    text = exported(editor_client, "person")
    assert "'=1+1,''=2" in text and "'@memo" in text
    Person.objects.update(name="x", sort_name="y", source="z")
    bring(editor_client, "person", text)
    ada = Person.objects.get()
    assert (ada.name, ada.sort_name, ada.source) == ("=1+1", "'=2", "@memo")


# --- What it does -------------------------------------------------------------------------------


def test_differences_are_seen_before_anything_is_changed(db, editor_client):
    PersonFactory(key="ada", name="Ada", source="A book")
    before = edition()
    response = look(editor_client, "person", "key,name,sort_name\nada,Ida,Ada\n")
    changes = response.context["changes"]
    assert [(c.row, c.is_new, c.values) for c in changes] == [(2, False, [("name", "Ada", "Ida")])]
    assert (Person.objects.get().name, edition()) == ("Ada", before)


def test_rows_come_in_change_and_stay(db, editor, editor_client):
    PersonFactory(key="ada", name="Ada", sort_name="Ada", biography_en="Long.")
    PersonFactory(key="stays", name="Stays")
    before = edition()[0]
    bring(editor_client, "person", f"{PEOPLE}ada,Ida,Ida,A page\nbob,Bob,Bob,A page\n")
    ada, bob = Person.objects.get(key="ada"), Person.objects.get(key="bob")
    assert (ada.name, ada.source, ada.biography_en, bob.name) == ("Ida", "A page", "Long.", "Bob")
    assert (Person.objects.count(), edition()[0]) == (3, before + 1)
    log = LogEntry.objects.order_by("action_flag").values_list("object_repr", "user")
    assert list(log) == [("Bob", editor.pk), ("Ida", editor.pk)]


def test_a_part_may_stand_above_its_whole(db, editor_client):
    head = "key,kind,parent,name_en,slug_en,slug_fr,source\n"
    rows = "part,division,whole,Part,part,partie,A page\nwhole,ministry,,Whole,whole,tout,A page\n"
    bring(editor_client, "unit", head + rows)
    assert Unit.objects.get(key="part").parent.key == "whole"


def test_who_leaves_may_stand_below_who_comes(db, editor_client):
    role = RoleFactory(key="finance")
    AppointmentFactory(role=role, person__key="ada", start=date(2020, 1, 1))
    PersonFactory(key="bob")
    rows = "bob,finance,no,2026-03-31,,A memo\nada,finance,no,2020-01-01,2026-03-31,A memo\n"
    bring(editor_client, "appointment", f"person,role,acting,start,end,source\n{rows}")
    ends = role.appointments.order_by("start").values_list("person__key", "end")
    assert list(ends) == [("ada", date(2026, 3, 31)), ("bob", None)]


def test_a_start_that_was_not_known_is_filled_in(db, editor_client):
    AppointmentFactory(role=RoleFactory(key="finance"), person__key="ada")
    text = "person,role,acting,start,source\nada,finance,no,2020-01-01,A memo\n"
    bring(editor_client, "appointment", text)
    assert [a.start for a in Appointment.objects.all()] == [date(2020, 1, 1)]


def test_pages_that_come_in_leave_a_version_to_go_back_to(db, editor_client):
    section = PageSectionFactory(page=InformationPageFactory(key="about"), anchor="a")
    text = "page,anchor,body_en\nabout,a,Another paragraph.\n"
    bring(editor_client, "informationpage", text, table="pagesection")
    section.refresh_from_db()
    versions = PageVersion.objects.order_by("number")
    bodies = [version.content["sections"][0]["body_en"] for version in versions]
    assert (section.body_en, bodies) == (
        "Another paragraph.",
        ["A paragraph.", "Another paragraph."],
    )


def test_the_file_is_not_kept_after_the_import(db, editor, editor_client):
    text = f"{PEOPLE}bob,Bob,Bob,A page\n"
    look(editor_client, "person", text)
    assert cache.get(f"organization.import.{editor.pk}")[:2] == ("person", "table.csv")
    bring(editor_client, "person", text)
    assert cache.get(f"organization.import.{editor.pk}") is None


def test_what_changed_since_one_looked_is_looked_at_again(db, editor_client):
    ada = PersonFactory(key="ada", name="Ada", source="A book")
    seen = look(editor_client, "person", "key,name\nada,Ida\n").context["outcome"].effect
    Person.objects.update(name="Eda")
    fields = {"table": "person", "step": "confirm", "seen": seen}
    response = editor_client.post(address("person"), fields)
    assert response.context["changes"][0].values == [("name", "Eda", "Ida")]
    ada.refresh_from_db()
    assert ada.name == "Eda"


# --- Who ----------------------------------------------------------------------------------------


def test_only_who_may_change_a_table_brings_it_in(db, sign_in, recruiter_client):
    assert recruiter_client.get(address("person")).status_code == 403
    assert recruiter_client.get(address("person", "export")).status_code == 403
    reader = UserFactory(is_staff=True)
    reader.user_permissions.add(*permissions("view_person"))
    client = sign_in(reader)
    assert client.get(address("person", "export")).status_code == 200
    assert look(client, "person", f"{PEOPLE}bob,Bob,Bob,A page\n").status_code == 403
    fields = {"table": "person", "step": "confirm", "seen": "x"}
    assert client.post(address("person"), fields).status_code == 403
    assert Person.objects.count() == 0


def permissions(*names):
    return [p for p in Permission.objects.all() if p.codename in names]


def test_a_file_is_brought_in_only_by_who_sent_it(db, editor_client, sign_in):
    seen = look(editor_client, "person", f"{PEOPLE}bob,Bob,Bob,A page\n").context["outcome"].effect
    other = sign_in(UserFactory(superuser=True))
    other.post(address("person"), {"table": "person", "step": "confirm", "seen": seen})
    assert Person.objects.count() == 0


def test_a_unit_of_a_proxy_is_brought_in_on_the_list_of_all_units(db, editor_client):
    assert editor_client.get("/admin/organization/ministry/import/").status_code == 302
    assert UnitFactory().pk
