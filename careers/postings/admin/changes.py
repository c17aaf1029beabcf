"""What an amendment changes, in words: for the eyes of who is about to publish it."""

from typing import NamedTuple

from django.utils.dateparse import parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from careers.postings import wording
from careers.postings.history import label
from careers.postings.models import PayRange, PositionTerm, Posting, Requirement
from ops_site import bilingual, formats

NOTHING = "–"
ROWS = {"pay_ranges": PayRange, "terms": PositionTerm, "requirements": Requirement}
INSTANTS = {"opens_at": formats.instant, "closes_at": formats.closing}


class Change(NamedTuple):
    label: str
    before: list
    after: list


def in_words(changes):
    """Of {field: [before, after]}, each field by its label, with the lines that differ."""
    return [_change(name, *values) for name, values in sorted(changes.items())]


def one_sided(posting, changes):
    """Sentences about texts that are there in both languages and were changed in one."""
    for name, values in changes.items():
        before, after = ({name: value} for value in values)
        yield from _one_sided(before, after | _unchanged(posting, changes), Posting)
        for rows in zip(*values, strict=False) if name in ROWS else ():
            yield from _one_sided(*rows, ROWS[name])


def _unchanged(posting, changes):
    names = (field.name for field in Posting._meta.concrete_fields)
    return {name: getattr(posting, name) for name in names if name not in changes}


def _one_sided(before, after, model):
    for name in before:
        stem, _mark, code = name.rpartition("_")
        twin = f"{stem}_{'fr' if code == 'en' else 'en'}"
        if code not in bilingual.CODES or not (before[name] and after[name] and after.get(twin)):
            continue
        if before[name] != after[name] and before.get(twin, after[twin]) == after[twin]:
            words = {"changed": label(model, name), "left": label(model, twin)}
            row = f"{_thing(model, after)}{_(': ')}" if model is Requirement else ""
            told = _("“%(changed)s” changes, and “%(left)s” stays. Do both still say the same?")
            yield row + told % words


def _change(name, before, after):
    old, new = (_lines(name, value) for value in (before, after))
    lost, won = [line for line in old if line not in new], [line for line in new if line not in old]
    return Change(capfirst(label(Posting, name)), lost or [NOTHING], won or [NOTHING])


def _lines(name, value):
    if name in ROWS:
        return [WORDED[name](_thing(ROWS[name], row)) for row in value]
    if isinstance(value, list):
        return [_named(each) for each in value]
    if isinstance(value, dict):
        return [_named(value)]
    if isinstance(value, bool):
        return [pgettext("answer", "Yes") if value else pgettext("answer", "No")]
    if value in ("", None):
        return []
    if name in INSTANTS:
        return [INSTANTS[name](parse_datetime(value))]
    labels = dict(getattr(Posting._meta.get_field(name), "flatchoices", ()))
    return [str(labels.get(value, value))]


def _named(thing):
    return thing[f"name_{bilingual.current()}"] or thing["name_en"]


# --- Rows, as the page of the posting words them ------------------------------------------------


def _thing(model, row):
    """The row that JSON kept; it is never saved."""
    fields = {name: model._meta.get_field(name) for name in row}
    return model(**{name: field.to_python(row[name]) for name, field in fields.items()})


def _pay(pay):
    words = [wording.amounts(pay.minimum, pay.maximum, pay.unit)]
    if pay.hours_per_week:
        words.append(_("%(hours)s hours a week") % {"hours": wording.hours(pay)})
    if pay.effective_from:
        words.append(_("from %(day)s") % {"day": formats.day(pay.effective_from)})
    return ", ".join(words)


def _term(term):
    return "\n".join([wording.positions(term), *_texts(term)])


def _requirement(requirement):
    return "\n".join([str(requirement), *_texts(requirement)])


def _texts(row):
    """What it says in each language, by the label of its column."""
    texts = (field for field in row._meta.concrete_fields if field.name[-3:] in ("_en", "_fr"))
    said = ((field, getattr(row, field.name)) for field in texts)
    return [f"{capfirst(field.verbose_name)}{_(': ')}{text}" for field, text in said if text]


WORDED = {"pay_ranges": _pay, "terms": _term, "requirements": _requirement}
