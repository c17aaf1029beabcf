"""A table that somebody sends: its bytes into rows of text, and rows back into a file.

Row 1 of a CSV file is the one of the column names, as a spreadsheet shows it; the first object of
a JSON file is its row 1. A cell of a CSV file that a spreadsheet would take for a formula is
written with an apostrophe before it, and read without.
"""

import csv
import io
import json
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ops_site import formats
from organization.damage import CONTROL
from organization.opendata import export

# Characters in one cell: the most that Python reads from CSV, and more than any fact needs.
LONGEST = 131_072
# The apostrophe too, so that one which is meant is not taken away when the file is read.
FORMULA = (*export.FORMULA, "'")


class Unreadable(ValueError):
    """The file cannot be taken apart; the message says why, and in which row."""


@dataclass
class Table:
    """`rows` are (number, {column: text}); rows without a single word are left out."""

    columns: list
    rows: list


@dataclass(frozen=True)
class Problem:
    """What is wrong in one row, and in which of its columns, where it is in one."""

    row: int
    column: str
    text: str

    def __str__(self):
        if not self.row:
            return self.text
        told = (
            _("Row %(row)d, column %(column)s: %(text)s")
            if self.column
            else _("Row %(row)d: %(text)s")
        )
        return told % {"row": self.row, "column": self.column, "text": self.text}


def read(data, *, name="", largest):
    """The table in `data` (bytes), in JSON if `name` says so, else in CSV. Raises `Unreadable`."""
    text = decoded(data, largest)
    return from_json(text) if name.lower().endswith(".json") else from_csv(text)


def decoded(data, largest):
    if len(data) > largest:
        told = _("The file is larger than %(size)s. Send it in parts.")
        raise Unreadable(told % {"size": formats.file_size(largest)})
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as bad:
        row = data.count(b"\n", 0, bad.start) + 1
        told = _("Line %(row)d is not in UTF-8. Save the file as “CSV UTF-8” and send it again.")
        raise Unreadable(told % {"row": row}) from None
    return text


def from_csv(text):
    """Commas, semicolons or tabs between the cells, whichever the first row has most of."""
    refuse_nul(text)
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    rows, reader = [], csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, cells in enumerate(reader, 1):
            if any(cell.strip() for cell in cells):
                rows.append((number, cells))
    except csv.Error as bad:
        row = rows[-1][0] + 1 if rows else 1
        if "field limit" in str(bad):
            raise too_long(row) from None
        told = _("Row %(row)d cannot be read as CSV: look for a quotation mark that is not closed.")
        raise Unreadable(told % {"row": row}) from None
    if not rows:
        raise Unreadable(_("There is nothing in it."))
    return _of_cells([cell.strip() for cell in rows[0][1]], rows[1:])


def too_long(row):
    told = _(
        "Row %(row)d has a cell of more than %(count)s characters. Shorten it, or look for a "
        "quotation mark that is not closed."
    )
    return Unreadable(told % {"row": row, "count": formats.number(LONGEST)})


def _of_cells(columns, rows):
    refuse_twice(columns)
    for number, cells in rows:
        if len(cells) > len(columns):
            told = _("Row %(row)d has %(cells)d cells, and there are %(columns)d columns.")
            words = {"row": number, "cells": len(cells), "columns": len(columns)}
            raise Unreadable(told % words)
    return Table(
        columns,
        [
            (number, dict(zip(columns, map(without_apostrophe, cells), strict=False)))
            for number, cells in rows
        ],
    )


def from_json(text):
    found = objects(text)
    rows = [(number, _texts(number, row)) for number, row in found]
    return Table(list(dict.fromkeys(name for _number, row in found for name in row)), rows)


def objects(text, envelopes=()):
    """(number, object) of each row, as JSON has it; the list may be the value of an envelope."""
    refuse_nul(text)
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable(_("This is not JSON.")) from None
    if isinstance(found, dict):
        found = next((found[name] for name in envelopes if name in found), None)
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise Unreadable(_("In JSON a table is a list of objects, one for each row."))
    if not found:
        raise Unreadable(_("There is nothing in it."))
    if not all(is_storable(name) for row in found for name in row):
        raise Unreadable(_("The name of a column holds a character that cannot be stored."))
    return list(enumerate(found, 1))


def is_storable(text):
    """Nobody sees a control character, and half of a character fits into no database."""
    return not (CONTROL.search(text) or any("\ud800" <= char <= "\udfff" for char in text))


def _texts(number, row):
    found = {}
    for name, value in row.items():
        if isinstance(value, dict | list | float):
            told = _("Row %(row)d, column %(column)s: this is no text, whole number, yes or no.")
            raise Unreadable(told % {"row": number, "column": name[:60]})
        found[name] = (
            {None: "", True: "yes", False: "no"}.get(value, value)
            if (value is None or isinstance(value, bool))
            else str(value)
        )
        refuse_nul(found[name], number)
        if len(found[name]) > LONGEST:
            raise too_long(number)
    return found


def refuse_nul(text, row=None):
    place = text.find("\0")
    if place >= 0:
        told = _("Row %(row)d holds a character (NUL) that no text has. Take it out.")
        raise Unreadable(told % {"row": row or text.count("\n", 0, place) + 1})


def refuse_twice(columns):
    for name in columns:
        if not name:
            raise Unreadable(_("A column has no name in the first row."))
        if columns.count(name) > 1:
            raise Unreadable(_("The column %(column)s stands there twice.") % {"column": name[:60]})


# --- Writing ------------------------------------------------------------------------------------


def to_csv(columns, rows):
    """Text of a CSV file; each row is a list of values as they stand in JSON."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([with_apostrophe(plain(value)) for value in row])
    return written.getvalue()


def to_json(columns, rows):
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def plain(value):
    if value is None:
        return ""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def with_apostrophe(text):
    return f"'{text}" if text.startswith(FORMULA) else text


def without_apostrophe(text):
    return text[1:] if text[:1] == "'" and text[1:].startswith(FORMULA) else text
