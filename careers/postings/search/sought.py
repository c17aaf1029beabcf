"""The words of a query, as its places in a text are found and marked: see ops_site/highlight.py."""

import re
import unicodedata
from typing import NamedTuple

from careers.postings.search.query import read
from careers.postings.search.terms import Kind
from ops_site.fulltext import ANY_END, beginning_of


def sought(text):
    """For each thing that is asked for, the tokens of its words, and its phrases as tuples of
    these; what is left out is not sought. Raises `analyser.QueryTooLong`.
    """
    return tuple(
        tuple(dict.fromkeys(token for term in group for way in term.ways for token in _of(way)))
        for group in read(text).groups
    )


def _of(way):
    if way.kind == Kind.BEGUN:
        return way.words[0][:1]  # The beginning in names; see columns.py.
    if way.sequences:
        return (way.words,)
    return (token for tokens in way.words for token in tokens)


# Of each letter with a sign the one without, so that a place in one text is that in the other.
_UNSIGNED = {
    code: plain[0]
    for code in range(0xC0, 0x180)
    if (plain := unicodedata.normalize("NFKD", chr(code))) and plain[0].isascii()
} | str.maketrans("œŒ‐‑", "oo--")


class Place(NamedTuple):
    start: int
    words: int


class Roots:
    """How the words of a query begin, whatever their endings: nearly every hit, and some others."""

    def __init__(self, words):
        self.patterns = [
            # “coop” may be written “co-op”.
            re.compile(rf"(?<![^\W_])(?:{'|'.join('[-&]?'.join(root) for root in sorted(roots))})")
            for roots in map(_roots, words)
            if roots
        ]

    def nearest_together(self, text, length):
        """Where in `text` a stretch of `length` has the most words, and how many."""
        text = text.translate(_UNSIGNED).lower()
        found = sorted(
            (match.start(), number)
            for number, pattern in enumerate(self.patterns)
            for match in _first(pattern.finditer(text))
        )
        best = Place(0, 0)
        for start, _number in found:
            near = {number for other, number in found if start <= other < start + length}
            if len(near) > best.words:
                best = Place(start, len(near))
        return best


def _first(matches, most=20):
    return (match for match, _n in zip(matches, range(most), strict=False))


def _roots(tokens):
    """The endings of a stem may turn: “polici” is of “policy”."""
    first = [token[0] if isinstance(token, tuple) else (token,) for token in tokens]
    return {_root(word) for words in first for word in words}


def _root(word):
    if word.endswith(ANY_END):
        return beginning_of(word)
    return word[:-1] if len(word) > 3 else word
