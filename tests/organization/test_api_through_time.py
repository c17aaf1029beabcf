"""The API tells of four days that change the organization what the pages tell, day by day.

- May 1, 2020: the Ministry of Tea is renamed Ministry of Coffee.
- June 24, 2022: the Ministries of Milk and of Honey are merged into the Ministry of Food.
- March 19, 2024: the Minister of Coffee, Ada Before, is followed by Bea After.
- September 1, 2025: the Deputy Minister of Coffee, Dan Deputy, leaves; nobody follows.
"""

from datetime import date, timedelta

import pytest

from ops_site.publishing import publish
from organization.models import Relation, Role
from tests.factories import (
    AppointmentFactory,
    MinistryFactory,
    PersonFactory,
    RelationFactory,
    RoleFactory,
)
from tests.organization.reading import inside

pytestmark = pytest.mark.django_db
FIRST, RENAMED, MERGED = date(2010, 1, 1), date(2020, 5, 1), date(2022, 6, 24)
REPLACED, LEFT = date(2024, 3, 19), date(2025, 9, 1)
ONE_DAY = timedelta(days=1)


def around(day, before, after):
    """What is so on the day before, on the day, on the day after, and today."""
    days = (day - ONE_DAY, day, day + ONE_DAY, None)
    return list(zip(days, (before, after, after, after), strict=True))


def ministry(key, **facts):
    return MinistryFactory(
        **{"key": key, "slug_en": key, "name_en": f"Ministry of {key.title()}", **facts}
    )


@pytest.fixture(autouse=True)
def coffee():
    found = ministry("coffee", start=FIRST)
    found.former_names.create(name_en="Ministry of Tea", end=RENAMED)
    minister = RoleFactory(key="minister", kind=Role.Kind.MINISTER, unit=found, start=FIRST)
    deputy = RoleFactory(key="deputy", unit=found, start=FIRST)
    ada, bea, dan = (
        PersonFactory(key=name.split()[0].lower(), name=name)
        for name in ("Ada Before", "Bea After", "Dan Deputy")
    )
    AppointmentFactory(role=minister, person=ada, start=FIRST, end=REPLACED)
    AppointmentFactory(role=minister, person=bea, start=REPLACED)
    AppointmentFactory(role=deputy, person=dan, start=FIRST, end=LEFT)
    return found


@pytest.fixture(autouse=True)
def food(coffee):
    found = ministry("food", start=MERGED)
    for key in ("milk", "honey"):
        RelationFactory(
            kind=Relation.Kind.SUCCEEDED_BY,
            subject_unit=ministry(key, start=FIRST, end=MERGED),
            object_unit=found,
            start=MERGED,
        )
    publish()
    return found


@pytest.fixture
def read(client):
    """`read("roles/", day)`: what the API answers of that day; of today without one."""

    def answer(address, day, **asked):
        asked |= {"as_of": day.isoformat()} if day else {}
        response = client.get(f"/api/v1/{address}", asked)
        assert response.status_code == 200
        return response.json()

    return answer


@pytest.fixture
def listed(read):
    def rows(name, day, **asked):
        return read(f"{name}/", day, **asked)["results"]

    return rows


# --- A ministry is renamed ----------------------------------------------------------------------


@pytest.mark.parametrize(("day", "name"), around(RENAMED, "Ministry of Tea", "Ministry of Coffee"))
def test_page_and_api_give_the_same_name_on_each_day(client, read, listed, day, name):
    query = f"?as_of={day}" if day else ""
    page = client.get(f"/en/organization/ministries/coffee/{query}")
    assert inside(page, "h1") == [read("ministries/coffee/", day)["name_en"]] == [name]
    assert f'href="/api/v1/ministries/coffee/{query}"' in page.text
    for resource in ("ministries", "units"):
        assert {row["id"]: row["name_en"] for row in listed(resource, day)}["coffee"] == name
        found = listed(resource, day, q=name.rpartition(" ")[2])
        assert [row["id"] for row in found] == ["coffee"]


@pytest.mark.parametrize(("day", "name"), around(RENAMED, "Ministry of Tea", "Ministry of Coffee"))
def test_an_office_leads_to_its_ministry_as_it_was_called(client, listed, day, name):
    [row] = listed("roles", day, kind="minister")
    unit = client.get(row["unit"]["api_url"]).json()
    assert (unit["id"], unit["name_en"]) == ("coffee", name)
    [former] = unit["former_names"]
    assert (former["name_en"], former["end"]) == ("Ministry of Tea", "2020-05-01")


# --- Two are merged -----------------------------------------------------------------------------

TWO, ONE = ["coffee", "honey", "milk"], ["coffee", "food"]


@pytest.mark.parametrize(("day", "there"), around(MERGED, TWO, ONE))
def test_the_lists_have_two_before_the_merger_and_one_after(listed, day, there):
    for resource in ("ministries", "units"):
        assert sorted(row["id"] for row in listed(resource, day)) == there


@pytest.mark.parametrize(
    ("day", "statuses"),
    around(MERGED, ("standing", "to-come"), ("over", "standing")),
)
def test_an_entry_says_whether_it_stood_and_what_became_of_it(read, listed, day, statuses):
    milk, food = read("ministries/milk/", day), read("ministries/food/", day)
    assert (milk["status"], food["status"]) == statuses
    [next_one] = milk["succeeded_by"]
    assert (next_one["unit"]["id"], next_one["start"]) == ("food", "2022-06-24")
    assert sorted(row["unit"]["id"] for row in food["preceded_by"]) == ["honey", "milk"]
    for key, status in zip(("milk", "food"), statuses, strict=True):
        rows = listed("ministries", day, status=status)
        assert key in [row["id"] for row in rows]


# --- A minister is replaced, and a post stays vacant --------------------------------------------


@pytest.mark.parametrize(("day", "holder"), around(REPLACED, "ada", "bea"))
def test_each_day_has_its_minister(read, listed, day, holder):
    def names(role):
        return [held["person"]["id"] for held in role["holders"]]

    assert names(read("roles/minister/", day)) == [holder]
    [row] = listed("roles", day, kind="minister")
    assert names(row) == [holder]
    held = listed("appointments", day, role="minister")
    assert [(row["person"]["id"], row["status"]) for row in held] == [(holder, "standing")]


@pytest.mark.parametrize(
    ("day", "known"),
    around(REPLACED, {"ada": "standing"}, {"ada": "over", "bea": "standing"}),
)
def test_who_is_to_come_is_in_no_list_before(read, listed, day, known):
    people = {row["id"]: row for row in listed("people", day) if row["id"] != "dan"}
    told = {key: row["appointments"][0]["status"] for key, row in people.items()}
    assert told == known
    for key, status in known.items():
        assert [a["status"] for a in read(f"people/{key}/", day)["appointments"]] == [status]


@pytest.mark.parametrize(("day", "holders"), around(LEFT, ["dan"], []))
def test_a_post_that_nobody_was_named_to_has_no_holder(read, listed, day, holders):
    entry = read("roles/deputy/", day)
    [row] = listed("roles", day, kind="deputy-minister")
    for role in (entry, row):
        assert [held["person"]["id"] for held in role["holders"]] == holders
        assert role["status"] == "standing"
    held = listed("appointments", day, role="deputy")
    assert [row["person"]["id"] for row in held] == holders
    [all_of_his] = read("people/dan/", day)["appointments"]
    assert all_of_his["status"] == ("standing" if holders else "over")
