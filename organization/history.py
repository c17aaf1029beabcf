"""What a unit was called, where it stood, and what became of it, as told on one day."""

from datetime import date
from typing import NamedTuple

from django.db.models import TextChoices

from organization.graph import former


class Spell(NamedTuple):
    """A name or place with its first day and the first on which it was over; None is not known."""

    what: object  # A former name, or a unit: what bears the name; None stood by itself.
    start: date | None
    end: date | None
    fact: object  # Where it is from.
    is_present: bool = False


class Fate(TextChoices):
    """How one unit became another."""

    MERGED = "merged"  # With another, on the same day, into one.
    DIVIDED = "divided"  # Into several.
    SUCCEEDED = "succeeded"  # It alone, by one alone.


class Step(NamedTuple):
    """What became of `units` on `day`, or what came of them."""

    fate: str
    day: date | None
    units: list
    relations: list


class History:
    def __init__(self, unit, graph):
        self.unit, self.graph = unit, graph

    @property
    def names(self):
        """The names up to the day, the first known one first; empty if there was only one."""
        rows = former().names.get(self.unit.pk, ())
        return self._spells(rows, lambda row: row, self.unit)

    @property
    def places(self):
        every = self.graph.every_unit
        rows = former().places.get(self.unit.pk, ())
        return self._spells(
            rows, lambda row: every.get(row.parent_id), every.get(self.unit.parent_id)
        )

    def _spells(self, rows, what, now):
        dated = [row for row in rows if row.end and row.end <= self.graph.day]
        undated = [row for row in rows if not row.end]
        if not dated and not undated:
            return []
        starts = [self.unit.start, *(row.end for row in dated)]
        found = [
            Spell(what(row), row.start or start, row.end, row)
            for row, start in zip(dated, starts, strict=False)
        ]
        since = starts[-1] if dated else None
        present = Spell(now, since, self._end, self.unit, is_present=True)
        return [*(Spell(what(row), row.start, None, row) for row in undated), *found, present]

    @property
    def _end(self):
        """When it stops being so, if that is over by the day."""
        end = self.unit.end
        return end if end and end <= self.graph.day else None

    @property
    def ancestors(self):
        """What became the unit, on whatever day."""
        return [relation.subject_unit for relation in self.graph.predecessors(self.unit)]

    @property
    def became(self):
        """What became of the unit, in the order of the days; nothing before its end."""
        return self._steps(self.graph.successors(self.unit), "object_unit")

    @property
    def came_from(self):
        return self._steps(self.graph.predecessors(self.unit), "subject_unit")

    def _steps(self, relations, other):
        steps = {}
        for relation in relations:
            day = day_of(relation)
            if day and day <= self.graph.day:
                steps.setdefault((day, self._fate(relation)), []).append(relation)
        return [
            Step(fate, day, [getattr(relation, other) for relation in found], found)
            for (day, fate), found in sorted(steps.items())
        ]

    def _fate(self, relation):
        if self._is_divided(relation.subject_unit):
            return Fate.DIVIDED
        came = self.graph.predecessors(relation.object_unit)
        together = [
            other
            for other in came
            if day_of(other) == day_of(relation) and not self._is_divided(other.subject_unit)
        ]
        return Fate.MERGED if len(together) > 1 else Fate.SUCCEEDED

    def _is_divided(self, unit):
        return len(self.graph.successors(unit)) > 1


def day_of(succession):
    """The day of the succession: its own, or the one on which the unit was over."""
    return succession.start or succession.subject_unit.end
