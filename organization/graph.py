"""The organization of one day, whole: units in their tree, offices, and the lines between them.

There are some hundreds of units and offices, and nearly every page needs a few of each, so the
rows are read once for each generation and kept in the process; people and their appointments are
many more, and stay in the database. The objects are shared by all requests: read them only.

    graph = on(day)                    # Today, if no day is given.
    graph.units                        # What stood on that day, under the names of that day.
    graph.children(unit), graph.ministry(unit), graph.lines(unit)
"""

from copy import copy
from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.db.models import F
from django.utils import timezone

from ops_site.publishing import last_per_generation, per_generation
from organization import held
from organization.models import FormerName, FormerPlace, Relation, State, Unit
from organization.models.period import first_shown

Kind = Relation.Kind


# What the joined columns of a former name and of a former place are called beside those of a unit.
JOINED = {"was_": ("former_names", FormerName), "stood_": ("former_places", FormerPlace)}


class Rows(NamedTuple):
    units: list
    roles: list
    relations: list


class Former(NamedTuple):
    """What units were called and what they were part of, by the unit's key in the database: rows
    in the order of their ends, and last those whose end is not known.
    """

    names: dict
    places: dict


class Known(NamedTuple):
    """Every unit by its key in the database, as it is today, and what each was before."""

    units: dict
    former: Former


def on(day=None):
    """The graph of `day`; that of today is kept, as most pages ask for it."""
    today = timezone.localdate()
    return _of_today(today) if day in (None, today) else Graph(day, rows(), former())


@per_generation
def rows():
    return Rows(
        list(known().units.values()),
        held.roles(),
        list(Relation.objects.order_by("pk")),
    )


def former():
    return known().former


@per_generation
def known():
    """One query: a unit comes once for each of its former names and places, and few have any."""
    columns = {
        f"{prefix}{field.attname}": F(f"{path}__{field.attname}")
        for prefix, (path, model) in JOINED.items()
        for field in model._meta.concrete_fields
    }
    units, found = {}, {prefix: {} for prefix in JOINED}
    for unit in Unit.objects.order_by("order", "name_en", "pk").annotate(**columns):
        for prefix, (_path, model) in JOINED.items():
            names = [field.attname for field in model._meta.concrete_fields]
            row = model(**{name: unit.__dict__.pop(prefix + name) for name in names})
            if row.pk:
                found[prefix][row.pk] = row
        units.setdefault(unit.pk, unit)
    former = Former(*map(_by_unit, found.values()))
    for unit in units.values():
        unit.shown_from = _shown_from(unit, former)
    return Known(units, former)


def _shown_from(unit, former):
    """Who bore a name, or stood in a place, or ended, stood at least on the last day of that."""
    facts = [unit, *former.names.get(unit.pk, ()), *former.places.get(unit.pk, ())]
    days = [first_shown(fact) for fact in facts if fact.source]
    return min(filter(None, days), default=None)


def _by_unit(rows):
    kept = {}
    for row in sorted(
        rows.values(), key=lambda row: (row.end is None, row.end or date.max, row.pk)
    ):
        kept.setdefault(row.unit_id, []).append(row)
    return kept


@last_per_generation
def _of_today(today):
    return Graph(today, rows(), former())


class Graph:
    """See the top of this file. A unit or office that was `unconfirmed` on the day is among the
    `units` or `roles` all the same; what was over, or to come, is only in `every_unit` and
    `every_role`.
    """

    def __init__(self, day, rows, former):
        self.day = day
        self.every_unit = {unit.pk: _as_of(unit, day, former) for unit in rows.units}
        for unit in self.every_unit.values():
            # What has no row here any more (a circle of deletions) has no parent; nor does what
            # stood on a day when its present parent did not.
            parent = self.every_unit.get(unit.parent_id)
            is_apart = parent and self.has(unit) and not self.has(parent)
            unit.parent = None if is_apart else parent
        self.every_role = {role.pk: copy(role) for role in rows.roles}
        for role in self.every_role.values():
            role.unit = self.every_unit.get(role.unit_id)
        self.every_relation = [self._tied(copy(relation)) for relation in rows.relations]

    def _tied(self, relation):
        relation.subject_unit = self.every_unit.get(relation.subject_unit_id)
        relation.subject_role = self.every_role.get(relation.subject_role_id)
        relation.object_unit = self.every_unit.get(relation.object_unit_id)
        relation.object_role = self.every_role.get(relation.object_role_id)
        return relation

    # --- What there was on the day ------------------------------------------------------------

    @cached_property
    def units(self):
        return [unit for unit in self.every_unit.values() if self.has(unit)]

    @cached_property
    def roles(self):
        return [role for role in self.every_role.values() if self.has(role)]

    @cached_property
    def relations(self):
        """The lines of governance whose both ends there were."""
        found = (r for r in self.every_relation if r.kind != Kind.SUCCEEDED_BY and self.has(r))
        return [r for r in found if self.has(r.subject) and self.has(r.object)]

    def has(self, fact):
        """Whether it stood on the day, or may have."""
        return fact.state(self.day) in (State.STANDING, State.UNCONFIRMED)

    def is_unconfirmed(self, fact):
        """No source confirms it for the day, and none says that it was not."""
        return fact.state(self.day) is State.UNCONFIRMED

    @property
    def is_of_another_day(self):
        return self.day != timezone.localdate()

    def parted(self, facts):
        """`facts` that a source confirms for the day, and those that none does."""
        found = {True: [], False: []}
        for fact in facts:
            found[self.is_unconfirmed(fact)].append(fact)
        return found[False], found[True]

    def of_kinds(self, *kinds):
        return [unit for unit in self.units if unit.kind in kinds]

    def counts(self):
        """How many of each kind a source confirms for the day, by the words of this room."""
        return {kind: len(self.parted(units)[0]) for kind, units in self._counted()}

    def unconfirmed_counts(self):
        """How many of each kind there may have been besides."""
        return {kind: len(self.parted(units)[1]) for kind, units in self._counted()}

    def _counted(self):
        yield "ministries", self.of_kinds(*Unit.MINISTRIES)
        yield "agencies", self.of_kinds(Unit.Kind.AGENCY)
        yield "clusters", self.of_kinds(Unit.Kind.CLUSTER)

    # --- The tree -----------------------------------------------------------------------------

    def children(self, unit):
        """What stood right below `unit`."""
        return self._children.get(unit.pk, [])

    @cached_property
    def _children(self):
        found = {}
        for unit in self.units:
            found.setdefault(unit.parent_id, []).append(unit)
        return found

    def within(self, *units):
        """`units` and everything that stood below them."""
        found, waiting = [], list(units)
        while waiting:
            unit = waiting.pop(0)
            if unit not in found:
                found.append(unit)
                waiting.extend(self.children(unit))
        return found

    # --- Offices and lines --------------------------------------------------------------------

    def posts(self, unit):
        """The single offices of `unit` that there were."""
        return [role for role in self._roles.get(unit.pk, []) if not role.collective]

    @cached_property
    def _roles(self):
        found = {}
        for role in self.roles:
            found.setdefault(role.unit_id, []).append(role)
        return found

    def like(self, role):
        """The single offices of the same kind."""
        return [r for r in self.roles if r.kind == role.kind and not r.collective]

    def lines(self, node):
        """The lines that lead from a unit or role, or to it."""
        return self._lines.get((node._meta.concrete_model, node.pk), [])

    @cached_property
    def _lines(self):
        found = {}
        for relation in self.relations:
            for end in dict.fromkeys((relation.subject, relation.object)):
                found.setdefault((end._meta.concrete_model, end.pk), []).append(relation)
        return found

    # --- What became of what ------------------------------------------------------------------

    def successors(self, unit):
        """The successions of a unit that ended: relations to what it became."""
        return [r for r in self.successions if r.subject_unit_id == unit.pk]

    def predecessors(self, unit):
        return [r for r in self.successions if r.object_unit_id == unit.pk]

    @cached_property
    def successions(self):
        return [r for r in self.every_relation if r.kind == Kind.SUCCEEDED_BY]


def _as_of(unit, day, former):
    """A copy of `unit` under the name, and in the place, that it had on `day`."""
    then = copy(unit)
    if name := _first_to_end_after(day, former.names.get(unit.pk, ())):
        then.name_en, then.name_fr, then.name_fr_status = name.name_en, name.name_fr, ""
        # Short forms are those of the present name.
        then.short_en = then.short_fr = then.acronym_en = then.acronym_fr = ""
    if place := _first_to_end_after(day, former.places.get(unit.pk, ())):
        then.parent_id = place.parent_id
    return then


def name_on(unit, day):
    """The former name that `unit` bore on `day`; None where it was the present one."""
    return _first_to_end_after(day, former().names.get(unit.pk, ()))


def place_on(unit, day):
    """The former place that `unit` had on `day`; None where it was the present one."""
    return _first_to_end_after(day, former().places.get(unit.pk, ()))


def _first_to_end_after(day, rows):
    """Of rows in the order of their ends, the one that was still so on `day`, or None."""
    return next((row for row in rows if row.end and day < row.end), None)


def chain_on(unit, day):
    """`unit` and those above it as they were on `day`, the nearest first: for a posting's place.

    Cheap: nothing of the rest of that day is built.
    """
    units, former = known()
    found = []
    while unit and unit not in found:
        found.append(_as_of(unit, day, former))
        unit = units.get(found[-1].parent_id)
    return found
