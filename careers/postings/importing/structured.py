"""Rows within a cell that words cannot say exactly: a JSON list of objects."""

import json

from django.utils.translation import gettext as _

from careers.postings.importing.table import BadValue

PLAIN = (str, int, bool, type(None))


def listed(fields):
    """Reads a cell that holds such a list, whose objects have no other than these fields."""

    def read(text):
        try:
            rows = json.loads(text)
        except (ValueError, RecursionError) as error:
            told = _("begins like a JSON list and is none: %(error)s")
            raise BadValue(told, error=error) from None
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise BadValue(_("a JSON list holds objects here, one for each"))
        for row in rows:
            if unknown := sorted(row.keys() - set(fields)):
                told = _("has no %(unknown)s; there are: %(fields)s")
                raise BadValue(told, unknown=", ".join(unknown), fields=", ".join(fields))
            if not all(isinstance(value, PLAIN) for value in row.values()):
                told = _("holds texts, whole numbers, true and false; sums are texts")
                raise BadValue(told)
        return rows

    return read


def or_listed(parse, fields):
    """Reads such a list where there is one, else what `parse` makes of the words."""
    exact = listed(fields)
    return lambda text: exact(text) if text.startswith("[") else parse(text)
