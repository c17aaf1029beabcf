"""Where the board finds nothing it says what finds some jobs, and how many."""

from urllib.parse import unquote_plus

import pytest
from django.http import QueryDict
from django.utils.translation import override

from careers.postings.board import Board
from careers.postings.suggestions import Suggestions
from tests.factories import CityFactory, MinistryFactory, PostingFactory


@pytest.fixture(autouse=True)
def jobs(db):
    ottawa = CityFactory(name_en="Ottawa", slug_en="ottawa")
    unit = MinistryFactory(name_en="Ministry of Lighthouses", name_fr="ministère des Phares")
    for number, title in enumerate(("Policy Advisor", "Policy Analyst", "Nurse"), start=1):
        PostingFactory(open=True, number=number, title_en=title, unit=unit, cities=[ottawa])


def suggestions(address):
    board = Board(QueryDict(address))
    assert board.count == 0
    return Suggestions(board)


def told(address):
    return [
        (suggestion.text, unquote_plus(suggestion.url), suggestion.count)
        for suggestion in suggestions(address).wider
    ]


@pytest.mark.parametrize(
    ("query", "meant", "count"),
    [
        ("polcy", "policy", 2),
        ("Polcy Advizor", "Policy Advisor", 1),
        ("lighthuoses", "lighthouses", 3),
        ('"polcy advisor" -nurse', '"policy advisor" -nurse', 1),
    ],
)
def test_a_word_that_no_posting_knows_is_spelled_as_one_that_they_know(query, meant, count):
    found = suggestions(f"q={query}").meant
    assert (found.text, found.count) == (meant, count)
    assert Board(QueryDict(found.url.partition("?")[2])).count == count


@pytest.mark.parametrize("query", ["qqqq", "xyzzy plugh", "nurse analyst"])
def test_what_is_like_nothing_is_not_guessed(query):
    assert suggestions(f"q={query}").meant is None


def test_a_spelling_that_finds_nothing_with_the_filters_is_tried_without_them():
    assert suggestions("q=polcy&level=mid").meant.url == "/en/jobs/?level=mid&q=policy"
    assert suggestions("q=polcy&level=executive").meant.url == "/en/jobs/?q=policy"


def test_any_of_the_words_and_nothing_left_out():
    assert told("q=nurse analyst") == [("with any of the words", "/en/jobs/?q=nurse OR analyst", 2)]
    assert told("q=nurse -lighthouses") == [("leaving nothing out", "/en/jobs/?q=nurse", 1)]
    assert told("q=nurse lamp&level=executive&term=student") == [
        ("with any of the words, without any filter", "/en/jobs/?q=nurse OR lamp", 1)
    ]
    with override("fr"):
        assert told("q=nurse analyst")[0][1] == "/fr/emplois/?q=nurse OU analyst"


def test_without_each_filter_that_alone_stands_in_the_way():
    assert told("q=nurse&level=executive&city=ottawa") == [
        ("without the filter “Level”", "/en/jobs/?q=nurse&city=ottawa", 1)
    ]
    assert told("q=lamp&city=ottawa") == [
        ("without the words you entered", "/en/jobs/?city=ottawa", 3)
    ]
    assert told("q=nurse&level=executive&term=student") == [
        ("with the words alone, without any filter", "/en/jobs/?q=nurse", 1)
    ]


def test_the_page_links_to_all_of_this_in_both_languages(client):
    page = client.get("/en/jobs/", {"q": "polcy analyst", "level": "mid"}).content.decode()
    assert '<a href="/en/jobs/?level=mid&amp;q=policy+analyst">policy analyst</a>? (1 job)' in page
    assert ">search with any of the words</a> (1 job);" in page
    page = client.get("/fr/emplois/", {"q": "polcy analyst", "level": "mid"}).content.decode()
    assert "Vouliez-vous dire" in page
    assert ">chercher avec l’un ou l’autre des mots</a> (1 emploi);" in page


def test_a_board_of_no_results_costs_a_fixed_number_of_queries(
    client, django_assert_max_num_queries
):
    client.get("/en/jobs/", {"q": "nurse"})
    with django_assert_max_num_queries(8):
        client.get("/en/jobs/", {"q": "polcy advizor -nurse", "level": "mid", "term": "student"})
