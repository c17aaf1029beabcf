"""Lists from A to Z, in the order of each language."""

import re
from itertools import groupby
from typing import NamedTuple

from ops_site.analyser import fold

# What nearly every name of a list begins with says nothing about its place in the alphabet.
PREFIXES = re.compile(
    r"(?:ministry (?:of|for)(?: the)?|ministere (?:de la|de l'|des|du|de|d')"
    r"|the|les?|la|l')\s*\b"
)


class Letter(NamedTuple):
    letter: str
    rows: list


def filed_under(name):
    """The part of a name by which people look it up: "Finance" for "Ministry of Finance"."""
    folded = fold(name).replace("’", "'")
    prefix = PREFIXES.match(folded)
    return folded[prefix.end() :] if prefix else folded


def letters(rows, name):
    """`rows` in order, grouped by initial; `name` gives the text to file a row under."""
    filed = sorted(((filed_under(name(row)), row) for row in rows), key=lambda pair: pair[0])
    by_initial = groupby(filed, key=lambda pair: _initial(pair[0]))
    return [Letter(letter, [row for _key, row in pairs]) for letter, pairs in by_initial]


def containing(rows, name, asked):
    """The rows whose name contains every word of `asked`, however accented."""
    words = fold(asked).split()
    return [row for row in rows if all(word in fold(name(row)) for word in words)]


def _initial(key):
    return next((char.upper() for char in key if char.isalnum()), "#")
