"""The day that a reader asks about: `?as_of=2024-03-31`; today where none is asked for."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ops_site.formats import day as day_in_words

# The first day of the province.
EARLIEST = date(1867, 7, 1)
# What is announced for later than this is not known.
LATEST = timedelta(days=366)
DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


class BadDay(ValueError):
    """What was typed is no day that can be shown; the message says which can."""

    @property
    def of_parameter(self):
        """For programs, which know the field by its name in the address."""
        return named("as_of", self)


def named(field, told):
    return f"{field}{pgettext('after a label', ':')} {told}"


class AskedDay(NamedTuple):
    """`day` is what to show, `typed` what the reader wrote, `error` why it was not that: said of
    the field of the page, and as `problem` of the parameter.
    """

    day: date
    typed: str = ""
    error: str = ""
    problem: str = ""

    @classmethod
    def read(cls, typed):
        try:
            return cls(parse(typed), typed)
        except BadDay as bad:
            return cls(timezone.localdate(), typed[:40], _of_field(bad), bad.of_parameter)

    @property
    def is_asked(self):
        """Whether a day was asked for and can be shown."""
        return bool(self.typed and not self.error)

    @property
    def query(self):
        """What a link to another page of the same day ends with."""
        return f"?as_of={self.day.isoformat()}" if self.is_asked else ""


def _of_field(bad):
    meanwhile = _("Until then, this page tells of today.")
    return f"{named(_('See this page as of another day'), bad)} {meanwhile}"


def parse(typed):
    """The day that `typed` (2024-03-31, or nothing for today) names. Raises `BadDay`."""
    today = timezone.localdate()
    if not typed:
        return today
    try:
        found = date.fromisoformat(typed) if DAY.fullmatch(typed) else None
    except ValueError:
        found = None
    if not found or not EARLIEST <= found <= today + LATEST:
        told = _("write a day from %(first)s to %(last)s, as in %(example)s.")
        raise BadDay(
            told
            % {
                "first": day_in_words(EARLIEST),
                "last": day_in_words(today + LATEST),
                "example": today.isoformat(),
            }
        )
    return found
