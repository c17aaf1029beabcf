"""A day as an editor types it: 2026-03-31."""

import re
from datetime import date

from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from ops_site import formats
from organization.asked_day import EARLIEST, LATEST
from organization.shuffling.known import BadWord

_DAY = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")


def read(text):
    """The day that `text` names. Raises `BadWord`, with how a day is written where it is not."""
    written = _DAY.fullmatch(text)
    try:
        found = date(*map(int, written.groups())) if written else None
    except ValueError:
        raise BadWord(_no_such_day(text, *map(int, written.groups()))) from None
    if not found:
        raise BadWord(_unreadable(text))
    if found < EARLIEST:
        told = _("%(day)s is before the first day of the province, %(first)s.")
        raise BadWord(told % {"day": formats.day(found), "first": formats.day(EARLIEST)})
    if found > timezone.localdate() + LATEST:
        raise BadWord(_("%(day)s is more than a year from now.") % {"day": formats.day(found)})
    return found


def _no_such_day(text, year, month, day):
    if month not in MONTHS or not year:
        return _unreadable(text)
    told = _("There is no %(month)s %(day)d, %(year)d.")
    return told % {"month": MONTHS[month], "day": day, "year": year}


def _unreadable(text):
    told = _("“%(words)s” is no day. Write the year, the month and the day, as in %(example)s.")
    return told % {"words": text[:40], "example": "2026-03-31"}
