"""People by what they held on a day: their offices, and the lists of them."""

from functools import cached_property
from typing import NamedTuple

from ops_site.analyser import fold
from organization.alphabet import letters
from organization.models import State


class Biography:
    """The appointments of a person who came `with_appointments()`, as told on the graph's day."""

    def __init__(self, person, graph):
        self.person, self.graph = person, graph

    @cached_property
    def appointments(self):
        """Those that had begun by the day, the latest first, in the posts of that day."""
        roles, found = self.graph.every_role, []
        for appointment in self.person.appointments.all():
            # An office that came after the graph was read is told by the next page.
            role = roles.get(appointment.role_id)
            if role and self._state(appointment) is not State.TO_COME:
                appointment.role = role
                found.append(appointment)
        return found

    @cached_property
    def present(self):
        return self._in(State.STANDING)

    @cached_property
    def unconfirmed(self):
        return self._in(State.UNCONFIRMED)

    @cached_property
    def past(self):
        return self._in(State.OVER)

    @property
    def is_told(self):
        """Whether anything is known of them by the day; who never held a post is listed today."""
        return bool(self.appointments) or not self.person.appointments.all()

    @property
    def is_unconfirmed(self):
        return bool(self.unconfirmed) and not self.present and not self.past

    def _in(self, state):
        return [a for a in self.appointments if self._state(a) is state]

    def _state(self, appointment):
        return appointment.state(self.graph.day)


class Listed(NamedTuple):
    """People as a list shows them: those of whom a source tells by the day, and the others."""

    rows: list
    letters: list
    unconfirmed: list


def listed(people, graph):
    known = [life for life in (Biography(person, graph) for person in people) if life.is_told]
    apart = graph.is_of_another_day
    told = [life for life in known if not (apart and life.is_unconfirmed)]
    others = [life for life in known if apart and life.is_unconfirmed]
    return Listed(told, letters(told, lambda life: life.person.sort_name, key=fold), others)
