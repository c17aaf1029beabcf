"""The small sets that the board is filtered by, kept until something is published."""

from datetime import date
from typing import NamedTuple

from django.utils.text import capfirst

from careers.postings.models import JobFamily
from careers.postings.places import atlas
from ops_site import bilingual
from ops_site.analyser import fold
from ops_site.publishing import per_generation
from organization import graph
from organization.alphabet import in_order
from organization.models import Unit
from organization.models.period import has_begun, is_over


class Family(NamedTuple):
    pk: int
    key: str
    slug_en: str
    slug_fr: str
    name_en: str
    name_fr: str


class Employer(NamedTuple):
    pk: int
    key: str
    slug_en: str
    slug_fr: str
    name_en: str
    name_fr: str
    kind: str
    parent_id: int | None
    start: date | None
    end: date | None

    @property
    def is_ministry(self):
        """Whether it is a ministry today: this list is kept longer than a day."""
        return self.kind in Unit.MINISTRIES and has_begun(self) and not is_over(self)


@per_generation
def families():
    return [Family(*row) for row in JobFamily.objects.values_list(*Family._fields)]


@per_generation
def employers():
    """Every unit: a posting may belong to any."""
    units = sorted(graph.known().units.values(), key=lambda unit: unit.pk)
    return [Employer(*(getattr(unit, name) for name in Employer._fields)) for unit in units]


def within(*chosen):
    """The keys of the `chosen` units and of all below them."""
    found, level = set(), set(chosen)
    while level:
        found |= level
        level = {unit.pk for unit in employers() if unit.parent_id in level} - found
    return found


def chains():
    """{key: the key of a unit and those of all above it} of every unit."""
    above = {unit.pk: unit.parent_id for unit in employers()}
    return {pk: _chain(pk, above) for pk in above}


def _chain(pk, above):
    found = []
    while pk and pk not in found:
        found.append(pk)
        pk = above.get(pk)
    return found


# --- As choices of a form -----------------------------------------------------------------------


class Option(NamedTuple):
    """One choice: what the query uses, what the address says, what people read."""

    key: object
    value: str
    label: str


def choice_of(choices):
    """What the options of a `TextChoices` are, and how one is found."""
    options = [Option(value, value, label) for value, label in choices.choices]
    by_value = {option.value: option for option in options}
    return {"options": lambda: options, "find": lambda text: by_value.get(text.casefold())}


def family_options():
    return [_option(family) for family in families()]


def find_family(text):
    return _find(families(), text)


def ministry_options():
    ministries = map(_option, (unit for unit in employers() if unit.is_ministry))
    return in_order(ministries, lambda option: option.label)


def find_employer(text):
    """A unit, also by an address word of a former name: searches that people keep say that."""
    return _find(employers(), text) or _find_renamed(text.casefold())


def _find_renamed(slug):
    former = (name for names in graph.former().names.values() for name in names)
    renamed = {name.unit_id for name in former if slug and slug in (name.slug_en, name.slug_fr)}
    return next((_option(unit) for unit in employers() if unit.pk in renamed), None)


def cities_by_name(keys):
    """The cities of these keys, as options."""
    places = atlas().by_key
    return _sorted(places[key] for key in keys)


def every_city():
    return _sorted(atlas().places)


def find_city(text):
    place = atlas().find(text)
    return place and _option(place)


def _option(thing):
    name = bilingual.plain(thing, "name")
    return Option(thing.pk, bilingual.plain(thing, "slug"), capfirst(name))


def _sorted(things):
    return sorted(map(_option, things), key=lambda option: fold(option.label))


def _find(things, text):
    """The option of the thing with that key or slug, of either language."""
    text = text.casefold()
    found = (thing for thing in things if text in (thing.key, thing.slug_en, thing.slug_fr))
    return next(map(_option, found), None)
