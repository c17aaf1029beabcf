"""The nights on which the clock changes: closings around them are told right everywhere.

In Toronto the clock goes from 2 to 3 a.m. on March 8, 2026 and from 2 to 1 a.m. on November 1.
"""

import re
from datetime import UTC, datetime
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
import time_machine
from icalendar import Calendar

from ops_site import formats
from ops_site.publishing import publish
from tests.factories import PostingFactory
from tests.postings.twins import ATOM

pytestmark = pytest.mark.django_db
VALID_THROUGH = re.compile(r'"validThrough": "([^"]*)"')


class Case(NamedTuple):
    """Read at `now` (UTC), what closes at `closes` (UTC): the words, the last minute, days left."""

    now: str
    closes: str
    left: str
    words: str
    last_minute: str


CASES = [
    # Closing on the last evenings of winter and the first of summer.
    Case(
        *("2026-03-06T17:00Z", "2026-03-07T05:00Z", "closes today"),
        *("Friday, March 6, 2026, 11:59 p.m. EST", "2026-03-06T23:59:00-05:00"),
    ),
    Case(
        *("2026-03-06T17:00Z", "2026-03-08T05:00Z", "closes tomorrow"),
        *("Saturday, March 7, 2026, 11:59 p.m. EST", "2026-03-07T23:59:00-05:00"),
    ),
    Case(
        *("2026-03-06T17:00Z", "2026-03-09T04:00Z", "closes in 2 days"),
        *("Sunday, March 8, 2026, 11:59 p.m. EDT", "2026-03-08T23:59:00-04:00"),
    ),
    Case(
        *("2026-03-06T17:00Z", "2026-03-10T04:00Z", "closes in 3 days"),
        *("Monday, March 9, 2026, 11:59 p.m. EDT", "2026-03-09T23:59:00-04:00"),
    ),
    # The last minute of a day of 23 hours, and the minute before midnight of the day before it.
    Case(
        *("2026-03-09T03:59Z", "2026-03-09T04:00Z", "closes today"),
        *("Sunday, March 8, 2026, 11:59 p.m. EDT", "2026-03-08T23:59:00-04:00"),
    ),
    Case(
        *("2026-03-08T04:59Z", "2026-03-09T04:00Z", "closes tomorrow"),
        *("Sunday, March 8, 2026, 11:59 p.m. EDT", "2026-03-08T23:59:00-04:00"),
    ),
    # Closing on the last evenings of summer and the first of winter.
    Case(
        *("2026-10-30T16:00Z", "2026-10-31T04:00Z", "closes today"),
        *("Friday, October 30, 2026, 11:59 p.m. EDT", "2026-10-30T23:59:00-04:00"),
    ),
    Case(
        *("2026-10-30T16:00Z", "2026-11-01T04:00Z", "closes tomorrow"),
        *("Saturday, October 31, 2026, 11:59 p.m. EDT", "2026-10-31T23:59:00-04:00"),
    ),
    Case(
        *("2026-10-30T16:00Z", "2026-11-02T05:00Z", "closes in 2 days"),
        *("Sunday, November 1, 2026, 11:59 p.m. EST", "2026-11-01T23:59:00-05:00"),
    ),
    # The last minute of a day of 25 hours; one hour before it the clock says 10:59 p.m.
    Case(
        *("2026-11-02T04:59Z", "2026-11-02T05:00Z", "closes today"),
        *("Sunday, November 1, 2026, 11:59 p.m. EST", "2026-11-01T23:59:00-05:00"),
    ),
    # The hour that comes twice: 1:59 a.m. in summer time, and an hour later in winter time.
    Case(
        *("2026-11-01T03:59Z", "2026-11-01T06:00Z", "closes tomorrow"),
        *("Sunday, November 1, 2026, 1:59 a.m. EDT", "2026-11-01T01:59:00-04:00"),
    ),
    Case(
        *("2026-11-01T03:59Z", "2026-11-01T07:00Z", "closes tomorrow"),
        *("Sunday, November 1, 2026, 1:59 a.m. EST", "2026-11-01T01:59:00-05:00"),
    ),
]
EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.now} {case.closes}")


def at(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)


def spaced(page):
    return page.text.replace("\N{NBSP}", " ")


def posted(case):
    """An open posting that closes so, and was opened on the last Sunday before."""
    posting = PostingFactory(
        number=1234,
        open=True,
        title_en="Clerk",
        title_fr="Commis",
        opens_at=at("2026-03-02T05:00Z" if "-03-" in case.closes else "2026-10-26T04:00Z"),
        closes_at=at(case.closes),
    )
    publish(posting)


@EACH
def test_pages_say_the_days_left_and_which_time(case, client):
    with time_machine.travel(at(case.now), tick=False):
        posted(case)
        for address in ("/en/jobs/", "/en/jobs/1234/clerk/"):
            page = spaced(client.get(address))
            assert (case.words in page, case.left in page.lower()) == (True, True), address
        french = spaced(client.get("/fr/emplois/1234/commis/"))
        assert ("HAE" if case.words.endswith("EDT") else "HNE") in french


@EACH
def test_it_is_open_to_the_last_second_and_closed_at_the_next(case, client):
    last = at(case.closes).timestamp()
    with time_machine.travel(last - 1, tick=False):
        posted(case)
        assert client.get("/en/jobs.json").json()["count"] == 1
    with time_machine.travel(last, tick=False):
        assert client.get("/en/jobs.json").json()["count"] == 0


@EACH
def test_programs_are_told_the_same_instant(case, client):
    with time_machine.travel(at(case.now), tick=False):
        posted(case)
        (event,) = Calendar.from_ical(client.get("/en/jobs.ics").content).walk("VEVENT")
        page = client.get("/en/jobs/1234/clerk/").text
        feed = ElementTree.fromstring(client.get("/en/jobs.atom").content)
        (row,) = client.get("/en/jobs.json").json()["rows"]
    local = datetime.fromisoformat(case.last_minute)
    assert event["DTSTART"].dt.astimezone(UTC) == local.astimezone(UTC)
    assert VALID_THROUGH.findall(page) == [case.last_minute]
    assert datetime.fromisoformat(row["closes_at"]) == at(case.closes)
    summary = feed.find("a:entry/a:summary", ATOM).text.replace("\N{NBSP}", " ")
    assert summary.endswith(case.words)
    opened = "2026-03-02T05:00:00Z" if "-03-" in case.closes else "2026-10-26T04:00:00Z"
    assert feed.find("a:entry/a:updated", ATOM).text == opened


def test_there_are_twelve_cases_and_each_closes_in_the_minute_that_it_names():
    assert len(CASES) == len(set(CASES)) == 12
    for case in CASES:
        last_minute = datetime.fromisoformat(case.last_minute).astimezone(UTC)
        assert (at(case.closes) - last_minute).total_seconds() == 60
        assert formats.days_left(at(case.closes), at(case.now)) in range(4)
