"""Units, cities, roles and pay groups by the names in which documents write them."""

import re
from collections import defaultdict

from django.utils.translation import gettext as _

from careers.postings.importing.ads import none_of
from careers.postings.importing.suggestions import in_question, meant
from careers.postings.importing.table import BadValue
from careers.postings.models import City, CompensationGroup, JobRole, Skill, StandardText
from careers.postings.places import atlas, spelling
from ops_site import bilingual
from organization.models import FormerName, Unit, UnitAlias


class Known:
    """What an import may point at, read once."""

    def __init__(self):
        self._units = _units()
        self._cities = _cities()
        self._roles = _by_name(JobRole)
        self._skills = _by_name(Skill)
        self._texts = _by_name(StandardText)
        self._groups = {group.code.casefold(): group for group in CompensationGroup.objects.all()}

    def unit(self, name):
        found = self._units.get(spelling(name), set())
        if len(found) > 1:
            keys = ", ".join(sorted(unit.key for unit in found))
            told = _("“%(name)s” may be any of these units: %(keys)s; write the key")
            raise BadValue(told, name=name, keys=keys)
        if not found:
            likely = meant(name, {key: self._written(key) for key in self._units})
            told = _("“%(name)s” is not a unit that we know by name, former name or alias")
            how = likely or _("write its name as on this site, or its key")
            raise BadValue(f"{told % {'name': name}}; {how}")
        return next(iter(found))

    def _written(self, spelled):
        """How to write the unit of that spelling: its name, or its key where it shares one."""
        units = self._units[spelled]
        one = min(units, key=lambda unit: unit.key)
        return one.name_en if len(units) == 1 else one.key

    def cities(self, text):
        places = {name: self._city(name) for name in _parts(text)}
        unknown = [name for name, place in places.items() if place is None]
        if unknown:
            raise BadValue("; ".join(map(_no_city, unknown)))
        return list(City.objects.filter(pk__in={place.pk for place in places.values()}))

    def _city(self, name):
        """By its slug, which is its own, or a name that no other municipality has."""
        found = atlas().find(name)
        # "Hamilton", and "Hamilton, ON"; but not "Dundas", which is in the City alone.
        is_named = found and spelling(name).startswith(spelling(found.name_en))
        alike = self._cities[spelling(found.name_en)] if is_named else ()
        slugs = {place.slug_en: place for place in alike}
        if len(slugs) > 1 and name not in slugs:
            told = _("“%(name)s” may be any of these municipalities: %(keys)s; write the one meant")
            raise BadValue(told, name=name, keys=", ".join(sorted(slugs)))
        return slugs.get(name, found)

    def role(self, name):
        try:
            return self._roles[spelling(name)]
        except KeyError:
            written = {key: role.name_en for key, role in self._roles.items()}
            told = _("“%(name)s” is not a job role that we know") % {"name": name}
            raise BadValue("; ".join(filter(None, [told, meant(name, written)]))) from None

    def skills(self, text):
        return [_named(name, self._skills, _("“%(name)s” is not a skill")) for name in _parts(text)]

    def standard_texts(self, text):
        told = _("“%(name)s” is not a standard text")
        return [_named(name, self._texts, told) for name in _parts(text)]

    def group(self, code):
        try:
            return self._groups[code.casefold()]
        except KeyError:
            codes = sorted(group.code for group in self._groups.values())
            raise none_of(code, codes) from None

    def group_named_in(self, *texts):
        """The pay group whose code one of the `texts` holds as a word, or None."""
        words = re.findall(r"\w+", " ".join(texts).casefold())
        return next((self._groups[word] for word in words if word in self._groups), None)


def _by_name(model):
    """The rows of a table, by the spelling of their keys and names."""
    found = {}
    for row in model.objects.all():
        for name in (row.key, row.name_en, row.name_fr):
            found.setdefault(spelling(name), row)
    return found


def _parts(text):
    return [part.strip() for part in text.split(";") if part.strip()]


def _named(name, rows, told):
    try:
        return rows[spelling(name)]
    except KeyError:
        likely = meant(name, {key: row.key for key, row in rows.items()})
        keys = ", ".join(sorted({row.key for row in rows.values()}))
        how = likely or _("there are: %(keys)s") % {"keys": keys}
        raise BadValue(f"{told % {'name': name}}; {how}") from None


def _no_city(name):
    told = _("“%(name)s”: no such municipality of Ontario") % {"name": name}
    alike = [bilingual.plain(place, "name") for place in atlas().alike(name)]
    return "; ".join(filter(None, [told, in_question(alike)]))


def _cities():
    """For each spelling of a name the municipalities that have it."""
    found = defaultdict(list)
    for place in atlas().places:
        for spelled in {spelling(place.name_en), spelling(place.name_fr)}:
            found[spelled].append(place)
    return found


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
