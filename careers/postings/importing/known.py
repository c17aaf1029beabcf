"""Units, cities, roles and pay groups by the names in which documents write them."""

import re
from collections import defaultdict

from careers.postings.importing.table import BadValue
from careers.postings.models import City, CompensationGroup, JobRole
from careers.postings.places import atlas, spelling
from organization.models import FormerName, Unit, UnitAlias


class Known:
    """What an import may point at, read once."""

    def __init__(self):
        self._units = _units()
        self._roles = {}
        for role in JobRole.objects.all():
            for name in (role.key, role.name_en, role.name_fr):
                self._roles.setdefault(spelling(name), role)
        self._groups = {group.code.casefold(): group for group in CompensationGroup.objects.all()}

    def unit(self, name):
        found = self._units.get(spelling(name), set())
        if len(found) > 1:
            keys = ", ".join(sorted(unit.key for unit in found))
            raise BadValue(f"“{name}” may be any of these units: {keys}; write the key")
        if not found:
            raise BadValue(f"“{name}” is not a unit that we know by name, former name or alias")
        return next(iter(found))

    def cities(self, text):
        names = [name.strip() for name in text.split(";") if name.strip()]
        places = {name: atlas().find(name) for name in names}
        unknown = [f"“{name}”" for name, place in places.items() if place is None]
        if unknown:
            raise BadValue(f"{', '.join(unknown)}: no such municipality of Ontario")
        return list(City.objects.filter(pk__in={place.pk for place in places.values()}))

    def role(self, name):
        try:
            return self._roles[spelling(name)]
        except KeyError:
            raise BadValue(f"“{name}” is not a job role that we know") from None

    def group(self, code):
        try:
            return self._groups[code.casefold()]
        except KeyError:
            codes = ", ".join(sorted(group.code for group in self._groups.values()))
            raise BadValue(f"“{code}” is not one of: {codes}") from None

    def group_named_in(self, *texts):
        """The pay group whose code one of the `texts` holds as a word, or None."""
        words = re.findall(r"\w+", " ".join(texts).casefold())
        return next((self._groups[word] for word in words if word in self._groups), None)


def _units():
    """For each spelling of a name the units that it may mean; a present name goes first."""
    units = Unit.objects.in_bulk()
    present, other = defaultdict(set), defaultdict(set)
    for unit in units.values():
        for name in (unit.key, unit.name_en, unit.name_fr):
            present[spelling(name)].add(unit)
    for model in (UnitAlias, FormerName):
        names = ("name",) if model is UnitAlias else ("name_en", "name_fr")
        for pk, *found in model.objects.values_list("unit", *names):
            for name in found:
                other[spelling(name)].add(units[pk])
    known = other | present
    known.pop("", None)
    return known
