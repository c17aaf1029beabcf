from typing import NamedTuple

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from ops_site.bilingual import current, plain
from organization.alphabet import in_order
from organization.models import Unit

# What sources call the types of agencies; another word is shown as it is.
TYPES = {
    "adjudicative": _("Adjudicative"),
    "advisory": _("Advisory"),
    "operational": _("Operational"),
    "operational enterprise": _("Operational enterprise"),
    "operational service": _("Operational service"),
    "regulatory": _("Regulatory"),
    "trust": _("Trust"),
    "crown corporation": _("Crown corporation"),
}


class Group(NamedTuple):
    """A ministry, or a type, and its agencies; both empty where no source says which."""

    agencies: list
    ministry: Unit | None = None
    type: str = ""

    @property
    def anchor(self):
        if self.ministry:
            return self.ministry.key
        return f"type-{slugify(self.type)}" if self.type else "not-confirmed"

    @property
    def type_in_words(self):
        return type_in_words(self.type)

    @property
    def type_language(self):
        return type_language(self.type)


def by_ministry(units):
    """`units` grouped by the nearest ministry above each, both in alphabetical order."""
    groups = _grouped(units, lambda unit: unit.ministry)
    unsourced = groups.pop(None, [])
    grouped = [Group(groups[ministry], ministry) for ministry in in_order(groups, _name)]
    return [*grouped, Group(unsourced)] if unsourced else grouped


def by_type(units):
    groups = _grouped(units, lambda unit: unit.agency_type)
    unsourced = groups.pop("", [])
    grouped = [Group(groups[kind], type=kind) for kind in in_order(groups, type_in_words)]
    return [*grouped, Group(unsourced)] if unsourced else grouped


GROUPINGS = {"ministry": by_ministry, "type": by_type}


def type_in_words(agency_type):
    return str(TYPES.get(agency_type.lower(), agency_type))


def type_language(agency_type):
    """Empty where the type is in the reader's language: what has no word of ours is English."""
    known = agency_type.lower() in TYPES or current() == "en"
    return "" if known else "en"


def _grouped(units, key):
    groups = {}
    for unit in in_order(units, _name):
        groups.setdefault(key(unit), []).append(unit)
    return groups


def _name(unit):
    return plain(unit, "name")
