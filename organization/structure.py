"""The structure at a glance: the three groups, who belongs to each, and who reports to whom."""

from typing import NamedTuple

from organization.models import Relation, Role, Unit

Kind = Relation.Kind


class Node(NamedTuple):
    """A unit or role of the chart, with the nodes below it.

    `boss` is what it reports to in its own group, or None; `others` what it reports to besides.
    """

    subject: Unit | Role
    below: list
    boss: Unit | Role | None = None
    others: list = ()


def chart():
    """What the public service is part of, above the groups of which that is composed."""
    relations = list(Relation.objects.present().with_ends())
    groups = {group: group for group in Unit.objects.groups().standing().with_members()}
    parts = [r for r in relations if r.kind == Kind.PART_OF and r.subject in groups]
    return [
        Node(root, [_group(groups[r.subject], relations) for r in parts if r.object == root])
        for root in dict.fromkeys(r.object for r in parts)
    ]


def _group(group, relations):
    belonging = [
        r.subject
        for r in relations
        if r.kind in (Kind.PART_OF, Kind.MEMBER_OF) and r.object == group
    ]
    members = dict.fromkeys([*belonging, *group.roles.all(), *group.children.all()])
    above = {
        member: [r.object for r in relations if r.kind == Kind.REPORTS_TO and r.subject == member]
        for member in members
    }
    tops = [member for member in members if not any(boss in members for boss in above[member])]
    return Node(group, [_node(top, None, above, seen=()) for top in tops or members])


def _node(member, boss, above, *, seen):
    """`member` under `boss`; a circle in the data ends where it closes."""
    below = [other for other in above if member in above[other] and other not in (*seen, member)]
    return Node(
        member,
        [_node(other, member, above, seen=(*seen, member)) for other in below],
        boss,
        [other for other in above[member] if other != boss],
    )
