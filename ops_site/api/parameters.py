"""The parameters of a list: what each may be, what it leaves of the rows, and how it is told."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from drf_spectacular.utils import OpenApiParameter

from ops_site.analyser import LONGEST_QUERY, fold
from ops_site.api.problems import BadParameter

KEY = "[-a-zA-Z0-9_]{1,150}"
NUMBER = "[1-9][0-9]{0,8}"
LIMITS = (1, 200)
ONCE = gettext_lazy("Give this parameter once.")


class Unreadable(ValueError):
    """The value is none that the parameter takes."""


@dataclass(frozen=True)
class Parameter:
    """`read` makes a value of the text that was sent, or raises a ValueError; `takes` says what
    can be sent. `narrow(rows, value, resource)` gives the rows that are left. What may be given
    several times has a list of values.
    """

    name: str
    description: str
    schema: dict
    read: Callable
    takes: object
    narrow: Callable | None = None
    example: object = None
    several: bool = False

    def value(self, query):
        """What was asked for, or None."""
        sent = query.getlist(self.name)
        if not sent:
            return None
        if len(sent) > 1 and not self.several:
            raise BadParameter(self.name, self._named(ONCE))
        try:
            values = [self.read(text) for text in sent]
            return values if self.several else values[0]
        except ValueError as wrong:
            raise BadParameter(self.name, self._named(self.takes)) from wrong

    def _named(self, told):
        """The sentence in the language that is active when it is said."""

        def say():
            message = told() if callable(told) else told
            return _("%(label)s: %(message)s") % {"label": self.name, "message": message}

        return say

    def narrowed(self, rows, resource):
        value = self.value(resource.request.GET)
        return rows if value is None or self.narrow is None else self.narrow(rows, value, resource)

    @property
    def documented(self):
        schema = self.schema | ({"example": self.example} if self.example is not None else {})
        if self.several:
            schema = {"type": "array", "items": schema}
        return OpenApiParameter(self.name, schema, description=self.description)


def keeping(test):
    """`narrow` for rows in memory: those of which `test(row, value)` holds."""
    return lambda rows, value, resource: [row for row in rows if test(row, value)]


def matched(pattern, text):
    if not re.fullmatch(pattern, text):
        raise Unreadable
    return text


def key(name, description, narrow, example=None):
    schema = {"type": "string", "pattern": f"^{KEY}$"}
    takes = gettext_lazy("write the id of one entry; letters, digits and hyphens.")
    return Parameter(name, description, schema, partial(matched, KEY), takes, narrow, example)


def choice(name, description, choices, narrow):
    """One of `choices`, a list of words."""
    words = list(choices)

    def takes():
        return _("write one of %(words)s.") % {"words": ", ".join(words)}

    schema = {"type": "string", "enum": words}
    return Parameter(name, description, schema, partial(_chosen, words), takes, narrow)


def flag(name, description, narrow):
    words = {"true": True, "false": False}
    takes = gettext_lazy("write true or false.")
    return Parameter(name, description, {"type": "boolean"}, partial(_found, words), takes, narrow)


def text(name, description, narrow, example=None):
    """A text that is looked for as it stands."""
    schema = {"type": "string", "maxLength": LONGEST_QUERY}
    return Parameter(name, description, schema, _short, _short_in_words, narrow, example)


def words(description, narrow, example=None):
    """`q`: words to look for."""
    return text("q", description, narrow, example)


def named(*fields):
    """`narrow` for words: the rows of which one of `fields` holds all of them, however accented."""

    def holds(row, sought):
        texts = (fold(getattr(row, field)) for field in fields)
        return any(all(word in text for word in sought) for text in texts)

    return keeping(lambda row, value: holds(row, fold(value).split()))


def _chosen(words, text):
    if text not in words:
        raise Unreadable
    return text


def _found(words, text):
    if text not in words:
        raise Unreadable
    return words[text]


def _short(text):
    if len(text) > LONGEST_QUERY:
        raise Unreadable
    return text


def _short_in_words():
    return _("use at most %(count)d characters.") % {"count": LONGEST_QUERY}


def _limit(text):
    number = int(matched(NUMBER, text))
    if not LIMITS[0] <= number <= LIMITS[1]:
        raise Unreadable
    return number


def _limits_in_words():
    told = _("write a whole number from %(least)d to %(most)d.")
    return told % {"least": LIMITS[0], "most": LIMITS[1]}


LIMIT = Parameter(
    "limit",
    gettext_lazy("How many entries at once; 50 where nothing is said."),
    {"type": "integer", "minimum": LIMITS[0], "maximum": LIMITS[1], "default": 50},
    _limit,
    _limits_in_words,
)
