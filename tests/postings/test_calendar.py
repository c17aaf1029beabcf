"""The calendar of a list, read as other programs read it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Timezone

from careers.postings.choices import Status
from careers.postings.twins import calendar as writer
from ops_site.publishing import publish
from tests.factories import MinistryFactory, PostingFactory, midnight

pytestmark = pytest.mark.django_db
TORONTO = ZoneInfo("America/Toronto")
LONG = "Directrice générale ou directeur général; relations, affaires et évaluation \\ essai"


@pytest.fixture
def read(client, settings):
    settings.SITE_URL = "https://ops.example.org"

    def read(address="/en/jobs.ics"):
        response = client.get(address)
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        return Calendar.from_ical(response.content)

    return read


def event_of(calendar):
    (event,) = calendar.walk("VEVENT")
    return event


def test_an_event_is_the_last_minute_in_which_one_can_apply(read):
    unit = MinistryFactory(name_en="Ministry of Tea")
    posting = PostingFactory(open=True, number=1234, title_en="Clerk", unit=unit)
    event = event_of(read())
    last_minute = posting.closes_at.astimezone(TORONTO) - timedelta(minutes=1)
    assert (event["DTSTART"].dt, event["DTSTART"].params["TZID"]) == (
        last_minute,
        "America/Toronto",
    )
    assert (last_minute.hour, last_minute.minute) == (23, 59)
    assert event["UID"] == "posting-1234@ops.example.org"
    assert event["SUMMARY"] == "Last day to apply: Clerk"
    assert event["URL"] == "https://ops.example.org/en/jobs/1234/clerk/"
    lines = event["DESCRIPTION"].split("\n")
    assert (lines[0], lines[-1]) == ("Ministry of Tea", event["URL"])
    assert (event["STATUS"], event["TRANSP"], event["SEQUENCE"]) == ("CONFIRMED", "TRANSPARENT", 0)


def test_each_amendment_raises_its_sequence(read, editor):
    posting = PostingFactory(open=True, number=1234)
    for number in (1, 2):
        at = midnight(-number)
        posting.amendments.create(number=number, kind="extended", why_en="More.", at=at, by=editor)
    publish(posting)
    event = event_of(read())
    assert event["SEQUENCE"] == 2
    assert event["LAST-MODIFIED"].dt == event["DTSTAMP"].dt == midnight(-1).astimezone(UTC)


def test_text_that_the_format_would_misread_comes_back_as_it_was(read, client):
    PostingFactory(open=True, title_fr=LONG)
    event = event_of(read("/fr/emplois.ics"))
    assert event["SUMMARY"] == f"Dernier jour pour postuler\N{NBSP}: {LONG}"
    content = client.get("/fr/emplois.ics").content
    escaped = LONG.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert escaped in content.replace(b"\r\n ", b"").decode()
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line for line in lines if not line.decode("utf-8", "strict") and line] == []


def test_its_clock_is_that_of_the_system(read):
    """Written as rules, which calendar programs read best; the law may change them one day."""
    (zone,) = read().walk("VTIMEZONE")
    clock = Timezone.from_ical(zone.to_ical()).to_tz(lookup_tzid=False)
    start = datetime(2026, 1, 1, 6)
    hours = [start + timedelta(hours=12 * step) for step in range(2 * 366 * 4)]
    differing = [
        hour
        for hour in hours
        if hour.replace(tzinfo=clock).utcoffset() != hour.replace(tzinfo=TORONTO).utcoffset()
    ]
    assert differing == []


def test_a_posting_has_a_calendar_of_its_own(read, client):
    posting = PostingFactory(open=True, number=1234, title_en="Clerk", title_fr="Commis")
    english, french = (
        read(f"/en/jobs/{posting.number}/calendar.ics"),
        read(f"/fr/emplois/{posting.number}/calendrier.ics"),
    )
    assert event_of(english)["UID"] == event_of(french)["UID"]
    assert event_of(french)["SUMMARY"] == "Dernier jour pour postuler\N{NBSP}: Commis"
    draft = PostingFactory(draft=True, number=1235)
    assert client.get(f"/en/jobs/{draft.number}/calendar.ics").status_code == 404


def test_a_cancelled_posting_says_so_to_who_has_added_it(read):
    posting = PostingFactory(open=True, number=1234, status=Status.CANCELLED)
    assert event_of(read(f"/en/jobs/{posting.number}/calendar.ics"))["STATUS"] == "CANCELLED"
    assert read().walk("VEVENT") == []


def test_a_record_without_a_closing_has_no_calendar(client):
    record = PostingFactory(record=True, number=1234)
    assert client.get("/en/jobs/1234/").status_code == 302
    assert client.get("/en/jobs/1234/calendar.ics").status_code == 404
    assert writer.written([record], "Jobs").count("VEVENT") == 0
