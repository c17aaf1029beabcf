"""A template that is rendered once, with gaps which each page fills anew.

A gap stands where the template prints a value, such as `{{ panel.words }}`: with no filter on it,
and under no condition that asks for it, since that would be asked once for all pages.
"""

import re
import secrets
from typing import NamedTuple

from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

# Of this process alone: no text that somebody wrote looks like a gap.
_MARK = secrets.token_hex(8)
_GAP = re.compile(f"\x02{_MARK}:([a-z_.]+)\x03")


def gap(name):
    return f"\x02{_MARK}:{name}\x03"


class Gaps:
    """Stands for an object in the template: each of its attributes is a gap."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, attribute):
        return gap(f"{self._name}.{attribute}")


class Gapped(NamedTuple):
    """The text between the gaps; at each odd place stands the name of a gap."""

    pieces: list

    def filled(self, objects):
        """As HTML; the gap "panel.words" is filled by `objects["panel"].words`."""
        pieces = self.pieces.copy()
        for place in range(1, len(pieces), 2):
            name, _dot, attribute = pieces[place].partition(".")
            pieces[place] = conditional_escape(getattr(objects[name], attribute))
        return mark_safe("".join(pieces))


def cut(html):
    return Gapped(_GAP.split(html))
