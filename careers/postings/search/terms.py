"""What a query asks for, as the index can answer it."""

from enum import IntEnum
from typing import NamedTuple

from careers.postings.search.columns import PRONOUN
from ops_site import analyser
from ops_site.bilingual import CODES


class Kind(IntEnum):
    """How near a way is to what was typed."""

    TYPED = 0
    SYNONYM = 1
    BEGUN = 2


class Way(NamedTuple):
    """One way to answer: each of `words` is held as any of its tokens; and, if there are any, one
    of `sequences` stands in a text as it is.
    """

    words: tuple
    sequences: tuple = ()
    kind: Kind = Kind.TYPED


class Term(NamedTuple):
    """One thing that is asked for: any of its ways, the typed one first."""

    ways: tuple

    @property
    def is_in_order(self):
        return any(way.sequences for way in self.ways)

    def also(self, *ways):
        return Term((*self.ways, *ways))


def in_order(words, kind=Kind.TYPED):
    """Folded words one after the other, as either language stems them; of one word, that word."""
    if len(words) == 1:
        return Way((analyser.alternatives(words[0]),), kind=kind)
    # In a long text a phrase may hold the pronoun: see columns.py.
    spelled = [words, [PRONOUN if word == "it" else word for word in words]]
    stemmed = [
        " ".join(analyser.stem(word, code) for word in written)
        for written in spelled
        for code in CODES
    ]
    sequences = tuple(dict.fromkeys(f" {sequence} " for sequence in stemmed))
    held = tuple(_or_pronoun(analyser.alternatives(word)) for word in words)
    return Way(held, sequences, kind)


def _or_pronoun(tokens):
    return (*tokens, PRONOUN) if "it" in tokens else tokens


def together(words):
    """Folded words wherever they are."""
    return Way(tuple(dict.fromkeys(analyser.alternatives(word) for word in words)))
