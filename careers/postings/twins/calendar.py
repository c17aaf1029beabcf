"""Closings as a calendar (iCalendar, RFC 5545): the last minute in which one can apply for each."""

import re
from datetime import UTC, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone

from careers.postings import wording
from careers.postings.choices import Status
from careers.postings.twins import rows
from careers.postings.twins.wording import Told
from ops_site.bilingual import current
from ops_site.formats import TORONTO

TYPE = "text/calendar; charset=utf-8"
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
# The clock of Toronto since 2007 as two rules, which calendar programs read best; a test holds it
# against the rules of the system.
CLOCK = """\
BEGIN:VTIMEZONE
TZID:America/Toronto
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZNAME:EDT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZNAME:EST
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE"""


def written(postings, name):
    """The text of a calendar called `name` of these postings, those that have a closing."""
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", f"-//{_host()}//Job postings//{current().upper()}")
    calendar.add("CALSCALE", "GREGORIAN")
    for word in ("NAME", "X-WR-CALNAME"):
        calendar.add(word, _text(name))
    calendar.add("REFRESH-INTERVAL", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    calendar.add_component(Timezone.from_ical(CLOCK))
    for posting in postings:
        if posting.closes_at:
            calendar.add_component(_event(posting))
    return calendar.to_ical().decode()


def _event(posting):
    told, changed = Told(posting), rows.changed_at(posting).astimezone(UTC)
    summary = _("Last day to apply: %(title)s") % {"title": told.card.title.value}
    event = Event()
    event.add("UID", f"posting-{posting.number}@{_host()}")
    # In a calendar without a method: when the event was last revised.
    event.add("DTSTAMP", changed)
    event.add("LAST-MODIFIED", changed)
    event.add("SEQUENCE", rows.sequence(posting))
    event.add("DTSTART", _moment(posting.closes_at - timedelta(minutes=1)))
    event.add("SUMMARY", _text(summary))
    event.add("DESCRIPTION", _text("\n".join([*told.lines, told.url])))
    event.add("LOCATION", _text(", ".join(wording.cities(posting))))
    event.add("URL", told.url)
    event.add("STATUS", "CANCELLED" if posting.status == Status.CANCELLED else "CONFIRMED")
    # It takes no time of the day's.
    event.add("TRANSP", "TRANSPARENT")
    return event


def _host():
    return urlsplit(settings.SITE_URL).hostname


def _moment(instant):
    """By the clock of Toronto; in the hour that comes twice, its second time, by that of UTC."""
    local = instant.astimezone(TORONTO)
    return instant.astimezone(UTC) if local.fold else local


def _text(value):
    return CONTROLS.sub("", value.replace("\r\n", "\n"))
