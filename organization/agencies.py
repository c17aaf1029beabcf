from typing import NamedTuple

from ops_site.bilingual import plain
from organization.alphabet import filed_under
from organization.models import Unit


class Group(NamedTuple):
    """A ministry and its agencies; `ministry` is None for those whose ministry is not sourced."""

    ministry: Unit | None
    agencies: list


def by_ministry(units):
    """`units` grouped by the nearest ministry above each, both in alphabetical order."""
    groups = {}
    for unit in sorted(units, key=_filed):
        groups.setdefault(unit.ministry, []).append(unit)
    unsourced = groups.pop(None, [])
    grouped = [Group(ministry, groups[ministry]) for ministry in sorted(groups, key=_filed)]
    return [*grouped, Group(None, unsourced)] if unsourced else grouped


def _filed(unit):
    return filed_under(plain(unit, "name"))
