"""The organization as the API tells it, on the day that is asked for."""

import re
from datetime import date

import pytest

from organization import graph
from organization.api.appointments import in_states
from organization.api.asked import PRESENT
from organization.models import Appointment, Person, Relation, Role, State, Unit
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    InformationPageFactory,
    MinistryFactory,
    PageSectionFactory,
    PersonFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def ids(client):
    """`ids("units", as_of=…)` are those that the list tells."""

    def read(name, **asked):
        return [row["id"] for row in client.get(f"/api/v1/{name}/", asked).json()["results"]]

    return read


@pytest.fixture
def entry(client):
    """`entry("units", "parks")` is what its own address tells."""

    def read(name, id, **asked):
        response = client.get(f"/api/v1/{name}/{id}/", asked)
        assert response.status_code == 200, response.content
        return response.json()

    return read


def reference(kind, id, query=""):
    lists = {"unit": "units", "role": "roles", "person": "people"}
    address = f"http://localhost:8000/api/v1/{lists[kind]}/{id}/{query}"
    return {"type": kind, "id": id, "api_url": address}


# --- What an entry tells --------------------------------------------------------------------------


def test_a_unit_is_told_in_both_languages_with_its_source(entry):
    parent = MinistryFactory(key="parks")
    unit = AgencyFactory(
        parent=parent, source="A page", as_of=date(2024, 3, 1), start=date(2020, 1, 1)
    )
    told = entry("units", unit.key)
    assert [told["name_en"], told["name_fr"]] == [unit.name_en, unit.name_fr]
    assert told["url_en"] == f"http://localhost:8000/en/organization/agencies/{unit.slug_en}/"
    assert told["url_fr"] == f"http://localhost:8000/fr/organisation/organismes/{unit.slug_fr}/"
    assert [told[name] for name in ("source", "as_of", "start", "end", "status")] == [
        *("A page", "2024-03-01", "2020-01-01", None, "standing")
    ]
    assert [told["parent"], told["ministry"]] == [reference("unit", "parks")] * 2
    assert entry("ministries", "parks")["children"] == [reference("unit", unit.key)]
    assert entry("agencies", unit.key) == told


def test_a_ministry_is_no_agency(client):
    key = MinistryFactory().key
    for name in ("agencies", "clusters"):
        assert client.get(f"/api/v1/{name}/{key}/").status_code == 404


def test_a_role_tells_who_holds_it_and_a_person_what_they_hold(entry):
    role = RoleFactory(key="deputy", unit=MinistryFactory(key="parks"))
    person = PersonFactory(key="ada")
    held = AppointmentFactory(role=role, person=person, start=date(2024, 1, 1), source="A list")
    [holder] = entry("roles", "deputy")["holders"]
    assert [holder["id"], holder["person"], holder["name"], holder["source"]] == [
        *(held.pk, reference("person", "ada"), person.name, "A list")
    ]
    [office] = entry("people", "ada")["appointments"]
    assert [office["role"], office["unit"], office["status"]] == [
        *(reference("role", "deputy"), reference("unit", "parks"), "standing")
    ]
    assert entry("appointments", held.pk) == {
        **office,
        "person": reference("person", "ada"),
        "name": person.name,
    }


def test_a_line_names_both_of_its_ends(entry):
    role, unit = RoleFactory(key="deputy"), UnitFactory(key="parks")
    line = RelationFactory(
        kind=Relation.Kind.HEADS, subject_unit=None, subject_role=role, object_unit=unit
    )
    told = entry("relations", line.pk)
    assert [told["kind"], told["subject"], told["object"]] == [
        *("heads", reference("role", "deputy"), reference("unit", "parks"))
    ]


def test_a_page_has_its_text_at_its_own_address(client, entry):
    page = InformationPageFactory(area="about")
    PageSectionFactory(page=page, body_en="One.", body_fr="Un.")
    [row] = client.get("/api/v1/pages/", {"area": "about"}).json()["results"]
    told = entry("pages", page.key)
    [section] = told.pop("sections")
    assert told == row
    assert [section["body_en"], section["body_fr"]] == ["One.", "Un."]
    InformationPageFactory(key="gone", ended=True)
    assert client.get("/api/v1/pages/gone/").status_code == 404


# --- What is left of a list -----------------------------------------------------------------------


def test_units_are_found_by_kind_parent_ministry_and_name(ids):
    parks = MinistryFactory(key="parks", name_fr="Ministère des Forêts")
    board = AgencyFactory(key="board", parent=parks, agency_type="Advisory")
    desk = UnitFactory(key="desk", parent=board)
    assert ids("units", kind="agency") == ["board"]
    assert ids("units", parent="parks") == ["board"]
    assert ids("units", ministry="parks") == ["board", "desk", "parks"]
    assert ids("agencies", ministry="parks", type="Advisory") == ["board"]
    assert ids("ministries", q="FORETS") == ["parks"]
    assert ids("units", q=desk.name_en.lower(), kind="agency") == []
    assert ids("units", parent="no-such-unit") == []


def test_roles_people_and_appointments_are_found_by_each_other(ids):
    role = RoleFactory(key="deputy", unit=MinistryFactory(key="parks"), title_fr="Sous-chef")
    acting = AppointmentFactory(role=role, person__key="ada", person__name="Ada É.", acting=True)
    other = AppointmentFactory(role__kind=Role.Kind.MINISTER, person__key="bob")
    assert ids("roles", unit="parks") == ids("roles", q="chef") == ["deputy"]
    assert ids("people", role="deputy") == ids("people", unit="parks") == ["ada"]
    assert ids("people", q="e. ada") == ["ada"]
    for asked in ({"person": "ada"}, {"role": "deputy"}, {"unit": "parks"}, {"acting": "true"}):
        assert ids("appointments", **asked) == [acting.pk]
    assert ids("appointments", kind="minister") == [other.pk]


def test_lines_are_found_by_kind_and_ends(ids):
    line = RelationFactory(subject_unit__key="one", object_unit__key="two")
    RelationFactory(kind=Relation.Kind.SERVES)
    for asked in ({"kind": "part-of"}, {"subject": "one"}, {"object": "two"}, {"node": "two"}):
        assert ids("relations", **asked) == [line.pk]
    assert ids("relations", subject="two") == []


# --- On another day -------------------------------------------------------------------------------

FIRST, LAST = "2020-01-01", "2024-06-30"


def test_a_unit_of_another_day_has_the_name_and_the_place_of_that_day(entry):
    old, new = MinistryFactory(key="old"), MinistryFactory(key="new")
    unit = UnitFactory(parent=new, start=date(2010, 1, 1))
    change = {"end": date(2020, 1, 1), "source": "A decree"}
    unit.former_names.create(name_en="Bureau", name_fr="Bureau", **change)
    unit.former_places.create(parent=old, **change)
    then, now = (entry("units", unit.key, as_of=day) for day in ("2019-12-31", FIRST))
    assert [then["name_en"], now["name_en"]] == ["Bureau", unit.name_en]
    assert then["parent"] == reference("unit", "old", "?as_of=2019-12-31")
    assert now["parent"] == reference("unit", "new", "?as_of=2020-01-01")
    assert [row["source"] for row in then["former_names"]] == ["A decree"]
    assert [row["parent"]["id"] for row in now["former_places"]] == ["old"]


def test_units_that_merged_say_what_they_became(entry, ids):
    one = UnitFactory(key="one", start=date(2010, 1, 1), end=date(2020, 1, 1))
    both = UnitFactory(key="both", start=date(2020, 1, 1))
    line = RelationFactory(
        kind=Relation.Kind.SUCCEEDED_BY,
        subject_unit=one,
        object_unit=both,
        start=date(2020, 1, 1),
    )
    assert [ids("units", as_of=day) for day in ("2019-12-31", FIRST)] == [["one"], ["both"]]
    assert ids("units", status="over") == ["one"]
    assert ids("units", status="to-come", as_of="2019-12-31") == ["both"]
    assert entry("units", "one")["succeeded_by"][0]["unit"] == reference("unit", "both")
    assert entry("units", "both")["preceded_by"][0]["unit"] == reference("unit", "one")
    assert ids("relations", as_of="2019-12-31") == []
    assert ids("relations", as_of=FIRST) == [line.pk]


def test_a_post_is_told_with_the_holder_of_the_day_or_with_none(entry):
    role = RoleFactory(key="post", start=date(2010, 1, 1))
    AppointmentFactory(role=role, person__key="ada", start=date(2019, 1, 1), end=date(2020, 1, 1))
    AppointmentFactory(role=role, person__key="bob", start=date(2021, 1, 1))
    days = ("2018-12-31", "2019-01-01", "2019-12-31", FIRST, "2020-12-31", "2021-01-01")
    told = [entry("roles", "post", as_of=day)["holders"] for day in days]
    names = [[holder["person"]["id"] for holder in holders] for holders in told]
    assert names == [[], ["ada"], ["ada"], [], [], ["bob"]]


def test_what_has_no_sourced_start_is_not_confirmed_before_its_source(ids, entry):
    UnitFactory(key="body", as_of=date(2024, 6, 30))
    states = [entry("units", "body", as_of=day)["status"] for day in ("2024-06-29", LAST)]
    assert states == ["not-confirmed", "standing"]
    assert ids("units", as_of="2024-06-29", status="not-confirmed") == ["body"]
    assert ids("units", as_of="2024-06-29", status="standing") == []


def test_somebody_whose_first_office_is_to_come_is_not_told_yet(ids):
    AppointmentFactory(person__key="ada", start=date(2020, 1, 1))
    assert [ids("people", as_of=day) for day in ("2019-12-31", FIRST)] == [[], ["ada"]]


@pytest.mark.parametrize("day", ["2019-06-01", "2020-01-01", "2026-01-01", "2027-01-01"])
def test_the_database_finds_the_appointments_of_each_state(time_machine, day):
    time_machine.move_to("2026-01-01T12:00:00Z", tick=False)
    day, days = date.fromisoformat(day), (None, date(2020, 1, 1), date(2026, 6, 1))
    for start in days:
        for end in (None, date(2019, 1, 1), date(2026, 12, 1)):
            for known in days:
                for gone, sure in ((False, True), (True, True), (False, False)):
                    if (gone and end) or (start and end and end <= start):
                        continue
                    facts = {"start": start, "end": end, "as_of": known}
                    AppointmentFactory(ended=gone, confirmed=sure, **facts)
    every = list(Appointment.objects.order_by("pk"))
    assert len(every) == 51
    for states in [PRESENT, *((state,) for state in State)]:
        found = in_states(states, day).order_by("pk")
        assert list(found) == [a for a in every if a.state(day) in states], (states, day)


# --- Beside the pages -----------------------------------------------------------------------------

PAGES = {
    "ministries": "/en/organization/ministries/",
    "agencies": "/en/organization/agencies/",
    "people": "/en/organization/people/",
}


@pytest.mark.parametrize("day", ["", "1990-01-01", "2019-06-30", "2025-03-01"])
@pytest.mark.parametrize("name", PAGES)
def test_a_list_tells_what_the_page_lists(facts, client, name, day):
    asked = {"as_of": day} if day else {}
    told = client.get(f"/api/v1/{name}/", {"limit": 200, **asked}).json()
    page = client.get(PAGES[name], asked).text
    links = re.findall(rf'<a href="({PAGES[name]}[^/"?]+/)[^/"]*"', page)
    whole = [row["url_en"].removeprefix("http://localhost:8000") for row in told["results"]]
    query = f"?as_of={day}" if day else ""
    addresses = [address.removesuffix(query) for address in whole]
    assert told["count"] == len(addresses)
    assert sorted(set(links)) == sorted(addresses)


@pytest.mark.parametrize("day", ["", "1990-01-01", "2019-06-30", "2025-03-01"])
def test_a_list_counts_what_there_was(facts, client, day):
    asked = {"as_of": day} if day else {}
    there = graph.on(date.fromisoformat(day) if day else None)
    counts = {
        "ministries": len(there.of_kinds(*Unit.MINISTRIES)),
        "agencies": len(there.of_kinds(Unit.Kind.AGENCY)),
        "clusters": len(there.of_kinds(Unit.Kind.CLUSTER)),
        "units": len(there.units),
        "roles": len(there.roles),
        "relations": len([*there.relations, *filter(there.has, there.successions)]),
    }
    told = {name: client.get(f"/api/v1/{name}/", asked).json()["count"] for name in counts}
    assert told == counts


def test_the_facts_of_today_are_all_there(facts, client):
    told = {n: client.get(f"/api/v1/{n}/").json()["count"] for n in ("people", "clusters")}
    assert told == {"people": Person.objects.count(), "clusters": 9}
