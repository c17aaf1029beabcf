from typing import NamedTuple

from ops_site.bilingual import plain
from organization.alphabet import in_order
from organization.models import Unit


class Group(NamedTuple):
    """A ministry and its agencies; `ministry` is None for those whose ministry is not sourced."""

    ministry: Unit | None
    agencies: list


def by_ministry(units):
    """`units` grouped by the nearest ministry above each, both in alphabetical order."""
    groups = {}
    for unit in in_order(units, _name):
        groups.setdefault(unit.ministry, []).append(unit)
    unsourced = groups.pop(None, [])
    grouped = [Group(ministry, groups[ministry]) for ministry in in_order(groups, _name)]
    return [*grouped, Group(None, unsourced)] if unsourced else grouped


def _name(unit):
    return plain(unit, "name")
