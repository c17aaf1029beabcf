"""A file of rows, CSV or JSON, whose every problem is told by row and column."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation import gettext as _

from organization.importing import files
from organization.importing.files import Problem, Unreadable, is_storable

ENVELOPES = ("rows", "ads")


class BadValue(Exception):
    """What stands in one cell cannot be meant; the message says why, with its `values`."""

    def __init__(self, message, **values):
        super().__init__(message % values if values else message)


@dataclass(frozen=True)
class Form:
    """What a file may hold: its columns, and other names of some of them.

    In JSON a column of `lists` may hold a list of texts, which stand in one cell with this between
    them; a column of `tables` a list of objects.
    """

    columns: tuple
    synonyms: dict
    lists: dict = field(default_factory=dict)
    tables: tuple = ()


class Row:
    """One row; what is wrong with it goes into `problems`, and reading goes on."""

    def __init__(self, number, values):
        self.number = number
        self.values = values
        self.problems = []

    def text(self, column):
        return self.values.get(column, "").strip()

    def read(self, column, parse, *, needed=False):
        """`parse()` of the text in the cell; None where it is empty or cannot be read."""
        text = self.text(column)
        if not is_storable(text):
            return self.refuse(column, _("the text holds a character that cannot be stored"))
        if not text:
            is_missing = needed and not self.is_refused(column)
            return self.refuse(column, _("is empty")) if is_missing else None
        try:
            return parse(text)
        except BadValue as error:
            return self.refuse(column, str(error))

    def words(self, column, *, needed=False):
        return self.read(column, str, needed=needed) or ""

    def is_refused(self, column):
        return any(problem.column == column for problem in self.problems)

    def refuse(self, column, message):
        problem = Problem(self.number, column, str(message))
        if problem not in self.problems:
            self.problems.append(problem)


def read(path):
    """The bytes of a file; raises `Unreadable` with a sentence."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.") from error


def parse(name, data, form, *, largest=None):
    """The rows in the bytes of a file called `name`; raises `Unreadable` with a sentence."""
    text = files.decoded(data, largest or len(data))
    is_json = Path(name).suffix.lower() == ".json" or text.lstrip()[:1] in ("{", "[")
    numbered = files.objects(text, ENVELOPES) if is_json else files.from_csv(text).rows
    rows = [_row(number, _renamed(values, form), form) for number, values in numbered]
    if not rows:
        raise Unreadable(_("%(name)s has no rows.") % {"name": name})
    return rows


def _renamed(values, form):
    renamed = {}
    for name, value in values.items():
        column = name.strip().lower()
        column = form.synonyms.get(column, column)
        if column in renamed:
            told = _("Two columns are called %(name)s, or mean it. Take one of them out.")
            raise Unreadable(told % {"name": column[:60]})
        renamed[column] = value
    return renamed


def _row(number, values, form):
    row = Row(number, {})
    for column, value in values.items():
        if column not in form.columns:
            told = _("there is no such column; there are: %(columns)s")
            row.refuse(column, told % {"columns": ", ".join(form.columns)})
        try:
            row.values[column] = _text(column, value, form)
        except BadValue as error:
            row.refuse(column, str(error))
    return row


def _text(column, value, form):
    """What JSON holds, as the text of a cell."""
    if value is None or isinstance(value, bool):
        return {None: "", True: "yes", False: "no"}[value]
    between = form.lists.get(column)
    if isinstance(value, list) and between and all(_is_part(part, between) for part in value):
        return between.join(value)
    if isinstance(value, list) and column in form.tables:
        return json.dumps(value)
    if isinstance(value, list) and between:
        raise BadValue(_("a list holds texts here, each of one line"))
    if isinstance(value, list | dict):
        raise BadValue(_("a text stands here, no list and no object"))
    return str(value)


def _is_part(part, between):
    if not isinstance(part, str):
        return False
    return len(part.splitlines()) < 2 and (between == "\n" or ";" not in part)
