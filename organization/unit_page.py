"""Everything that the page of a unit shows of one day."""

from datetime import timedelta
from functools import cached_property

from django.utils import timezone

from ops_site.bilingual import plain
from organization import factsheet, lines
from organization.alphabet import in_order
from organization.graph import name_on
from organization.history import History
from organization.models import Relation, Role, State, Unit
from organization.offices import offices

SERVES = Relation.Kind.SERVES
RANKS = list(Role.Kind)


class UnitPage:
    def __init__(self, unit, graph):
        self.unit, self.graph = unit, graph
        self.day = graph.day
        self.state = unit.state(graph.day)
        self.history = History(unit, graph)

    @property
    def is_there(self):
        """Whether it stood on the day, or may have."""
        return self.graph.has(self.unit)

    @property
    def is_unconfirmed(self):
        return self.state is State.UNCONFIRMED

    @property
    def is_to_come(self):
        return self.state is State.TO_COME

    @property
    def is_over(self):
        return self.state is State.OVER

    @property
    def former_name(self):
        """The name of the past that it bears on the page; None where it is the present one."""
        return name_on(self.unit, self.day)

    @property
    def mandate_is_later(self):
        """Whether what it does is told of a later day than the page: of that, no past is kept."""
        known = self.unit.as_of or timezone.localdate()
        is_told = self.unit.mandate_en or self.unit.mandate_fr
        return bool(is_told) and self.is_there and self.day < known

    @property
    def last_day(self):
        return self.unit.end - timedelta(days=1)

    @cached_property
    def offices(self):
        """In the order of the record, and of the ranks where that says nothing."""
        posts = sorted(self.graph.posts(self.unit), key=lambda r: (r.order, RANKS.index(r.kind)))
        return offices(posts, self.graph)

    @cached_property
    def lines(self):
        return lines.of(self.unit, self.graph)

    @property
    def other_lines(self):
        """Those that no part of the page tells by itself."""
        return self.lines.without(SERVES)

    @property
    def served(self):
        """The other ends of what serves: a ministry's clusters, a cluster's ministries."""
        return self.lines.ends(SERVES)

    @property
    def served_unconfirmed(self):
        return self.lines.unconfirmed_ends(SERVES)

    @property
    def agencies(self):
        return [unit for unit in self._below if unit.kind == Unit.Kind.AGENCY]

    @property
    def parts(self):
        return [unit for unit in self._below if unit.kind != Unit.Kind.AGENCY]

    @cached_property
    def _below(self):
        found = in_order(self.graph.children(self.unit), lambda child: plain(child, "name"))
        return sorted(found, key=lambda child: child.order)

    @cached_property
    def facts(self):
        return factsheet.of_unit(self.unit, self.day)
