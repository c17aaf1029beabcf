"""Pay in words, and the one range of several that a posting is filtered, sorted and shown by."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from careers.postings.board import Board
from careers.postings.key_facts import key_facts
from careers.postings.models import Posting
from careers.postings.wording import present_pay
from tests.factories import PayRangeFactory, PostingFactory

pytestmark = pytest.mark.django_db


def days(number):
    return timezone.localdate() + timedelta(days=number)


def board(query):
    return Board(QueryDict(query))


def numbers(query):
    return [posting.number for posting in board(query).postings]


def job(number, *ranges):
    """An open posting with a range up to each maximum, from each day."""
    posting = PostingFactory(open=True, number=number)
    for maximum, since in ranges:
        PayRangeFactory(posting=posting, minimum=1, maximum=maximum, effective_from=since)
    return posting


@pytest.mark.parametrize(("hours", "written"), [("40", "40"), ("37.5", "37.5"), ("36.25", "36.25")])
def test_hours_a_week_are_written_as_people_write_them(hours, written):
    pay = PayRangeFactory(posting=PostingFactory(open=True), hourly=True, hours_per_week=hours)
    pay.refresh_from_db()
    lines = {fact.label: fact.lines for fact in key_facts(pay.posting)}
    reckoned = f"reckoned with {written} hours a week and 52 weeks a year"
    assert lines["Pay"][-1].aside == reckoned
    assert [line.text for line in lines["Hours of work"]] == [f"{written} hours a week"]


def test_weekly_pay_is_a_yearly_amount_everywhere_whatever_its_hours_are():
    """On the page, on the card, in the filter and in the order; by the hour it is not told."""
    posting = PostingFactory(open=True, number=1)
    sums = {"minimum": "1684.03", "maximum": "2418.51", "unit": "week", "hours_per_week": None}
    PayRangeFactory(posting=posting, **sums)
    pay = PostingFactory(open=True, number=2).pay_ranges
    PayRangeFactory(posting=pay.instance, minimum=1, maximum=90_000)
    PayRangeFactory(posting=PostingFactory(open=True, number=3), hourly=True)
    [fact] = [fact for fact in key_facts(posting) if fact.label == "Pay"]
    assert [line.text for line in fact.lines] == [
        "$1,684.03 to $2,418.51 a week",
        "about $87,570 to $125,763 a year",
    ]
    assert present_pay(posting).yearly == "$87,570 to $125,763 a year"
    assert numbers("sort=pay") == [1, 2, 3]
    assert numbers("salary_min=100000") == [1]
    assert board("salary_min=100000").left_out == 1


# --- Of several ranges, that of today -----------------------------------------------------------

STATED = [
    ("the latest that has begun", [(60_000, days(-400)), (70_000, days(0)), (80_000, days(1))], 70),
    ("one without a day has always held", [(60_000, None), (80_000, days(5))], 60),
    ("a day goes before none", [(60_000, None), (70_000, days(-5))], 70),
    ("else the first that will", [(90_000, days(9)), (80_000, days(5))], 80),
    ("of two alike the later written", [(60_000, None), (70_000, None)], 70),
]


@pytest.mark.parametrize(("why", "ranges", "thousands"), STATED)
def test_a_posting_is_shown_filtered_and_sorted_by_the_pay_of_today(why, ranges, thousands):
    posting = job(1, *ranges)
    shown = present_pay(Posting.objects.for_listing().get(pk=posting.pk)).posted
    assert shown == f"$1 to ${thousands},000 a year"
    assert numbers(f"salary_min={thousands}000") == [1]
    assert numbers(f"salary_min={thousands}001") == []
    job(2, (thousands * 1_000 + 1, None))
    job(3, (thousands * 1_000 - 1, None))
    assert numbers("sort=pay") == [2, 1, 3]
