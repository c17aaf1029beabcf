"""What an amendment changes, in words: for the eyes of who is about to publish it."""

from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import pgettext

from careers.postings.models import Posting
from ops_site import bilingual

NOTHING = "–"


class Change(NamedTuple):
    label: str
    before: list
    after: list


def in_words(changes):
    """Of {field: [before, after]}, each field by its label, with the lines that differ."""
    return [_change(name, *values) for name, values in sorted(changes.items())]


def _change(name, before, after):
    field = Posting._meta.get_field(name)
    own = not field.auto_created
    label = field.verbose_name if own else field.related_model._meta.verbose_name_plural
    old, new = (_lines(field, value) for value in (before, after))
    lost, won = [line for line in old if line not in new], [line for line in new if line not in old]
    return Change(capfirst(label), lost or [NOTHING], won or [NOTHING])


def _lines(field, value):
    if isinstance(value, list):
        return [_named(each) if "name_en" in each else _row(each) for each in value]
    if isinstance(value, dict):
        return [_named(value)]
    if isinstance(value, bool):
        return [pgettext("answer", "Yes") if value else pgettext("answer", "No")]
    labels = dict(getattr(field, "flatchoices", ()))
    return [str(labels.get(value, value))] if value not in ("", None) else []


def _named(thing):
    return thing[f"name_{bilingual.current()}"] or thing["name_en"]


def _row(row):
    """Whatever it says, in the order of its columns."""
    return " · ".join(str(value) for value in row.values() if value not in ("", None, False))
