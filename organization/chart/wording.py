"""The lines of a chart in words: those between the same two stand together.

Reports to, is accountable to: Secretary of the Cabinet
"""

from typing import NamedTuple

from django.utils.translation import gettext as _

from organization.capital import capital
from organization.models import Role, Unit


class Saying(NamedTuple):
    """All that the subject is to one other; `is_along` if that is what it is placed under."""

    edges: tuple
    object: Unit | Role
    is_along: bool

    @property
    def label(self):
        first, *others = (str(edge.label) for edge in self.edges)
        return ", ".join([first, *(lowered(label) for label in others)])

    @property
    def also(self):
        """The label where it comes after "Also"."""
        return lowered(self.label)

    @property
    def sentence(self):
        words = {"lines": self.label, "whom": name(self.object).value}
        return _("%(lines)s: %(whom)s") % words

    @property
    def is_confirmed(self):
        return all(edge.is_confirmed for edge in self.edges)


def sayings(chart, node):
    """What `chart` says of `node` as the subject, in the order of the lines."""
    found = {}
    for edge in chart.edges_of(node):
        found.setdefault(edge.object, []).append(edge)
    return [
        Saying(tuple(edges), object_, chart.above.get(node) == object_)
        for object_, edges in found.items()
    ]


def name(node):
    """A unit's name or a role's title as it begins a line, with its language."""
    return capital(node, "name" if isinstance(node, Unit) else "title")


def lowered(label):
    return label[:1].lower() + label[1:]
