"""A file of rows, CSV or JSON, whose every problem is told by row and column."""

import csv
import io
import json
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from organization.importing.files import without_apostrophe

ENVELOPES = ("rows", "ads")


class Unreadable(Exception):
    """The file is not a table at all."""


class BadValue(Exception):
    """What stands in one cell cannot be meant; the message says why, with its `values`."""

    def __init__(self, message, **values):
        super().__init__(message % values if values else message)


@dataclass(frozen=True)
class Problem:
    row: int
    column: str
    message: str

    def __str__(self):
        told = _("row %(row)d, column %(column)s: %(message)s")
        return (told if self.column else _("row %(row)d: %(message)s")) % vars(self)


def is_storable(text):
    """A NUL, or half of a character as JSON can write one, fits into no database."""
    return not any(char == "\0" or "\ud800" <= char <= "\udfff" for char in text)


class Row:
    """One row; what is wrong with it goes into `problems`, and reading goes on."""

    def __init__(self, number, values):
        self.number = number
        self.values = values
        self.problems = []

    def text(self, column):
        """What stands in the cell, a list as one text with "; " between its parts; a list of
        objects as JSON.
        """
        value = self.values.get(column)
        if isinstance(value, list) and any(isinstance(part, dict) for part in value):
            return json.dumps(value)
        if isinstance(value, list):
            value = "; ".join(str(part) for part in value)
        return str("" if value is None else value).strip()

    def read(self, column, parse, *, needed=False):
        """`parse()` of the text in the cell; None where it is empty or cannot be read."""
        text = self.text(column)
        if not is_storable(text):
            return self.refuse(column, _("the text holds a character that cannot be stored"))
        if not text:
            return self.refuse(column, _("is empty")) if needed else None
        try:
            return parse(text)
        except BadValue as error:
            return self.refuse(column, str(error))

    def words(self, column, *, needed=False):
        return self.read(column, str, needed=needed) or ""

    def refuse(self, column, message):
        problem = Problem(self.number, column, message)
        if problem not in self.problems:
            self.problems.append(problem)


def read(path):
    """The bytes of a file; raises `Unreadable` with a sentence."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.") from error


def parse(path, data, columns, synonyms=None):
    """The rows in the bytes of a file; raises `Unreadable` with a sentence.

    `columns` are those that it may have, `synonyms` other names of some of them.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        told = {"name": path, "place": error.start + 1}
        raise Unreadable(_("%(name)s is not UTF-8 text (byte %(place)d).") % told) from error
    numbered = _from_json(text) if _is_json(path, text) else _from_csv(text)
    rows = [Row(number, _renamed(values, synonyms or {})) for number, values in numbered]
    if not rows:
        raise Unreadable(_("%(name)s has no rows.") % {"name": path})
    for row in rows:
        for unknown in sorted(row.values.keys() - set(columns)):
            told = _("there is no such column; there are: %(columns)s")
            row.refuse(unknown, told % {"columns": ", ".join(columns)})
    return rows


def _is_json(path, text):
    return Path(path).suffix.lower() == ".json" or text.lstrip()[:1] in ("{", "[")


def _from_json(text):
    """Numbered from 1 in the order of the list."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(_("The file is not JSON: %(error)s.") % {"error": error}) from error
    if isinstance(content, dict):
        content = next((content[name] for name in ENVELOPES if name in content), None)
    if not isinstance(content, list) or not all(isinstance(row, dict) for row in content):
        raise Unreadable(_('The file must hold a list of objects, or {"rows": [...]}.'))
    return enumerate(content, start=1)


def _from_csv(text):
    """Numbered as a spreadsheet numbers them: the names of the columns are row 1."""
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        names = reader.fieldnames or []
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            names = ", ".join(sorted(twice))
            raise Unreadable(_("Two columns are called %(names)s.") % {"names": names})
        rows = [(number, row) for number, row in enumerate(reader, start=2)]
    except csv.Error as error:
        where = {"line": reader.line_num, "error": error}
        raise Unreadable(_("Line %(line)d is not CSV: %(error)s.") % where) from error
    for number, row in rows:
        if None in row:
            told = _("Row %(number)d has more cells than there are columns.")
            raise Unreadable(told % {"number": number})
    return [(number, {name: _plain(cell) for name, cell in row.items()}) for number, row in rows]


def _plain(cell):
    """Without the apostrophe that keeps a spreadsheet from running it."""
    return without_apostrophe(cell or "")


def _renamed(values, synonyms):
    renamed = {}
    for name, value in values.items():
        name = name.strip().lower()
        renamed[synonyms.get(name, name)] = value
    return renamed
