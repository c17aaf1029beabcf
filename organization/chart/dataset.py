"""Who stands in a governance chart, the lines between them, and under whom each is placed."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter

from organization.chart.edges import KINDS, Said, merged, tied
from organization.chart.placing import in_order, with_the_rest, without_circles
from organization.models import Relation, Role, Unit

Kind = Relation.Kind
BELONGING = (Kind.PART_OF, Kind.MEMBER_OF)
# What is said of each ministry anew stands in that ministry's chart.
SINGLE_POSTS = (
    *(Role.Kind.MINISTER, Role.Kind.ASSOCIATE_MINISTER, Role.Kind.DEPUTY_MINISTER),
    *(Role.Kind.ASSOCIATE_DEPUTY_MINISTER, Role.Kind.PARLIAMENTARY_ASSISTANT),
    Role.Kind.EXECUTIVE,
)
GENERAL_UNITS = (Unit.Kind.GROUP, Unit.Kind.OFFICE, Unit.Kind.CENTRAL_AGENCY, Unit.Kind.BODY)
# Said of a class such as "Ministers", these hold for each of them.
OF_EACH = (Kind.ACCOUNTABLE_TO, Kind.MEMBER_OF)
LONGEST_COLUMN = 6


@dataclass(eq=False)
class Chart:
    """`top` stands above all, `columns` say which nodes begin each column of a wide drawing.

    `above` is where each node is placed, with or without a line: node to node, or to None.
    """

    day: date
    top: Unit | Role | None
    nodes: list
    edges: list
    above: dict
    columns: list

    def below(self, node):
        return self._below.get(node, [])

    def edges_of(self, node):
        """The lines of which `node` is the subject."""
        return self._edges.get(node, [])

    @cached_property
    def _below(self):
        return _by(self.above.get, self.nodes)

    @cached_property
    def _edges(self):
        return _by(attrgetter("subject"), self.edges)

    @property
    def roots(self):
        """What is placed under nothing, the top first."""
        return self.below(None)

    @cached_property
    def doubt(self):
        """Which lines no source confirms for the day: "all" of them, "some", or none ("")."""
        unsure = [edge for edge in self.edges if not edge.is_confirmed]
        if not unsure:
            return ""
        return "all" if len(unsure) == len(self.edges) else "some"


def _by(key, things):
    """Lists of `things` by what `key` gives for each."""
    found = {}
    for thing in things:
        found.setdefault(key(thing), []).append(thing)
    return found


# --- All of government ---------------------------------------------------------------------------


def whole(graph):
    """What is said of the three groups as such, and of whoever is tied to them."""
    general = [r for r in graph.relations if _is_general(r.subject) and _is_general(r.object)]
    parts = [r for r in general if r.kind == Kind.PART_OF and _is_group(r.subject)]
    groups = {r.subject: r.object for r in reversed(parts)}
    relations = tied(general, groups)
    homes = _homes(graph, relations, groups)
    bosses = {node: _boss(node, relations, homes) or home for node, home in homes.items()}
    above = without_circles(bosses | groups, homes)
    top = parts[0].object if parts else None
    ends = [end for r in relations for end in (r.subject, r.object)]
    nodes = in_order(
        [*([top] if top else []), *dict.fromkeys(r.subject for r in parts), *ends], above
    )
    columns = [[node] for node in nodes if top and above.get(node) == top]
    sayings = [Said.by(relation) for relation in relations]
    columns = with_the_rest(columns, nodes, sayings, above)
    return _chart(graph, top, nodes, sayings, above, columns)


def _is_general(node):
    if isinstance(node, Role):
        return node.collective or node.kind not in SINGLE_POSTS
    return node.kind in GENERAL_UNITS


def _is_group(node):
    return isinstance(node, Unit) and node.kind == Unit.Kind.GROUP


def _homes(graph, relations, groups):
    """The group of each member: as a line says it, else that of the office itself."""
    homes = {}
    for relation in relations:
        if relation.kind in BELONGING and relation.object in groups:
            homes.setdefault(relation.subject, relation.object)
    for relation in relations:
        for role in (relation.subject_role, relation.object_role):
            if role and role.unit in groups:
                homes.setdefault(role, role.unit)
    return {node: group for node, group in homes.items() if node not in groups}


def _boss(node, relations, homes):
    """Whom a member reports to within its group, or None."""
    found = (r.object for r in relations if r.kind == Kind.REPORTS_TO and r.subject == node)
    return next((boss for boss in found if homes.get(boss) == homes[node]), None)


# --- One ministry --------------------------------------------------------------------------------


def of_ministry(graph, unit):
    """A ministry: its posts, what is part of it, what serves it, and whom they answer to."""
    parts, posts = graph.within(unit)[1:], graph.posts(unit)
    own = [unit, *posts, *parts]
    lines = dict.fromkeys(line for node in own for line in graph.lines(node))
    near = [r for r in lines if r.subject in own or not _is_elsewhere(r.subject)]
    sayings = [Said.by(relation) for relation in near]
    sayings += _of_each(graph, posts, sayings)
    sayings += [Said.by_place(part) for part in [*parts, unit] if part.parent]
    above = {part: part.parent for part in parts} | dict.fromkeys(posts, unit)
    for said in sayings:
        if said.object in own and said.subject not in own:
            above.setdefault(said.subject, said.object)
    above.pop(unit, None)
    nodes = in_order(
        [*own, *(end for said in sayings for end in (said.subject, said.object))], above
    )
    columns = _columns(unit, nodes, above, posts)
    return _chart(graph, unit, nodes, sayings, above, columns)


def _is_elsewhere(node):
    """Whether it is the post of some ministry, of which that ministry's chart tells."""
    return isinstance(node, Role) and not node.collective and node.kind in SINGLE_POSTS


def _of_each(graph, posts, sayings):
    """What is said of the class of a post and holds for each post in it, as the post's own."""
    known = {said[:3] for said in sayings}
    for post in posts:
        for group in (r for r in graph.roles if r.collective and r.kind == post.kind):
            for line in graph.lines(group):
                said = Said.by(line)._replace(subject=post)
                if line.subject == group and line.kind in OF_EACH and said[:3] not in known:
                    yield said


def _columns(unit, nodes, above, posts):
    """Posts, beside them whom they answer to, then parts and whatever serves the ministry."""
    below = [node for node in nodes if above.get(node) == unit]
    outside = [node for node in nodes if above.get(node) is None and node != unit]
    inside = [node for node in below if node not in posts]
    half = (len(inside) + 1) // 2 if len(inside) > LONGEST_COLUMN else len(inside)
    columns = [[node for node in below if node in posts], outside, inside[:half], inside[half:]]
    return [column for column in columns if column]


# --- Both ----------------------------------------------------------------------------------------


def _chart(graph, top, nodes, sayings, above, columns):
    """Lines come in the order of their subjects, the one to what is right above first."""
    edges = merged(graph, sayings)
    place = {node: number for number, node in enumerate(nodes)}

    def rank(edge):
        is_aside = above.get(edge.subject) != edge.object
        return place[edge.subject], is_aside, place[edge.object], KINDS.index(edge.kind)

    edges.sort(key=rank)
    return Chart(graph.day, top, nodes, edges, above, columns)
