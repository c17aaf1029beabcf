"""Years, months and plain yes or no, in the words in which ads ask for them."""

import re

from django.utils.translation import gettext as _

from careers.postings.choices import AiUse
from careers.postings.importing.ads import none_of
from careers.postings.importing.table import BadValue
from ops_site.analyser import fold

_YEARS = re.compile(
    r"(?:at least\s+|minimum(?: of)?\s+|au moins\s+)?(\d{1,2})\s*(\+)?"
    r"(?:\s*(?:-|–|to|a)\s*(\d{1,2}))?(\s*\+)?\s*(?:years?|ans?|annees?)?"
)
_MONTHS = re.compile(r"(\d{1,2})\s*(?:months?|mois)?")
_MOST = re.compile(
    r"(?:(?:up to|at most|no more than|jusqu.a|au plus)\s+(\d{1,2})\s*(?:years?|ans?|annees?)"
    r"|(\d{1,2})\s*(?:years?|ans?|annees?)\s+(?:at most|au plus))"
)
_NONE = ("none", "no experience", "aucune")
_YES, _NO = ("yes", "y", "true", "1", "oui", "vrai"), ("no", "n", "false", "0", "non", "faux")


def years(text):
    """ "3 to 5 years": (3, 5); "2+": (2, None); "up to 3 years": (None, 3)."""
    written = fold(text).strip()
    if written in _NONE:
        return 0, None
    if found := _MOST.fullmatch(written):
        return None, int(found[1] or found[2])
    found = _YEARS.fullmatch(written)
    if not found or (found[3] and (found[2] or found[4])):
        told = _("“%(text)s” is not years of experience; write for example “3 to 5 years”")
        raise BadValue(told, text=text)
    least, most = int(found[1]), int(found[3]) if found[3] else None
    if most is not None and most < least:
        told = _("“%(text)s”: the years go down; write for example “3 to 5 years”")
        raise BadValue(told, text=text)
    return least, most


def months(text):
    found = _MONTHS.fullmatch(fold(text).strip())
    if not found:
        told = _("“%(text)s” is not a number of months; write for example 6")
        raise BadValue(told, text=text)
    return int(found[1])


def flag(text):
    written = fold(text).strip()
    if written not in _YES + _NO:
        raise BadValue(_("“%(text)s” is neither yes nor no"), text=text)
    return written in _YES


def ai_use(text):
    """A value of `AiUse`, its name in either language, or a plain yes or no."""
    written = fold(text).strip()
    if written in _YES + _NO:
        return AiUse.USED if written in _YES else AiUse.NOT_USED
    raise none_of(text, AiUse.values)
