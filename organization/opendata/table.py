"""What a table of the open data is: its columns, its rows, and where each value comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ops_site.bilingual import CODES
from organization.models import State

CHUNK = 2000


class Column(NamedTuple):
    """`read(row, day)` gives the value: text, number, truth, day, instant, list of text, None."""

    name: str
    about: Promise
    read: Callable


def column(name, about, path=""):
    """A column that stands on the row itself, or at a `path` of attributes from it."""
    steps = (path or name).split(".")

    def read(row, day):
        for step in steps:
            row = getattr(row, step) if row is not None else None
        return row

    return Column(name, about, read)


def pair(name, about):
    """A text in both languages: two columns that are explained together."""
    return tuple(column(f"{name}_{code}", about) for code in CODES)


def computed(name, about, read):
    """A column of one's own making: `read(row)`."""
    return Column(name, about, lambda row, day: read(row))


# The words of the API.
STATUS = {
    State.STANDING: "standing",
    State.UNCONFIRMED: "not-confirmed",
    State.OVER: "over",
    State.TO_COME: "to-come",
}
STATE = Column(
    "status",
    _(
        "What can be said of it on the day asked about: standing, not-confirmed (no source "
        "confirms it for that day), over, or to-come."
    ),
    lambda row, day: STATUS[row.state(day)],
)
DAYS = (
    column("start", _("Its first day, as YYYY-MM-DD; empty where no source gives it.")),
    column("end", _("The first day on which it is over; empty while it lasts or is not known.")),
)
SOURCE = (
    column("source", _("Where the row is from; empty means that it is not confirmed.")),
    column("as_of", _("The day of that source.")),
    column("note", _("What the record says besides.")),
)
KEY = column("id", _("The word by which other tables name the row. It stays."), "key")
ORDER = column("order", _("Its place in the lists of this site."))


@dataclass(frozen=True)
class Table:
    """A table that anybody may take away whole.

    `rows` are all of them, in the order of their keys, as a queryset. `on(day)` gives those of
    one day, for tables that have a past.
    """

    key: str
    title: Promise
    about: Promise
    columns: tuple[Column, ...]
    rows: Callable
    on: Callable | None = None
    # What is among the rows changes within a day: postings open and close at whole minutes.
    turns_each_minute: bool = False

    def read(self, day, *, is_asked):
        """Each row as a list of values, in the order of the columns."""
        things = self.on(day) if is_asked else self.rows().iterator(CHUNK)
        return ([column.read(thing, day) for column in self.columns] for thing in things)

    @property
    def names(self):
        return [column.name for column in self.columns]

    @property
    def explained(self):
        """(names, what they hold): columns that are explained together stand together."""
        grouped = groupby(self.columns, key=lambda column: column.about)
        return [([column.name for column in columns], about) for about, columns in grouped]
