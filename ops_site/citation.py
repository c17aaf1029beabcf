"""Where a fact is from, as readers see it: the words of the record, its addresses as links.

Records are kept in English. What recurs in them is said in the reader's language; the rest is
shown as it stands, marked as English on a French page.
"""

import re
from datetime import date

from django.utils.dates import MONTHS
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import override

from ops_site import bilingual, formats
from ops_site.notes import NOTES
from ops_site.phrases import OPENINGS, PHRASES

LONGEST = 60
AND = " and "
_MONTH = r"\d{4}-(?:0[1-9]|1[0-2])"
_DAY = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
# Reminders to those who keep the records; they tell a reader nothing.
_REMINDER = re.compile(
    r"\s*(?:Historic: not the present holder\.|\(seen in a mirrored copy\)|Acronym: [^.]*\."
    r"|The acronyms? [^.]* not sourced and (?:is|are) left out\.)"
)
_WRITTEN = re.compile(rf"(?<![\w-])(?:(?P<day>{_DAY})|(?P<month>{_MONTH}))(?![\w-])")
# What needs no English words around it: numbers that "and" joins, and titles in quotes.
_TITLES = r"“[^”]*”(?: and “[^”]*”)*"
_JOINED = re.compile(
    rf"\d+(?:, \d+)* and \d+|(?:(?<=^)|(?<=^,\s)|(?<=^;\s)){_TITLES}(?=$|,|;|\s\()"
)
# The French texts of laws that records cite by their English addresses.
_FRENCH_ADDRESSES = {
    "ontario.ca/laws/regulation/070373": "ontario.ca/fr/lois/reglement/070373",
}
# A phrase is a clause of its own, but for those that open one.
_START, _END = r"(?:(?<=^)|(?<=[(;:,.)]\s)|(?<=[(.]))", r"(?:(?<=\.)|(?=[);:,.]|\s\(|$))"
_PATTERNS = {
    re.escape(phrase).replace(re.escape("%(day)s"), _DAY): phrase
    for phrase in sorted((*PHRASES, *NOTES), key=len, reverse=True)
}
_OPENINGS = "|".join(map(re.escape, sorted(OPENINGS, key=len, reverse=True)))
_PIECE = re.compile(
    r"(?P<address>(?:https?://)?(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}/[^\s,;()]*[^\s,;().])"
    rf"|{_START}(?P<phrase>(?i:{'|'.join(_PATTERNS)})){_END}"
    rf"|{_START}(?P<opening>{_OPENINGS})(?=[\s,])"
    rf"|{_START}(?P<day>{_DAY}){_END}"
    rf"|{_START}(?P<month>{_MONTH}){_END}"
)


def citation(words):
    """`words` as HTML."""
    words = _REMINDER.sub("", words).strip()
    return format_html_join("", "{}", ((html,) for html in _pieces(words)))


def note(words):
    """`words` of a note as HTML; says so where a French page has some of it in English only."""
    html = citation(words)
    if '<span lang="en">' in html and bilingual.current() == "fr":
        return format_html("{} {}", html, _("(in English)"))
    return html


def is_unsourced(words):
    """Whether a record says in words that there is no source."""
    return words.lower().startswith(("no source", "not sourced"))


def _pieces(words):
    end = 0
    for found in _PIECE.finditer(words):
        yield _english(words[end : found.start()])
        yield _SHOWN[found.lastgroup](found[0])
        end = found.end()
    yield _english(words[end:])


def _english(text):
    with override("en"):
        text = _WRITTEN.sub(lambda found: _SHOWN[found.lastgroup](found[0]), text)
    if bilingual.current() == "en":
        return conditional_escape(text)
    found = list(_JOINED.finditer(text))
    ends = [0, *(joined.end() for joined in found)]
    pieces = [
        html
        for end, joined in zip(ends, found, strict=False)
        for html in (_foreign(text[end : joined.start()]), *map(_joined, _parts(joined[0])))
    ]
    return format_html_join("", "{}", ((html,) for html in [*pieces, _foreign(text[ends[-1] :])]))


def _parts(text):
    return re.split(r"( and )", text)


def _joined(part):
    """A title in the reader's quotes, a number as it stands, or what joins two."""
    if part == AND:
        return _(" and ")
    if part.startswith("“"):
        return format_html('«\N{NBSP}<span lang="en">{}</span>\N{NBSP}»', part[1:-1])
    return part


def _foreign(text):
    if not any(char.isalpha() for char in text.replace(AND, "")):
        return conditional_escape(text.replace(AND, _(" and ")))
    return format_html('<span lang="en">{}</span>', text)


def _link(address):
    bare = re.sub(r"^https?://", "", address)
    if bilingual.current() == "fr":
        bare = _FRENCH_ADDRESSES.get(bare, bare)
    if len(bare) <= LONGEST:
        return format_html('<a href="https://{}">{}</a>', bare, bare)
    # On paper nobody can follow a link that is cut: the style sheet of print says it whole.
    return format_html('<a class="cut" href="https://{}">{}…</a>', bare, bare[: LONGEST - 1])


def _phrase(text):
    """A phrase of the records, its day in words; it begins with a capital where the record does."""
    msgid = next(said for each, said in _PATTERNS.items() if re.fullmatch(each, text, re.I))
    day = re.search(_DAY, text)
    said = _(msgid) % {"day": _day(day[0])} if day else _(msgid)
    if text[0] == msgid[0] or not msgid[0].isalpha():
        return said
    return (said[0].upper() if text[0].isupper() else said[0].lower()) + said[1:]


def _day(text):
    try:
        return formats.day(date.fromisoformat(text))
    except ValueError:
        return text


def _month(text):
    year, month = text.split("-")
    said = str(MONTHS[int(month)])
    return f"{said}{formats.NBSP}{year}"


_SHOWN = {"address": _link, "phrase": _phrase, "opening": _, "day": _day, "month": _month}
