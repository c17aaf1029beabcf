"""Rows within a cell that words cannot say exactly: a JSON list of objects."""

import json

from django.utils.translation import gettext as _

from careers.postings.importing.table import BadValue
from organization.importing.files import is_storable


def listed(fields, numbers=()):
    """Reads a cell that holds such a list, whose objects have no other than these fields.

    Days and sums are texts; only what `numbers` names may be a whole number, true or false.
    """

    def read(text):
        try:
            rows = json.loads(text)
        except (ValueError, RecursionError) as error:
            told = _("begins like a JSON list and is none: %(error)s")
            raise BadValue(told, error=error) from None
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise BadValue(_("a JSON list holds objects here, one for each"))
        for row in rows:
            if not all(map(is_storable, row)):
                raise BadValue(_("the text holds a character that cannot be stored"))
            if unknown := sorted(row.keys() - set(fields)):
                told = _("has no %(unknown)s; there are: %(fields)s")
                raise BadValue(told, unknown=", ".join(unknown), fields=", ".join(fields))
            if not all(_is_plain(value, name in numbers) for name, value in row.items()):
                told = _("holds texts, whole numbers, true and false; sums and days are texts")
                raise BadValue(told)
        return rows

    return read


def _is_plain(value, may_be_number):
    if isinstance(value, str):
        return is_storable(value)
    return value is None or (may_be_number and isinstance(value, int))


def or_listed(parse, fields, numbers=()):
    """Reads such a list where there is one, else what `parse` makes of the words."""
    exact = listed(fields, numbers)
    return lambda text: exact(text) if text.startswith("[") else parse(text)
