"""The posts of a day, and who is recorded in them."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from organization.models import Appointment, Relation, Role, State, Unit

# The two lines of a deputy minister.
SUPPORTS, ACCOUNTABLE_TO = Relation.Kind.SUPPORTS, Relation.Kind.ACCOUNTABLE_TO
TWO_LINES = (SUPPORTS, ACCOUNTABLE_TO)
DEPUTIES = (Role.Kind.DEPUTY_MINISTER, Role.Kind.SECRETARY)


class Vacancy(NamedTuple):
    """Days between what is known, in which nobody is recorded; `end` is None while it lasts."""

    start: date
    end: date | None


@dataclass
class Office:
    """A post on the day of `graph`. What begins after that day is not told."""

    role: Role
    graph: object
    appointments: list = field(default_factory=list)

    @cached_property
    def told(self):
        """Everything that had begun by the day, the latest first."""
        return [a for a in self.appointments if self._state(a) is not State.TO_COME]

    @cached_property
    def holders(self):
        return self._in(State.STANDING)

    @cached_property
    def unconfirmed(self):
        return self._in(State.UNCONFIRMED)

    @cached_property
    def past(self):
        return self._in(State.OVER)

    def _in(self, state):
        return [a for a in self.appointments if self._state(a) is state]

    def _state(self, fact):
        return fact.state(self.graph.day)

    @property
    def is_there(self):
        """Whether there was such a post on the day, or may have been."""
        return self.graph.has(self.role)

    @property
    def is_unconfirmed(self):
        return self.graph.is_unconfirmed(self.role)

    @property
    def is_over(self):
        return self._state(self.role) is State.OVER

    @property
    def is_to_come(self):
        return self._state(self.role) is State.TO_COME

    @cached_property
    def vacancy(self):
        """Since when, and until when, the post was vacant on the day; None if that is not known."""
        if self.holders or self.unconfirmed:
            return None
        gaps = vacancies(self.appointments, self.role)
        return next((gap for gap in gaps if _holds(gap, self.graph.day)), None)

    @cached_property
    def spells(self):
        """Appointments and the vacancies between them, as told on the day, the latest first."""
        day = self.graph.day
        gaps = [gap for gap in vacancies(self.told, self.role) if gap.start <= day]
        return sorted([*self.told, *gaps], key=_begin, reverse=True)

    @cached_property
    def two_lines(self):
        """Of a deputy minister's post: whom it supports, and to whom it is accountable.

        The class "Deputy Ministers" supports the class "Ministers"; a post, its own minister.
        """
        lines = [r for r in self.graph.lines(self.role) if r.subject == self.role]
        if not (self.role.collective and self.role.kind in DEPUTIES):
            lines = [r for r in lines if not getattr(r.object, "collective", False)]
        return [r for kind in TWO_LINES for r in lines if r.kind == kind]


def offices(roles, graph):
    """Each of `roles` with its appointments; one query, and none for no role."""
    found = {role.pk: Office(role, graph) for role in roles}
    held = Appointment.objects.filter(role__in=list(found)).with_person() if found else []
    for appointment in held:
        appointment.role = found[appointment.role_id].role
        found[appointment.role_id].appointments.append(appointment)
    return list(found.values())


class Deputy(NamedTuple):
    """A unit and its deputy minister's posts: one, or more where an exception is named.

    In the Cabinet Office it is that of the Secretary, "the chief Deputy Minister".
    """

    unit: Unit
    offices: list


def deputies_of(units, graph):
    """A row for each of `units`."""
    posts = {unit: [r for r in graph.posts(unit) if r.kind in DEPUTIES] for unit in units}
    found = offices([role for roles in posts.values() for role in roles], graph)
    by_role = {office.role: office for office in found}
    return [Deputy(unit, [by_role[role] for role in roles]) for unit, roles in posts.items()]


def vacancies(appointments, role):
    """The days in which a post had nobody, between what sources date.

    An appointment of unknown days may have lain in any gap: then none is told.
    """
    if role.collective or any(a.shared or not _is_dated(a) for a in appointments):
        return []
    found, free = [], None
    for held in sorted(appointments, key=lambda a: a.start or date.min):
        if free and held.start and held.start > free:
            found.append(Vacancy(free, held.start))
        if held.end is None:
            return found
        free = max(free or held.end, held.end)
    gone = role.ended or (role.end and free and role.end <= free)
    return [*found, Vacancy(free, role.end)] if free and not gone else found


def _is_dated(appointment):
    """Whether nobody else can have been missed: a last one may lack its end, a first its start."""
    return not appointment.ended and (appointment.start or appointment.end)


def _holds(gap, day):
    return gap.start <= day and (gap.end is None or day < gap.end)


def _begin(spell):
    """Sorts by the first day; without one, by the last."""
    return spell.start or spell.end or date.min
