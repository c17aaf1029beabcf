"""A file of rows, CSV or JSON, whose every problem is told by row and column."""

import csv
import io
import json
from dataclasses import dataclass
from pathlib import Path

from organization.importing.files import without_apostrophe

ENVELOPES = ("rows", "ads")


class Unreadable(Exception):
    """The file is not a table at all."""


class BadValue(Exception):
    """What stands in one cell cannot be meant; the message says why."""


@dataclass(frozen=True)
class Problem:
    row: int
    column: str
    message: str

    def __str__(self):
        where = f"row {self.row}, column {self.column}" if self.column else f"row {self.row}"
        return f"{where}: {self.message}"


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
        if "\0" in text:
            return self.refuse(column, "the text holds a null character, which cannot be stored")
        if not text:
            return self.refuse(column, "is empty") if needed else None
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


def read(path, columns, synonyms=None):
    """The rows of the file; raises `Unreadable` with a sentence.

    `columns` are those that it may have, `synonyms` other names of some of them.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path} is not UTF-8 text (byte {error.start + 1}).") from error
    numbered = _from_json(text) if _is_json(path, text) else _from_csv(text)
    rows = [Row(number, _renamed(values, synonyms or {})) for number, values in numbered]
    if not rows:
        raise Unreadable(f"{path} has no rows.")
    for row in rows:
        for unknown in sorted(row.values.keys() - set(columns)):
            row.refuse(unknown, f"there is no such column; there are: {', '.join(columns)}")
    return rows


def _is_json(path, text):
    return Path(path).suffix.lower() == ".json" or text.lstrip()[:1] in ("{", "[")


def _from_json(text):
    """Numbered from 1 in the order of the list."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"The file is not JSON: {error}.") from error
    if isinstance(content, dict):
        content = next((content[name] for name in ENVELOPES if name in content), None)
    if not isinstance(content, list) or not all(isinstance(row, dict) for row in content):
        raise Unreadable('The file must hold a list of objects, or {"rows": [...]}.')
    return enumerate(content, start=1)


def _from_csv(text):
    """Numbered as a spreadsheet numbers them: the names of the columns are row 1."""
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        names = reader.fieldnames or []
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise Unreadable(f"Two columns are called {', '.join(sorted(twice))}.")
        rows = [(number, row) for number, row in enumerate(reader, start=2)]
    except csv.Error as error:
        raise Unreadable(f"Line {reader.line_num} is not CSV: {error}.") from error
    for number, row in rows:
        if None in row:
            raise Unreadable(f"Row {number} has more cells than there are columns.")
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
