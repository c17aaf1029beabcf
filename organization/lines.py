"""The typed lines of the organization, told from one end: what it does, and what is done to it."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from organization.models import Relation, Role, State

Kind = Relation.Kind

OUTGOING = {
    Kind.HEADS: _("Heads"),
    Kind.HEADS_PUBLIC_SERVICE_IN: _("Heads the public service in"),
    Kind.SUPPORTS: _("Supports"),
    Kind.REPORTS_TO: _("Reports to"),
    Kind.ACCOUNTABLE_TO: _("Is accountable to"),
    Kind.RESPONSIBLE_TO: _("Is responsible to"),
    Kind.RESPONSIBLE_FOR: _("Is responsible for"),
    Kind.ADVISES: _("Advises"),
    Kind.OVERSEES: _("Oversees"),
    Kind.SERVES: _("Serves"),
    Kind.MEMBER_OF: _("Is a member of"),
    Kind.PART_OF: _("Is part of"),
}
INCOMING = {
    Kind.HEADS: _("Who heads it"),
    Kind.HEADS_PUBLIC_SERVICE_IN: _("Who heads its public service"),
    Kind.SUPPORTS: _("Who supports it"),
    Kind.REPORTS_TO: _("Who reports to it"),
    Kind.ACCOUNTABLE_TO: _("Who is accountable to it"),
    Kind.RESPONSIBLE_TO: _("Who is responsible to it"),
    Kind.RESPONSIBLE_FOR: _("Who is responsible for it"),
    Kind.ADVISES: _("Who advises it"),
    Kind.OVERSEES: _("Who oversees it"),
    Kind.SERVES: _("Who serves it"),
    Kind.MEMBER_OF: _("Members"),
    Kind.PART_OF: _("Parts"),
}

# What is said of an office is not said of a thing.
INCOMING_TO_ROLE = INCOMING | {
    Kind.HEADS: _("Who heads this office"),
    Kind.SUPPORTS: _("Who supports this office"),
    Kind.REPORTS_TO: _("Who reports to this office"),
    Kind.ACCOUNTABLE_TO: _("Who is accountable to this office"),
    Kind.RESPONSIBLE_TO: _("Who is responsible to this office"),
    Kind.RESPONSIBLE_FOR: _("Who is responsible for this office"),
    Kind.ADVISES: _("Who advises this office"),
    Kind.OVERSEES: _("Who oversees this office"),
    Kind.SERVES: _("Who serves this office"),
}


class Line(NamedTuple):
    """All relations of one kind that lead from a node, or to it."""

    label: str
    kind: str
    others: list
    relations: list

    @property
    def statements(self):
        """One relation for each sentence, however many ends the sentence names."""
        return list({r.sentence: r for r in reversed(self.relations) if r.sentence.value}.values())


class Told(NamedTuple):
    """The lines of a node on one day: those that a source confirms for it, and the others."""

    confirmed: list
    unconfirmed: list

    def ends(self, *kinds):
        """What lies at the other end of the confirmed lines of these kinds."""
        return [other for line in self.confirmed if line.kind in kinds for other in line.others]

    def unconfirmed_ends(self, *kinds):
        return [other for line in self.unconfirmed if line.kind in kinds for other in line.others]

    def without(self, *kinds):
        return Told(
            *([line for line in lines if line.kind not in kinds] for lines in self),
        )


def of(node, graph):
    """What the graph of a day tells of a unit or role."""
    states = {True: [], False: []}
    for relation in graph.lines(node):
        states[relation.state(graph.day) is State.STANDING].append(relation)
    return Told(told_from(node, states[True]), told_from(node, states[False]))


def told_from(node, relations):
    """The lines out of `node`, then those into it, in the order in which kinds are declared."""
    relations = list(relations)
    out = [relation for relation in relations if relation.subject == node]
    into = [relation for relation in relations if relation.object == node]
    incoming = INCOMING_TO_ROLE if isinstance(node, Role) else INCOMING
    return [
        *(_line(OUTGOING[kind], kind, out, "object") for kind in _kinds(out)),
        *(_line(incoming[kind], kind, into, "subject") for kind in _kinds(into)),
    ]


def _kinds(relations):
    present = {relation.kind for relation in relations}
    return [kind for kind in Kind if kind in present]


def _line(label, kind, relations, far_end):
    of_kind = [relation for relation in relations if relation.kind == kind]
    others = dict.fromkeys(getattr(relation, far_end) for relation in of_kind)
    return Line(label, kind, _singly(others), of_kind)


def _singly(nodes):
    """`nodes` without a class such as "Deputy Ministers" beside the single posts of its kind."""
    single = {node.kind for node in nodes if isinstance(node, Role) and not node.collective}
    return [n for n in nodes if not (isinstance(n, Role) and n.collective and n.kind in single)]
