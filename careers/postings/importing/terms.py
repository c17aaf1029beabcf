"""The words in which OPS ads give the terms of positions, in either language."""

import re

from django.utils.translation import gettext as _

from careers.postings.choices import Term
from careers.postings.importing.table import BadValue

KINDS = {
    **dict.fromkeys(("permanent", "permanents", "permanente", "permanentes"), Term.PERMANENT),
    **dict.fromkeys(("temporary", "temporaire", "temporaires"), Term.TEMPORARY),
    **dict.fromkeys(("student", "students"), Term.STUDENT),
    **dict.fromkeys(("étudiant", "étudiants", "étudiante", "étudiantes"), Term.STUDENT),
}
IN_ENGLISH = ("permanent", "temporary", "student", "students")
_POSITIONS = re.compile(
    rf"(?P<count>\d{{1,4}})\s+(?:positions?\s+|postes?\s+)?(?P<kind>{'|'.join(KINDS)})\b(?P<rest>.*)",
    re.I,
)
_FOR = r"(?:\b(?:for|pour|pendant)\s+)?(?:\bup\s+to\s+|\bjusqu[’']à\s+|\bau\s+plus\s+)?"
_MONTHS = re.compile(rf"{_FOR}\b(\d{{1,3}})\s*(?:months?|mois)\b", re.I)
_RANGE = re.compile(r"\d\s*(?:-|–|—|/|to|or|and|à|a|ou|et)\s*\d{1,3}\s*(?:months?|mois)\b", re.I)
_EXTENSION = re.compile(
    r"\b(with\s+(the\s+)?possibility\s+of\s+(an\s+)?extension|extendable|may be extended"
    r"|avec\s+(une\s+|la\s+)?possibilité\s+de\s+prolongation|prolongeables?)\b",
    re.I,
)
_FRENCH = re.compile(r"\bmois\b|[àâçéèêëîïôùû]", re.I)


def terms(text):
    """ "2 Permanent, 3 Temporary (up to 12 months)": the fields of each position term."""
    return [_term(part.strip()) for part in re.split(r"[,;]\s*(?![^()]*\))", text) if part.strip()]


def _term(text):
    found = _POSITIONS.fullmatch(text)
    if not found:
        told = _(
            "“%(text)s” is not a term; write for example “2 Permanent, 3 Temporary (up to 12"
            " months with possibility of extension)”"
        )
        raise BadValue(told, text=text)
    kind, rest = found["kind"].lower(), found["rest"]
    fields = {"count": int(found["count"]), "kind": KINDS[kind]}
    months, extension = _MONTHS.findall(rest), _EXTENSION.search(rest)
    _check(text, fields, months, extension)
    if months:
        fields["months"] = int(months[0])
    note = " ".join(re.sub(r"[()]", " ", _EXTENSION.sub(" ", _MONTHS.sub(" ", rest))).split())
    is_french = kind not in IN_ENGLISH or _FRENCH.search(rest)
    fields["note_fr" if is_french else "note_en"] = note.strip(" ,-–")
    return fields | {"extendable": bool(extension)}


def _check(text, fields, months, extension):
    """Refuses what there cannot be, and what may be meant in two ways."""
    if not fields["count"]:
        raise BadValue(_("“%(text)s”: there is at least one position"), text=text)
    if fields["kind"] == Term.PERMANENT and (months or extension):
        told = _("“%(text)s”: a permanent position has no months and no extension")
        raise BadValue(told, text=text)
    if len(months) > 1 or _RANGE.search(text):
        told = _("“%(text)s”: a term has one number of months; write the most that is meant")
        raise BadValue(told, text=text)
