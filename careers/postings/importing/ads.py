"""The words in which OPS ads give pay, hours and languages, read into facts."""

import functools
import re
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import override

from careers.postings.choices import Language
from careers.postings.importing.table import BadValue
from ops_site.analyser import fold
from ops_site.bilingual import CODES

# A comma stands between thousands alone: "$38,70" may be meant as 38.70, or be a slip for 3,870.
_SUM = r"\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?)"
_UNITS = {
    **{"hour": "hour", "hr": "hour", "hourly": "hour", "heure": "hour"},
    **{"week": "week", "wk": "week", "weekly": "week", "semaine": "week"},
    **{"year": "year", "yr": "year", "annum": "year", "yearly": "year", "annually": "year"},
    **{"annee": "year", "an": "year"},
}
_PAY = re.compile(
    rf"(?:(?:from|de)\s+)?\${_SUM}(?:\s*(?:-|–|—|to|a)\s*\$?{_SUM})?\s*(?:\(?cad\)?\s*)?"
    rf"(?:(?:per|an?|par|l.|/)\s*)?({'|'.join(_UNITS)})\s*(?:\(?cad\)?)?\s*\*?"
)
# "71 563 $", « 38,70 $ »: the French way.
_FRENCH_AMOUNT = re.compile(r"(?<![$\d.,])(\d{1,3}(?:\s?\d{3})*)(?:,(\d{2}))?\s*\$")
_BOTH = r"(?:english|anglais|french|francais)"
_BILINGUAL = re.compile(
    rf"(?:designated )?(?:bilingual|bilingue)(?: designated| designe)?"
    rf"(?:\s*[-–(,:]?\s*{_BOTH}\s*(?:/|-|–|,|and|et)\s*{_BOTH}\s*\)?)?"
)
_HOURS = re.compile(r"(\d{1,2}(?:\.\d{1,2})?)\s*hours?\s+(?:per|a|each)\s+week", re.I)


def pay(text):
    """ "$38.70 - $41.05 Per hour": the fields of each pay range; none where no sum is named."""
    if not re.search(r"[$\d]", text):
        return []
    return [_range(part.strip()) for part in text.split(";") if part.strip()]


def _range(text):
    written = fold(_FRENCH_AMOUNT.sub(_in_english, text))
    found = _PAY.fullmatch(" ".join(written.split()))
    if not found:
        told = _(
            "“%(text)s” is not pay; write for example “$1,032.77 - $1,250.61 per week”, in"
            " Canadian dollars per year, per week or per hour, or say it in words without figures"
        )
        raise BadValue(told, text=text)
    low, high, unit = found.groups()
    minimum = Decimal(low.replace(",", ""))
    maximum = Decimal((high or low).replace(",", ""))
    if not 0 < minimum <= maximum:
        told = _("“%(text)s”: pay is above zero, and the end is not below the start")
        raise BadValue(told, text=text)
    return {"minimum": minimum, "maximum": maximum, "unit": _UNITS[unit]}


def _in_english(amount):
    return f"${''.join(amount[1].split())}.{amount[2] or '00'}"


def hours(text):
    """The hours a week that a note states, or None."""
    found = _HOURS.search(text)
    return Decimal(found[1]) if found else None


def number_of_hours(text):
    found = _HOURS.fullmatch(text) or re.fullmatch(r"(\d{1,2}(?:[.,]\d{1,2})?)", text)
    if not found:
        told = _("“%(text)s” is not a number of hours; write for example 36.25")
        raise BadValue(told, text=text)
    return Decimal(found[1].replace(",", "."))


def language(text):
    # Not "bilingual an asset", nor "bilingualism not required".
    if _BILINGUAL.fullmatch(fold(text).strip()):
        return Language.BILINGUAL
    return choice(Language)(text)


def none_of(text, values):
    told = _("“%(text)s” is not one of: %(values)s")
    return BadValue(told, text=text, values=", ".join(values))


def choice(choices, otherwise=None):
    """Reads a value of `choices`, or what it is called in either language; else `otherwise`."""

    def read(text):
        known = names(choices)
        if fold(text) in known:
            return known[fold(text)]
        if otherwise:
            return otherwise(text)
        raise none_of(text, choices.values)

    return read


@functools.cache  # Not sooner: who imports this module may have yet to compile the French.
def names(choices):
    found = {}
    for code in CODES:
        with override(code):
            for value, label in choices.choices:
                found |= {fold(value): value, fold(str(label)): value}
    return found
