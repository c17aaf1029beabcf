"""Days and closings in the ways in which ads and spreadsheets write them."""

import re
from datetime import UTC, date, datetime, time, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from careers.postings.importing.table import BadValue
from ops_site.analyser import fold
from ops_site.formats import TORONTO

MONTHS = (
    *("january janvier", "february fevrier", "march mars", "april avril", "may mai"),
    *("june juin", "july juillet", "august aout", "september septembre", "october octobre"),
    *("november novembre", "december decembre"),
)
WEEKDAYS = (
    *("monday lundi", "tuesday mardi", "wednesday mercredi", "thursday jeudi", "friday vendredi"),
    *("saturday samedi", "sunday dimanche"),
)
ZONES = {"est": "EST", "hne": "EST", "edt": "EDT", "hae": "EDT"}
_TIMES = {"EST": pgettext_lazy("clock", "EST"), "EDT": pgettext_lazy("clock", "EDT")}
OPENS = r"(?:start|opening|posting) date|posted(?: on)?|opens|date d.affichage"
CLOSES = r"(?:end|clos(?:e|ing)) date|apply by|closes|deadline|date (?:de cloture|limite)"
_LABEL = re.compile(rf"(?:(?P<opens>{OPENS})|(?P<closes>{CLOSES})|[^:\d]+?)\s*:\s*")
_DAY = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2})|(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<slashed>\d{4})"
    r"|(?:le\s+)?(?:(?P<weekday>[a-z]{3,9})\.?,?\s+)?"
    r"(?:(?P<month>[a-z]{3,9})\.?\s+(?P<number>\d{1,2})(?:st|nd|rd|th)?,?"
    r"|(?P<jour>\d{1,2})(?:er)?\s+(?P<mois>[a-z]{3,9})\.?,?)\s+(?P<year>\d{4})"
)
_CLOCK = re.compile(
    r"t?(?:at|a)?\s*(?P<hour>\d{1,2})(?::|\s*h\s*)(?P<minute>\d{2})\s*(?P<half>[ap])?\.?m?\.?"
)
_ZONE = re.compile(r"\(?(est|edt|et|hne|hae|he|eastern time)\)?\.?")


def opening(text):
    """The instant that is meant in Toronto: of a day alone, its first."""
    on, clock, zone = _read(text, "opens")
    return _in_toronto(text, on, clock or time.min, zone)


def closing(text):
    """The exclusive instant after the minute that is meant; of a day alone, after its last."""
    on, clock, zone = _read(text, "closes")
    return _in_toronto(text, on, clock or time(23, 59), zone) + timedelta(minutes=1)


def _in_toronto(text, on, clock, zone):
    """In UTC, in which a minute later is a minute later on every night."""
    local = datetime.combine(on, clock, TORONTO)
    times = {instant.tzname(): instant for instant in (local, local.replace(fold=1))}
    if local.astimezone(UTC).astimezone(TORONTO).replace(tzinfo=None) != local.replace(tzinfo=None):
        told = _("“%(text)s”: Ontario’s clocks leave this hour out on that night")
        raise BadValue(told, text=text)
    if not ZONES.get(zone) and len(times) > 1:
        told = _("“%(text)s” comes twice on that night; write EDT or EST behind it")
        raise BadValue(told, text=text)
    if ZONES.get(zone) not in (None, *times):
        told = _("“%(text)s”: on that day Ontario has %(zone)s, not %(wrong)s")
        raise BadValue(told, text=text, zone=_TIMES[local.tzname()], wrong=_TIMES[ZONES[zone]])
    return times.get(ZONES.get(zone), local).astimezone(UTC)


def _read(text, kind):
    """(day, time of day or None, zone or empty) of what opens, or closes."""
    written = " ".join(fold(text).split())
    label = _LABEL.match(written)
    if label and not label[kind]:
        told = _("“%(text)s”: “%(label)s” is no word for a closing")
        if kind == "opens":
            told = _("“%(text)s”: “%(label)s” is no word for an opening")
        raise BadValue(told, text=text, label=label[0].strip())
    rest = written[label.end() :] if label else written
    found = _DAY.match(rest)
    if not found:
        raise _no_day(text, kind)
    on = _day(text, found)
    rest = rest[found.end() :].lstrip(", ")
    clock = _CLOCK.match(rest)
    rest = rest[clock.end() :].lstrip(", ") if clock else rest
    zone = _ZONE.fullmatch(rest) if rest else None
    if rest and not zone:
        raise _no_day(text, kind)
    return on, clock and _clock(clock), zone[1] if zone else ""


def _no_day(text, kind):
    if kind == "closes":
        told = _("“%(text)s” is not a closing; write for example 2026-02-04T23:59 EST")
        return BadValue(told, text=text)
    return BadValue(_("“%(text)s” is not a day; write for example 2026-02-04"), text=text)


def _day(text, found):
    """The day of a match of `_DAY`; refused where it may be another one."""
    if found["iso"]:
        return _on(found["iso"], *map(int, found["iso"].split("-")))
    if found["slashed"]:
        return _slashed(text, int(found["a"]), int(found["b"]), int(found["slashed"]))
    month = _place(found["month"] or found["mois"], MONTHS)
    if month is None:
        told = _("“%(text)s”: there is no such month; write for example 2026-02-04")
        raise BadValue(told, text=text)
    on = _on(text, int(found["year"]), month + 1, int(found["number"] or found["jour"]))
    if found["weekday"] and _place(found["weekday"], WEEKDAYS) != on.weekday():
        told = _("“%(text)s”: %(day)s is a %(weekday)s; write the day that is meant as %(day)s")
        raise BadValue(told, text=text, day=on, weekday=date_format(on, "l"))
    return on


def _slashed(text, a, b, year):
    if a != b and max(a, b) <= 12:
        one, other = f"{year}-{a:02}-{b:02}", f"{year}-{b:02}-{a:02}"
        told = _("“%(text)s” may be %(one)s or %(other)s; write the one meant")
        raise BadValue(told, text=text, one=one, other=other)
    month, number = sorted((a, b))
    return _on(text, year, month, number)


def _place(word, names):
    """Which of `names` the word is or begins; None where it is none, or may be several."""
    begun = [
        place
        for place, pair in enumerate(names)
        if any(name.startswith(word) for name in pair.split())
    ]
    return begun[0] if len(begun) == 1 else None


def _on(text, *numbers):
    try:
        return date(*numbers)
    except ValueError:
        raise _no_day(text, "opens") from None


def _clock(found):
    hour, minute = int(found["hour"]), int(found["minute"])
    if found["half"] and 1 <= hour <= 12:
        hour = hour % 12 + 12 * (found["half"] == "p")
    elif found["half"]:
        hour = -1
    try:
        return time(hour, minute)
    except ValueError:
        written = f"{found['hour']}:{found['minute']}"
        raise BadValue(_("“%(text)s” is not a time of day"), text=written) from None
