"""The lines of a chart in words: those between the same two stand together.

Reports to, is accountable to: Secretary of the Cabinet
"""

from typing import NamedTuple

from django.utils.translation import gettext as _

from organization.capital import capital
from organization.models import Role, Unit


class Saying(NamedTuple):
    """What the subject is to one other; `is_along` if that is what it is placed under.

    `is_also` where another of its lines leads there. `is_unsure` where no source confirms it for
    the day, unless that is so of the whole chart.
    """

    edges: tuple
    object: Unit | Role
    is_along: bool
    is_also: bool
    is_unsure: bool

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
        told = _("%(lines)s: %(whom)s") % words
        return f"{told} ({_('not confirmed for that day')})" if self.is_unsure else told


def sayings(chart, node):
    """What `chart` says of `node` as the subject, in the order of the lines."""
    some_are_unsure, found = chart.doubt == "some", {}
    above = chart.above.get(node)
    for edge in chart.edges_of(node):
        is_unsure = some_are_unsure and not edge.is_confirmed
        found.setdefault((edge.object, is_unsure), []).append(edge)
    leads_up = any(object_ == above for object_, _is_unsure in found)
    return [
        Saying(tuple(edges), object_, object_ == above, leads_up and object_ != above, is_unsure)
        for (object_, is_unsure), edges in found.items()
    ]


def name(node):
    """A unit's name or a role's title as it begins a line, with its language."""
    return capital(node, "name" if isinstance(node, Unit) else "title")


def lowered(label):
    return label[:1].lower() + label[1:]
