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
    """The part of a unit's name by which people look it up: "Finance", not "Ministry of …"."""
    folded = fold(name).replace("’", "'")
    prefix = PREFIXES.match(folded)
    return folded[prefix.end() :] if prefix else folded


def in_order(rows, name, key=filed_under):
    """`rows` from A to Z of `name(row)`; for people `key=fold`: "Le" is part of a name."""
    return sorted(rows, key=lambda row: key(name(row)))


def letters(rows, name, key=filed_under):
    """`rows` in order, grouped by initial."""
    by_initial = groupby(in_order(rows, name, key), key=lambda row: initial(key(name(row))))
    return [Letter(letter, list(group)) for letter, group in by_initial]


def initial(key):
    return next((char.upper() for char in key if char.isalnum()), "#")
