"""The structure at a glance: the groups, who belongs to each, and who reports to whom."""

from typing import NamedTuple

from organization.models import Relation, Role, Unit

BELONGING = (Relation.Kind.PART_OF, Relation.Kind.MEMBER_OF)


class Node(NamedTuple):
    """A unit or role of the chart, what it reports to, and what is inside it."""

    subject: Unit | Role
    reports_to: list
    inside: list


def chart():
    """The groups of the governance graph with their members, in order."""
    relations = list(Relation.objects.present().with_ends())
    groups = Unit.objects.groups().standing().with_members()
    return [_node(group, _members(group, relations), relations) for group in groups]


def _members(group, relations):
    belonging = [r.subject for r in relations if r.kind in BELONGING and r.object == group]
    found = [*group.roles.all(), *group.children.all(), *belonging]
    return [_node(member, [], relations) for member in dict.fromkeys(found)]


def _node(subject, inside, relations):
    above = [
        relation.object
        for relation in relations
        if relation.kind == Relation.Kind.REPORTS_TO and relation.subject == subject
    ]
    return Node(subject, above, inside)
