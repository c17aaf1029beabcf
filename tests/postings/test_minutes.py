"""The board follows the clock though nothing is published: what is in memory is no excuse."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careers.postings.models import Posting
from tests.factories import CityFactory, PayRangeFactory, PostingFactory, midnight
from tests.postings.test_board import board, main_of

A_MOMENT = timedelta(microseconds=1)


@pytest.fixture
def at(monkeypatch):
    """`at(instant)` sets the clock."""
    return lambda instant: monkeypatch.setattr(timezone, "now", lambda: instant)


def numbers(query=""):
    return [posting.number for posting in board(query).postings]


def test_a_posting_is_on_the_board_from_its_opening_until_its_closing(client, db, at):
    posting = PostingFactory(scheduled=True, number=1, level="mid")
    PostingFactory(open=True, number=2, level="senior", closes_at=posting.closes_at + A_MOMENT)
    for instant, found, counted in (
        (posting.opens_at - A_MOMENT, [2], 0),
        (posting.opens_at, [1, 2], 1),
        (posting.closes_at - A_MOMENT, [1, 2], 1),
        (posting.closes_at, [2], 0),
        (posting.closes_at + A_MOMENT, [], 0),
    ):
        at(instant)
        assert numbers() == found
        assert board("").finding.counts("level").get("mid", 0) == counted
        now_open = Posting.objects.open().soonest_closing()
        assert [posting.number for posting in now_open] == found
        page = main_of(client.get("/en/jobs/"))
        assert (posting.title_en in page) is (1 in found)


def test_days_are_counted_from_the_day_that_it_is(db, at):
    PostingFactory(open=True, number=1, opens_at=midnight(-2), closes_at=midnight(3))
    assert (numbers("posted=2"), numbers("closing=1")) == ([1], [])
    at(midnight(1))
    assert (numbers("posted=2"), numbers("closing=1")) == ([], [1])


def test_pay_that_begins_tomorrow_counts_from_midnight(db, at):
    posting = PostingFactory(open=True, number=1)
    tomorrow = timezone.localdate() + timedelta(days=1)
    PayRangeFactory(posting=posting, maximum=70_000, effective_from=None)
    PayRangeFactory(posting=posting, maximum=90_000, effective_from=tomorrow)
    at(midnight(1) - A_MOMENT)
    assert numbers("salary_min=80000") == []
    at(midnight(1))
    assert numbers("salary_min=80000") == [1]


def test_what_a_card_says_of_the_time_turns_with_it(client, db, at):
    posting = PostingFactory(open=True, opens_at=midnight(-1), closes_at=midnight(5))
    third_day = midnight(2)
    page = main_of(client.get("/en/jobs/"))
    assert "Closes in 4 days" in page
    assert "New" in page
    at(third_day - A_MOMENT)
    assert "New" in main_of(client.get("/en/jobs/"))
    at(third_day)
    page = main_of(client.get("/en/jobs/"))
    assert "Closes in 2 days" in page
    assert "Closing soon" in page
    assert "New" not in page.replace("Newest", "")
    at(posting.closes_at - A_MOMENT)
    assert "Closes today" in main_of(client.get("/en/jobs/"))


def test_a_city_is_named_to_who_searched_there_and_to_nobody_else(client, db):
    bath, york = CityFactory(name_en="Bath", slug_en="bath"), CityFactory(name_en="York")
    PostingFactory(open=True, cities=[bath, york])
    for query, place in (
        ("", "2 cities"),
        ("?city=bath", "Bath and 1 other city"),
        ("", "2 cities"),
    ):
        assert f"· {place} " in main_of(client.get(f"/en/jobs/{query}"))
