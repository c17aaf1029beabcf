"""The five forms of one list of jobs tell the same jobs in the same order."""

from itertools import cycle

import pytest
import time_machine
from django.utils import timezone

from careers.postings.board import PAGE_SIZE
from tests.postings.twins import BOARDS, FORMS, ids_in_atom, ids_in_json, of_page, on_page

LISTS = [
    *("", "?sort=newest", "?sort=pay", "?sort=closing"),
    *(
        "?q=analyst",
        "?q=policy&sort=closing",
        "?q=infirmiere",
        "?q=zzzz",
        "?q=%22policy+advisor%22",
    ),
    *(
        "?family=student-entry-level",
        "?family=it-digital-services&family=policy-program-development",
    ),
    *("?ministry=finance", "?ministry=finance&ministry=health&sort=pay"),
    *("?city=toronto", "?city=ottawa&city=sudbury", "?region=north", "?region=east&region=west"),
    *("?near=kingston", "?near=toronto&radius=100&sort=newest", "?near=sault-ste-marie&sort=pay"),
    *("?salary_min=80000", "?salary_min=100000&sort=distance&near=ottawa"),
    *("?term=permanent", "?term=student&sort=newest", "?arrangement=hybrid&arrangement=remote"),
    *("?level=senior&level=executive", "?language=bilingual", "?status=restricted"),
    *("?posted=14", "?closing=10&q=officer", "?level=x", "?near=nowhere&radius=much"),
]


def test_there_are_enough_lists():
    assert (len(LISTS) >= 30, len(set(LISTS))) == (True, len(LISTS))


# One language after the other: what is asked and found is the same in both.
@pytest.mark.parametrize(("query", "language"), list(zip(LISTS, cycle(BOARDS), strict=False)))
def test_each_form_has_the_jobs_of_the_page_in_its_order(query, language, whole_board, client):
    board = BOARDS[language]
    with time_machine.travel(timezone.now(), tick=False):
        shown = of_page(client, board, query)
        told = {form: read(client, board, query) for form, read in FORMS.items()}
    assert told == dict.fromkeys(FORMS, shown)
    assert len(shown) == len(set(shown))


def test_the_lists_are_of_many_lengths(whole_board, client):
    """What is compared above is not all empty, nor all on one page."""
    lengths = [len(FORMS["csv"](client, BOARDS["en"], query)) for query in LISTS]
    assert min(lengths) == 0
    assert len([length for length in lengths if length > PAGE_SIZE]) >= 5
    assert len([length for length in lengths if 0 < length <= PAGE_SIZE]) >= 10


@pytest.mark.parametrize("query", ["?page=2", "?page=99", "?page=0", "?page=x&level=x"])
@pytest.mark.parametrize("form", ["json", "atom"])
def test_a_page_of_a_form_is_the_same_page_of_the_board(query, form, whole_board, client):
    """A page that does not exist is the nearest one that does, here as there."""
    page = client.get(f"{BOARDS['en']}/{query}").content.decode()
    answer = client.get(f"{BOARDS['en']}.{form}{query}")
    told = ids_in_json(answer) if form == "json" else ids_in_atom(answer)
    assert told == on_page(page)
    assert len(told) > 0
