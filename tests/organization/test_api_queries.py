"""What the lists of the API cost: the same for three rows as for three hundred."""

from datetime import date

import pytest

from ops_site.publishing import publish
from organization.models import Unit
from tests.factories import (
    AppointmentFactory,
    ClusterFactory,
    InformationPageFactory,
    MinistryFactory,
    RelationFactory,
    RoleFactory,
)

pytestmark = pytest.mark.django_db

# Of these, three are the graph of a day and one is the number of the edition.
LISTS = {
    "units": 4,
    "ministries": 4,
    "agencies": 4,
    "clusters": 4,
    "roles": 5,
    "people": 3,
    "appointments": 2,
    "relations": 4,
    "pages": 2,
}
ENTRIES = {
    "units": 4,
    "ministries": 4,
    "agencies": 4,
    "clusters": 4,
    "roles": 5,
    "people": 3,
    "appointments": 2,
    "relations": 4,
    "pages": 3,
}


def furnish(rows):
    """So many of everything that the lists tell, each with something beside it."""
    for number in range(rows):
        ministry = MinistryFactory(parent=ClusterFactory())
        agency = MinistryFactory(kind=Unit.Kind.AGENCY, parent=ministry)
        agency.former_names.create(name_en="Old", end=date(2020, 1, 1))
        agency.former_places.create(parent=None, end=date(2021, 1, 1))
        role = RoleFactory(unit=ministry)
        AppointmentFactory(role=role, person__name=f"Ada {number}")
        RelationFactory(subject_unit=agency, object_unit=ministry)
        InformationPageFactory()


@pytest.mark.parametrize("day", ["", "?as_of=2019-06-01"])
@pytest.mark.parametrize("rows", [3, 300])
def test_a_list_costs_the_same_for_three_rows_and_three_hundred(
    client, django_assert_num_queries, rows, day
):
    furnish(rows)
    for name, queries in LISTS.items():
        publish()
        with django_assert_num_queries(queries):
            found = client.get(f"/api/v1/{name}/{day}", {} if day else {"limit": 200}).json()
        assert found["count"] >= rows or name == "people", name


@pytest.mark.parametrize("rows", [3, 30])
def test_an_entry_costs_the_same_among_three_and_thirty(client, django_assert_num_queries, rows):
    furnish(rows)
    for name, queries in ENTRIES.items():
        address = client.get(f"/api/v1/{name}/?limit=1").json()["results"][0]["api_url"]
        publish()
        with django_assert_num_queries(queries):
            client.get(f"{address.removeprefix('http://localhost:8000')}?as_of=2026-01-01")


def test_a_search_for_names_costs_one_query_more_and_none_once_they_are_known(
    client, django_assert_num_queries
):
    furnish(3)
    publish()
    for queries in (4, 3):
        with django_assert_num_queries(queries):
            assert client.get("/api/v1/people/?q=ada").json()["count"] == 3
