"""Where a fact is from, as readers see it: the words of the record, its addresses as links.

Records are kept in English. What recurs in them is said in the reader's language; the rest is
shown as it stands, marked as English on a French page.
"""

import re
from datetime import date

from django.utils.dates import MONTHS
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.translation import gettext as _

from ops_site import bilingual, formats
from ops_site.phrases import PHRASES

LONGEST = 60
_DAY = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
# Reminders to those who keep the records; they tell a reader nothing.
_REMINDER = re.compile(
    r"\s*(?:Historic: not the present holder\.|Known from: [^.]*\.|\(seen in a mirrored copy\)"
    r"|(?<=Type: not sourced\.)\s*$"
    r"|Acronym: [^.]*\.|The acronyms? [^.]* not sourced and (?:is|are) left out\.)"
)
_PATTERNS = {
    re.escape(phrase).replace(re.escape("%(day)s"), _DAY): phrase
    for phrase in sorted(PHRASES, key=len, reverse=True)
}
_PIECE = re.compile(
    r"(?P<address>(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s,;()]*[^\s,;().])"
    rf"|(?<!\w)(?P<phrase>{'|'.join(_PATTERNS)})(?!\w)"
    rf"|(?<![\w-])(?P<day>{_DAY})(?![\w-])"
    r"|(?<![\w-])(?P<month>\d{4}-(?:0[1-9]|1[0-2]))(?![\w-])",
    re.I,
)


def citation(words):
    """`words` as HTML."""
    words = _REMINDER.sub("", words).strip()
    return format_html_join("", "{}", ((html,) for html in _pieces(words)))


def _pieces(words):
    end = 0
    for found in _PIECE.finditer(words):
        yield _english(words[end : found.start()])
        yield _SHOWN[found.lastgroup](found[0])
        end = found.end()
    yield _english(words[end:])


def _english(text):
    if bilingual.current() == "en" or not any(char.isalpha() for char in text):
        return conditional_escape(text)
    return format_html('<span lang="en">{}</span>', text)


def _link(address):
    bare = re.sub(r"^https?://", "", address)
    shown = bare if len(bare) <= LONGEST else f"{bare[: LONGEST - 1]}…"
    return format_html('<a href="{}">{}</a>', f"https://{bare}", shown)


def _phrase(text):
    """A phrase of the records, its day in words; its first letter as the record writes it."""
    pattern = next(each for each in _PATTERNS if re.fullmatch(each, text, re.I))
    day = re.search(_DAY, text)
    said = _(_PATTERNS[pattern])
    if day:
        said = said % {"day": _day(day[0])}
    return conditional_escape(said[0].upper() + said[1:] if text[0].isupper() else said)


def _day(text):
    try:
        return formats.day(date.fromisoformat(text))
    except ValueError:
        return text


def _month(text):
    year, month = text.split("-")
    said = str(MONTHS[int(month)])
    return f"{said}{formats.NBSP}{year}"


_SHOWN = {"address": _link, "phrase": _phrase, "day": _day, "month": _month}
