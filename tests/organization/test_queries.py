"""What pages cost: the same number of queries for one row as for three."""

import pytest

from ops_site.publishing import publish
from organization.models import InformationPage, Relation, Role, Unit
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    ClusterFactory,
    InformationPageFactory,
    MinistryFactory,
    PageSectionFactory,
    PersonFactory,
    PostingFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


def role_of(unit, **facts):
    role = RoleFactory(unit=unit, **facts)
    AppointmentFactory(role=role)
    AppointmentFactory(role=role, past=True)
    return role


def furnish(unit):
    """One more of everything that a unit's page shows."""
    role_of(unit)
    AgencyFactory(parent=unit)
    UnitFactory(parent=unit)
    unit.former_names.create(name_en="Old name")
    RelationFactory(kind=Relation.Kind.SERVES, subject_unit=ClusterFactory(), object_unit=unit)


def row_of_everything():
    """One more row on every list."""
    ministry = MinistryFactory()
    furnish(ministry)
    AgencyFactory()
    group = UnitFactory(kind=Unit.Kind.GROUP)
    RelationFactory(subject_unit=group, object_unit=ministry)
    secretary = role_of(ministry, kind=Role.Kind.SECRETARY)
    RelationFactory(subject_unit=None, subject_role=secretary, object_unit=group)
    for area in InformationPage.Area:
        PageSectionFactory(page=InformationPageFactory(area=area))


TEXTS = ["organization", "iit", "deputy-ministers", "secretary-of-the-cabinet"]
LISTS = {
    "/en/organization/": 7,
    "/en/organization/ministries/": 1,
    "/en/organization/deputy-ministers/": 5,
    "/en/organization/secretary-of-the-cabinet/": 5,
    "/en/organization/agencies/": 1,
    "/en/organization/people/": 2,
    "/en/organization/iit/": 4,
}


@pytest.mark.parametrize(("address", "queries"), LISTS.items(), ids=LISTS)
@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_costs_the_same_for_one_row_and_three(
    client, django_assert_num_queries, address, queries, rows
):
    texts = [InformationPageFactory(area="organization", key=key) for key in TEXTS]
    for _ in range(rows):
        [PageSectionFactory(page=page) for page in texts]
        row_of_everything()
    with django_assert_num_queries(queries):
        client.get(address)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("factory", "queries"),
    # Of a ministry's and a unit's, five are the open jobs with their places and pay.
    [(MinistryFactory, 11), (AgencyFactory, 6), (ClusterFactory, 6), (UnitFactory, 11)],
)
def test_a_unit_costs_the_same_with_one_of_everything_and_three(
    client, django_assert_num_queries, factory, queries, rows
):
    unit = factory()
    for _ in range(rows):
        furnish(unit)
        PostingFactory(open=True, complete=True, unit=unit)
    with django_assert_num_queries(queries):
        client.get(unit.get_absolute_url())


@pytest.mark.parametrize("rows", [1, 3])
def test_a_person_and_a_role_cost_the_same_with_one_appointment_and_three(
    client, django_assert_num_queries, rows
):
    person, role = PersonFactory(), RoleFactory(collective=True)
    for _ in range(rows):
        AppointmentFactory(person=person, role__unit=UnitFactory())
        AppointmentFactory(role=role)
        role_of(UnitFactory(), kind=role.kind)
        RelationFactory(subject_unit=None, subject_role=role, object_unit=UnitFactory())
    with django_assert_num_queries(2):
        client.get(person.get_absolute_url())
    with django_assert_num_queries(5):
        client.get(role.get_absolute_url())


@pytest.mark.parametrize("rows", [1, 3])
def test_a_page_of_text_costs_the_same_with_one_section_and_three(
    client, django_assert_num_queries, rows
):
    page = InformationPageFactory()
    for _ in range(rows):
        PageSectionFactory(page=page)
        InformationPageFactory()
    with django_assert_num_queries(3):
        client.get(page.get_absolute_url())


@pytest.mark.parametrize("rows", [1, 3])
def test_a_search_costs_the_same_for_one_result_and_three(client, django_assert_num_queries, rows):
    for _ in range(rows):
        row_of_everything()
        PostingFactory(open=True, complete=True, title_en="Unit keeper")
    publish()
    client.get("/en/search/?q=unit")
    with django_assert_num_queries(6):
        client.get("/en/search/?q=unit")
    publish()
    with django_assert_num_queries(14):
        client.get("/en/search/?q=unit")
