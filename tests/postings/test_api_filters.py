"""The API takes the board's parameters: it finds what the board finds, in the board's order."""

import pytest
import time_machine
from django.http import QueryDict
from django.utils import timezone

from careers.postings.board import Board
from ops_site.publishing import publish
from tests.factories import CityFactory, MinistryFactory, PostingFactory
from tests.postings.test_twins_agree import LISTS

pytestmark = pytest.mark.django_db
POSTINGS = "/api/v1/postings/"
# What the board sets aside and says so, the API refuses.
FIT = [query for query in LISTS if "=x" not in query and "=much" not in query]


@pytest.fixture
def ids(client):
    def read(query, **more):
        asked = QueryDict(query, mutable=True)
        for name, value in more.items():
            asked[name] = value
        found, address = [], f"{POSTINGS}?{asked.urlencode()}"
        while address:
            told = client.get(address).json()
            found += [row["id"] for row in told["results"]]
            address = told["next"]
        return found

    return read


def test_every_list_of_the_board_is_to_be_had_in_its_order(whole_board, ids):
    assert len(FIT) >= 25
    with time_machine.travel(timezone.now(), tick=False):
        for query in FIT:
            board = Board(QueryDict(query[1:]))
            order = {"state": "open", "sort": board.finding.order, "limit": 7}
            shown = [row.number for row in board.postings]
            assert ids(query[1:], **order) == shown, query
            if "sort" not in query:
                assert ids(query[1:], state="open") == sorted(shown), query


def test_a_list_in_order_is_read_back_and_forth(whole_board, client):
    first = client.get(POSTINGS, {"state": "open", "sort": "pay", "limit": 5}).json()
    second = client.get(first["next"]).json()
    assert client.get(second["previous"]).json()["results"] == first["results"]
    assert first["previous"] is None
    assert len({row["id"] for row in first["results"] + second["results"]}) == 10
    assert first["count"] == second["count"] > 10


def test_several_values_of_one_parameter_find_any_of_them(ids):
    made = {
        level: PostingFactory(open=True, level=level).number for level in ("entry", "mid", "senior")
    }
    assert ids("level=entry&level=senior") == sorted([made["entry"], made["senior"]])
    assert ids("status=open&audience=restricted") == sorted(made.values())
    assert ids("status=restricted") == []


def test_closed_postings_are_narrowed_alike(ids):
    bala = CityFactory(name_en="Bala", slug_en="bala", latitude=45.0, longitude=-79.6)
    tea = MinistryFactory(key="tea", slug_en="tea")
    here = PostingFactory(closed=True, cities=[bala], unit=tea)
    PostingFactory(closed=True)
    publish(here)
    assert ids("near=bala") == ids("city=bala") == ids("ministry=tea") == [here.number]
    assert ids("near=bala&state=open") == []


def test_an_id_that_nothing_has_finds_nothing_unless_another_one_does(ids):
    tea = MinistryFactory(key="tea", slug_en="tea")
    posting = PostingFactory(open=True, unit=tea)
    assert ids("ministry=tea&ministry=no-such") == [posting.number]
    assert ids("ministry=no-such") == ids("ministry=no-such", state="open", sort="newest") == []


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("near=nowhere", "near", "“nowhere” is not a city in Ontario that this site knows."),
        ("radius=50", "radius", "To search around a place, name a city."),
        ("radius=4&near=bala", "radius", "write a whole number from 5 to 500."),
        ("sort=relevance&state=open", "sort", "To sort by best match, enter a keyword."),
        ("sort=newest", "sort", "only open postings come in such an order; add state=open."),
        ("salary_min=lots", "salary_min", "write a whole number from 1 to 10000000."),
        ("time=always", "time", "write one of full-time, part-time."),
    ],
)
def test_what_the_board_sets_aside_is_refused_in_both_languages(client, query, name, words):
    PostingFactory(open=True)
    response = client.get(f"{POSTINGS}?{query}")
    told = response.json()
    assert (response.status_code, told["parameter"]) == (400, name)
    assert told["detail"] == f"{name}: {words}"
    assert told["detail_fr"].startswith(f"{name}\N{NBSP}: ")
    assert told["detail_fr"] != told["detail"]
