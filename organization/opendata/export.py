"""A table as a file, row by row: CSV as RFC 4180 has it, and JSON. Both are in UTF-8."""

import csv
import json
from datetime import UTC, date, datetime
from decimal import Decimal

CSV = "text/csv; charset=utf-8"
JSON = "application/json"
BATCH = 200  # Rows that leave together.
# What a spreadsheet takes for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(value):
    """A value as JSON has it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return value


def cell(value):
    """A value as CSV has it: nothing for None, lists in one cell.

    A text that a spreadsheet would run as a formula gets an apostrophe before it, which tells the
    spreadsheet that it is text. Numbers are numbers, also below zero.
    """
    value = plain(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value


class _Line:
    """What the writer of the csv module writes to: it hands the line back."""

    def write(self, line):
        return line


def as_csv(names, rows):
    write = csv.writer(_Line(), lineterminator="\r\n").writerow
    yield from _in_batches((write(line) for line in _lines(names, rows)), "")


def _lines(names, rows):
    yield names
    for row in rows:
        yield [cell(value) for value in row]


def as_json(names, rows, **about):
    """One object: what it is `about`, then `rows`, each an object by the names of the columns."""
    head = json.dumps(about, ensure_ascii=False, indent=1).removesuffix("\n}")
    yield f'{head},\n "rows": [\n'
    objects = (
        json.dumps(dict(zip(names, map(plain, row), strict=True)), ensure_ascii=False)
        for row in rows
    )
    yield from _in_batches(objects, ",\n")
    yield "\n]}\n"


def _in_batches(lines, between):
    """The lines in pieces of a size that is worth sending."""
    kept, is_first = [], True
    for line in lines:
        kept.append(line)
        if len(kept) == BATCH:
            yield ("" if is_first else between) + between.join(kept)
            kept, is_first = [], False
    if kept:
        yield ("" if is_first else between) + between.join(kept)
