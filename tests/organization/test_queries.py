"""What pages cost: the same few queries for 3 rows as for 300, though nothing is remembered."""

from datetime import date

import pytest

from ops_site.publishing import publish
from organization.models import (
    FormerName,
    FormerPlace,
    Relation,
    Role,
)
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
MOST = 8
DAY = date(2024, 3, 31)
TEXTS = ["organization", "iit", "deputy-ministers", "secretary-of-the-cabinet"]


def in_bulk(factory, count, **facts):
    """`count` rows at once."""
    model = factory._meta.model
    rows = [
        factory.build(**{k: v(n) if callable(v) else v for k, v in facts.items()})
        for n in range(count)
    ]
    return model.objects.bulk_create(rows)


def organization(rows):
    """`rows` of everything that a page of this room lists, and the units whose pages are read."""
    ministries = in_bulk(MinistryFactory, rows)
    agencies = in_bulk(
        AgencyFactory, rows, parent=lambda n: ministries[n % 2], agency_type="advisory"
    )
    clusters = in_bulk(ClusterFactory, rows)
    divisions = in_bulk(UnitFactory, rows, parent=ministries[0])
    deputies = in_bulk(RoleFactory, rows, unit=lambda n: ministries[n])
    offices = in_bulk(RoleFactory, rows, unit=ministries[0], kind=Role.Kind.EXECUTIVE)
    people = in_bulk(PersonFactory, rows)
    for roles in (deputies, offices):
        in_bulk(AppointmentFactory, rows, role=roles.__getitem__, person=lambda n: people[n])
    for unit in (ministries[0], agencies[0], clusters[0], divisions[0]):
        of_the_past(unit, ministries[1], min(rows, 9))
    for kind, far in ((Relation.Kind.SERVES, clusters), (Relation.Kind.OVERSEES, agencies)):
        in_bulk(
            RelationFactory,
            rows,
            kind=kind,
            subject_unit=far.__getitem__,
            object_unit=ministries[0],
        )
    in_bulk(
        RelationFactory,
        rows,
        kind=Relation.Kind.SUPPORTS,
        subject_unit=None,
        object_unit=None,
        subject_role=lambda n: deputies[n],
        object_role=offices[0],
    )
    return ministries[0], agencies[0], clusters[0], divisions[0], deputies[0], people[0]


def of_the_past(unit, other, rows):
    days = [date(1700 + n, 1, 1) for n in range(rows)]
    FormerName.objects.bulk_create(FormerName(unit=unit, name_en="Old", end=day) for day in days)
    FormerPlace.objects.bulk_create(FormerPlace(unit=unit, parent=other, end=day) for day in days)


def cost(client, assertion, address, number):
    publish()  # What the process remembers is out of date, and read anew.
    with assertion(number, info=address):
        assert client.get(address).status_code == 200


# What is read: the edition, units with their past, roles, lines; then what the page adds.
LISTS = {
    "organization/": 6,
    "organization/ministries/": 4,
    "organization/deputy-ministers/": 7,
    "organization/secretary-of-the-cabinet/": 7,
    "organization/agencies/": 4,
    "organization/agencies/?by=type": 4,
    "organization/people/": 7,
    "organization/iit/": 6,
}


@pytest.mark.parametrize("rows", [3, 300])
def test_a_list_costs_the_same_for_3_rows_and_300(
    client, django_assert_num_queries, django_assert_max_num_queries, rows
):
    for key in TEXTS:
        PageSectionFactory(page=InformationPageFactory(area="organization", key=key))
    organization(rows)
    AppointmentFactory(role=RoleFactory(kind=Role.Kind.SECRETARY, unit=UnitFactory()))
    for address, queries in LISTS.items():
        assert queries <= MOST
        cost(client, django_assert_num_queries, f"/en/{address}", queries)
        another_day = f"/en/{address}{'&' if '?' in address else '?'}as_of={DAY}"
        cost(client, django_assert_max_num_queries, another_day, queries)


@pytest.mark.parametrize("rows", [3, 300])
def test_a_page_costs_the_same_with_3_of_everything_and_with_300(
    client, django_assert_num_queries, rows
):
    ministry, agency, cluster, division, role, person = organization(rows)
    for _ in range(6 if rows > 3 else 3):
        PostingFactory(open=True, complete=True, unit=division)
    # Of a ministry's and a unit's, two are the open jobs with their cities.
    costs = {ministry: 7, agency: 4, cluster: 4, division: 6, role: 5, person: 6}
    for thing, queries in costs.items():
        assert queries <= MOST
        cost(client, django_assert_num_queries, thing.get_absolute_url(), queries)
        another_day = f"{thing.get_absolute_url()}?as_of={DAY}"
        cost(
            client,
            django_assert_num_queries,
            another_day,
            queries - 2 * (thing in (ministry, division)),
        )


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


@pytest.mark.parametrize("rows", [3, 300])
def test_a_search_costs_the_same_for_3_results_and_300(client, django_assert_max_num_queries, rows):
    organization(rows)
    PostingFactory(open=True, complete=True, title_en="Unit keeper")
    cost(client, django_assert_max_num_queries, "/en/search/?q=unit", 14)
