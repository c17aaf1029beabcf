"""Closings as a calendar (iCalendar, RFC 5545): the last minute in which one can apply for each.

Written here: a library takes 40 times the time for a list of thousands. The tests read it with one.
"""

import re
from datetime import UTC, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from careers.postings import wording
from careers.postings.choices import Status
from careers.postings.twins import rows
from careers.postings.twins.wording import Told
from ops_site.bilingual import current
from ops_site.formats import TORONTO

TYPE = "text/calendar; charset=utf-8"
LONGEST = 75  # Octets in a line.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
# The clock of Toronto since 2007; a test holds it against the rules of the system.
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
    events = [line for posting in postings if posting.closes_at for line in _event(posting)]
    host = urlsplit(settings.SITE_URL).hostname
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{host}//Job postings//{current().upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        *CLOCK.splitlines(),
        *events,
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(posting):
    told, changed = Told(posting), rows.changed_at(posting).astimezone(UTC)
    summary = _("Last day to apply: %(title)s") % {"title": told.card.title.value}
    yield "BEGIN:VEVENT"
    yield f"UID:posting-{posting.number}@{urlsplit(settings.SITE_URL).hostname}"
    # Of an event without a method of its own: when it was last revised.
    yield f"DTSTAMP:{changed:%Y%m%dT%H%M%SZ}"
    yield f"LAST-MODIFIED:{changed:%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{rows.sequence(posting)}"
    yield f"DTSTART{_moment(posting.closes_at - timedelta(minutes=1))}"
    yield f"SUMMARY:{_text(summary)}"
    yield f"DESCRIPTION:{_text(chr(10).join([*told.lines, told.url]))}"
    yield f"LOCATION:{_text(', '.join(wording.cities(posting)))}"
    yield f"URL:{told.url}"
    yield f"STATUS:{'CANCELLED' if posting.status == Status.CANCELLED else 'CONFIRMED'}"
    # It takes no time of the day's.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _moment(instant):
    """By the clock of Toronto; in the hour that comes twice, its second time, by that of UTC."""
    local = instant.astimezone(TORONTO)
    if local.fold:
        return f":{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f";TZID=America/Toronto:{local:%Y%m%dT%H%M%S}"


def _text(value):
    return CONTROLS.sub("", value.replace("\r\n", "\n")).translate(ESCAPES)


def _folded(line):
    """In pieces of at most 75 octets, none of which splits a character."""
    rest, pieces, room = line.encode(), [], LONGEST
    while len(rest) > room:
        cut = room
        while rest[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(rest[:cut])
        rest, room = rest[cut:], LONGEST - 1
    return b"\r\n ".join([*pieces, rest]).decode()
