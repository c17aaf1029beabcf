"""The archive shows what is over, the latest first, and no page depends on how many there are."""

from datetime import timedelta

import pytest
from django.http import QueryDict

from careers.postings.archive import PAGE_SIZE, Archive
from careers.postings.choices import Status
from tests.factories import JobRoleFactory, MinistryFactory, PostingFactory, midnight

pytestmark = pytest.mark.django_db


def numbers(query=""):
    return [posting.number for posting in Archive(QueryDict(query)).rows]


def closed(number, days=-7, **facts):
    return PostingFactory(closed=True, number=number, closes_at=midnight(days), **facts)


def test_it_holds_what_is_closed_or_cancelled_and_records_and_nothing_else():
    closed(1, -9)
    PostingFactory(open=True, number=2, status=Status.CANCELLED)
    PostingFactory(record=True, number=3, closes_at=midnight(-400))
    PostingFactory(open=True, number=4)
    PostingFactory(scheduled=True, number=5)
    PostingFactory(draft=True, number=6, opens_at=midnight(-9), closes_at=midnight(-3))
    PostingFactory(scheduled=True, number=7, status=Status.WITHDRAWN)
    PostingFactory(scheduled=True, number=8, status=Status.CANCELLED)
    assert numbers() == [2, 1, 3]


def test_a_posting_enters_it_at_the_instant_of_its_closing():
    posting = PostingFactory(open=True, number=1)
    instants = (posting.closes_at - timedelta(seconds=1), posting.closes_at)
    found = [[row.number for row in Archive(QueryDict(), now).rows] for now in instants]
    assert found == [[], [1]]


def test_every_page_leads_to_the_next_and_back_and_none_is_told_twice():
    for number in range(1, 46):
        closed(number, -7 - number // 3)  # Three close at one instant.
    whole = [n for n, _day in sorted(((n, n // 3) for n in range(1, 46)), key=by_day)]
    archive, pages = Archive(QueryDict()), []
    pages.append([row.number for row in archive.rows])
    while archive.older:
        back = archive
        archive = Archive(QueryDict(archive.older.partition("?")[2]))
        pages.append([row.number for row in archive.rows])
        newer = Archive(QueryDict(archive.newer.partition("?")[2]))
        assert [row.number for row in newer.rows] == [row.number for row in back.rows]
    assert [len(page) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 5]
    assert [number for page in pages for number in page] == whole


def by_day(pair):
    number, day = pair
    return day, -number


def test_the_filters_are_those_of_the_board():
    finance, health = MinistryFactory(slug_en="finance"), MinistryFactory(slug_en="health")
    role = JobRoleFactory(family__slug_en="it")
    closed(1, -7, unit=finance, title_en="Forester", role=role)
    closed(2, -8, unit=health, title_en="Forester")
    closed(3, -9, unit=finance, title_en="Nurse")
    assert numbers("ministry=finance") == [1, 3]
    assert numbers("q=foresters") == [1, 2]
    assert numbers("q=forester&ministry=finance") == [1]
    assert numbers("family=it") == [1]
    assert numbers("q=2") == [2]


def test_beyond_a_thousand_nobody_counts(monkeypatch):
    monkeypatch.setattr("careers.postings.archive.COUNTED", 2)
    for number in (1, 2):
        closed(number)
    assert (Archive(QueryDict()).counted, Archive(QueryDict()).is_more) == (2, False)
    closed(3)
    assert (Archive(QueryDict()).counted, Archive(QueryDict()).is_more) == (2, True)


def test_a_page_costs_the_same_for_one_and_for_three(client, django_assert_num_queries):
    MinistryFactory()
    closed(1, complete=True)
    client.get("/en/jobs/archive/?q=posting")
    for number in (2, 3):
        with django_assert_num_queries(8):
            client.get(f"/en/jobs/archive/?q=posting&x={number}")
        closed(number, complete=True)
        client.get("/en/jobs/archive/?q=warm")
