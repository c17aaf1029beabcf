"""Signs that a text was mis-decoded or injected: what no English or French text holds."""

import re
import unicodedata
from typing import NamedTuple


class Damage(NamedTuple):
    """What is wrong, and the characters that show it with a little of what surrounds them."""

    what: str
    excerpt: str


# Everything below U+0020 but tab and line breaks, then DEL and the C1 block.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
REPLACED = re.compile("\ufffd+")
# Zero-width and direction marks, byte order marks and private characters: none is ever seen.
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff]+")
# Three Latin-1 signs or accented letters in a row; guillemets and hard spaces do stand together.
GARBAGE = re.compile(r"[¡-ª¬-º¼-ÿ]{3,}")
# The first byte of a UTF-8 sequence read as a letter, with what its other bytes were read as.
LEAD = re.compile(r"[ÂÃÄÅ][^\x00-\x7f]|â[^\x00-\x7f]{2}")
# Tags, entities, and the signs of templates: a count in braces ({count:clusters}) has one pair.
MARKUP = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?[>?]|&(?:[a-z]+|#x?[0-9a-f]+);|\{[{%]|[%}]\}"
)
LETTERS = re.compile(r"[^\W\d_a-zA-ZÀ-ɏ]+")
SCRIPTS = ("LATIN", "CANADIAN SYLLABICS", "GREEK", "FEMININE", "MASCULINE", "MODIFIER")


def damages(text):
    """Each kind of damage in `text`, once, with its first place."""
    for what, found in places(text):
        yield Damage(what, excerpt(text, *found.span()))


def places(text):
    """Each kind of damage in `text`, once, with the match that shows it."""
    for what, find in FINDERS:
        found = find(text)
        if found:
            yield what, found


def mis_decoded(text):
    return next((match for match in LEAD.finditer(text) if reads_better(match.group())), None)


def reads_better(run):
    """Whether `run`, taken back to bytes, is a sign that these languages use, in UTF-8."""
    for charset in ("cp1252", "latin-1"):
        try:
            sign = run.encode(charset).decode("utf-8")
        except UnicodeError:
            continue
        if re.fullmatch("[\u00a0-\u017f\u2010-\u203a\u20ac\u2122]", sign):
            return True
    return False


def foreign(text):
    """Letters that neither English, nor French, nor an Indigenous language of Ontario uses."""
    for match in LETTERS.finditer(text):
        sign = match.group()[0]
        if sign.isalpha() and not unicodedata.name(sign, "").startswith(SCRIPTS):
            return match
    return None


def excerpt(text, start, end, around=20):
    """The place on one line, with control characters made visible."""
    part = text[max(0, start - around) : min(end, start + 40) + around]
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in part)


FINDERS = (
    ("characters lost in decoding", REPLACED.search),
    ("control characters", CONTROL.search),
    ("invisible characters", INVISIBLE.search),
    ("mis-decoded text", mis_decoded),
    ("a run of symbols", GARBAGE.search),
    ("letters of a foreign script", foreign),
    ("markup left over", MARKUP.search),
)
