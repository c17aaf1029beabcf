"""A list costs the same for one row and for three, however much each row has."""

import pytest

from careers.postings.models import Posting
from ops_site.publishing import publish
from tests.factories import CityFactory, MinistryFactory, PostingFactory, UnitFactory

EVERY_FILTER = (
    "q=offre&near=york&radius=100&family={family}&ministry={ministry}&level=mid&term=permanent"
    "&arrangement=hybrid&salary_min=1000&language=english&region=central&city=york&status=open"
    "&posted=30&closing=30&time=full-time&engagement=summer&sort={sort}"
)
SORTS = ("relevance", "closing", "newest", "pay", "distance")


@pytest.fixture
def ministry(db):
    return MinistryFactory(slug_en="iron")


@pytest.fixture
def york(db):
    return CityFactory(name_en="York", slug_en="york", latitude=43.7, longitude=-79.4)


@pytest.fixture
def add(ministry, york):
    """`add(3)`: postings with three cities, two pay ranges, two terms, in both languages."""

    def added(count):
        for _ in range(count):
            unit = UnitFactory(parent=UnitFactory(parent=ministry))
            facts = {"working_time": "full-time", "engagement": "summer"}
            posting = PostingFactory(open=True, complete=True, unit=unit, **facts)
            posting.cities.add(york)
        return posting

    return added


def filtered(sort="closing"):
    family = Posting.objects.first().role.family.slug_en
    return "/en/jobs/?" + EVERY_FILTER.format(family=family, ministry="iron", sort=sort)


def cost(client, address, assertion, number):
    publish()  # What the process remembers is out of date, and read anew.
    with assertion(number):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_the_board_costs_five_queries_and_one_once_it_knows_what_is_open(
    client, add, rows, django_assert_num_queries
):
    add(rows)
    cost(client, "/en/jobs/", django_assert_num_queries, 5)
    with django_assert_num_queries(1):
        client.get("/fr/emplois/")


@pytest.mark.parametrize("sort", SORTS)
def test_the_board_costs_eight_queries_at_most_with_every_filter(
    client, add, sort, django_assert_max_num_queries
):
    posting = add(1)
    cost(client, filtered(sort), django_assert_max_num_queries, 8)
    assert f"/en/jobs/{posting.number}/" in client.get(filtered(sort)).content.decode()


def test_the_board_of_120_costs_no_more(
    client, ministry, django_assert_num_queries, django_assert_max_num_queries
):
    for _ in range(3):
        PostingFactory(open=True, complete=True, unit=ministry)
    for _ in range(117):
        PostingFactory(open=True, unit=ministry)
    cost(client, "/en/jobs/", django_assert_num_queries, 5)
    cost(client, "/en/jobs/?page=6&q=posting", django_assert_max_num_queries, 8)


@pytest.mark.parametrize("rows", [1, 3])
def test_a_posting_costs_the_same_with_one_similar_job_and_with_three(
    client, add, rows, django_assert_num_queries
):
    posting = add(1)
    for _ in range(rows):
        PostingFactory(open=True, complete=True, role=posting.role)
    cost(client, posting.get_absolute_url(), django_assert_num_queries, 14)


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_of_job_types_cost_the_same_whatever_is_open(
    client, add, rows, django_assert_num_queries
):
    posting = add(rows)
    # Four of them learn what is open, for the ways to it; they are kept.
    cost(client, "/en/careers/", django_assert_num_queries, 8)
    cost(client, "/en/careers/job-types/", django_assert_num_queries, 4)
    cost(client, posting.role.family.get_absolute_url(), django_assert_num_queries, 10)
    cost(client, posting.role.get_absolute_url(), django_assert_num_queries, 10)


ALONE = EVERY_FILTER.removesuffix("&sort={sort}").split("&")
RARELY = (
    "q=236043",
    "q=zeppelin",
    "q=zeppelin&near=york",
    "page=99",
    "level=boss",
    "salary_min=9000000",
)


@pytest.mark.parametrize("query", [*ALONE, *RARELY])
def test_no_search_of_the_board_costs_more_than_eight_queries(
    client, add, query, django_assert_max_num_queries
):
    family = add(1).role.family.slug_en
    address = "/en/jobs/?" + query.format(family=family, ministry="iron")
    cost(client, address, django_assert_max_num_queries, 8)
