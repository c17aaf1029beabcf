"""One line of a chart, whoever states it: a relation, several that say the same, a unit's place."""

from typing import NamedTuple

from django.utils.translation import override

from organization.lines import OUTGOING
from organization.models import Relation, Role, Unit

KINDS = list(Relation.Kind)


def label_in(language, kind):
    with override(language):
        return str(OUTGOING[kind])


class Edge(NamedTuple):
    """`facts` are the records that state it: relations, or the unit of whose place it tells."""

    subject: Unit | Role
    kind: str
    object: Unit | Role
    facts: tuple
    is_confirmed: bool

    @property
    def ends(self):
        return self.subject, self.object

    @property
    def label(self):
        return OUTGOING[self.kind]


class Said(NamedTuple):
    """That a record states a line."""

    subject: Unit | Role
    kind: str
    object: Unit | Role
    fact: Relation | Unit

    @property
    def ends(self):
        return self.subject, self.object

    @classmethod
    def by(cls, relation):
        return cls(relation.subject, relation.kind, relation.object, relation)

    @classmethod
    def by_place(cls, unit):
        return cls(unit, Relation.Kind.PART_OF, unit.parent, unit)


def merged(graph, sayings):
    """One edge for all that state the same line of the same two."""
    facts = {}
    for subject, kind, object_, fact in sayings:
        facts.setdefault((subject, kind, object_), []).append(fact)
    return [
        Edge(*line, tuple(stated), not all(map(graph.is_unconfirmed, stated)))
        for line, stated in facts.items()
    ]


def tied(relations, nodes):
    """The relations that lead, over however many others, to one of `nodes`."""
    reached, found = set(nodes), set()
    while True:
        near = {r for r in relations if r not in found and reached & {r.subject, r.object}}
        if not near:
            return [r for r in relations if r in found]
        found |= near
        reached |= {end for r in near for end in (r.subject, r.object)}
