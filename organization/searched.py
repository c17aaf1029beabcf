"""What search finds in this room: its units, roles, people and pages, as entries.

A module that `settings.SEARCHED` names has `KINDS`, the kinds of entries that are its own, and

- `keys(kind)`: the keys, as text, of all that there is to be found;
- `touched(changed)`: {kind: keys} of the entries that `changed` objects have a part in;
- `entries(kind, keys=None)`: the entries of these keys, or of all; where there is nothing to be
  found by a key any more, there is no entry.
"""

import re
from itertools import pairwise

from django.db.models import Prefetch
from django.utils.translation import override

from ops_site.bilingual import CODES
from ops_site.fulltext import both
from organization import documents, names
from organization.counting import COUNTED
from organization.models import (
    Appointment,
    FormerName,
    FormerPlace,
    InformationPage,
    PageSection,
    Person,
    Role,
    SearchEntry,
    Unit,
    UnitAlias,
)

Kind = SearchEntry.Kind
NAMES = ("name", "short", "acronym")
GAPS = re.compile(r"…(?: …)+ ?")
KINDS = (Kind.UNITS, Kind.ROLES, Kind.PEOPLE, Kind.PAGES)


# --- What a change touches --------------------------------------------------------------------


def touched(changed):
    """A unit's change touches what is below it, its posts and their holders; see above."""

    def keys(*models, name="pk"):
        return {getattr(thing, name) for thing in changed if isinstance(thing, models)} - {None}

    units = keys(Unit) | keys(UnitAlias, FormerName, FormerPlace, name="unit_id")
    below = set(Unit.objects.within(*units).values_list("pk", flat=True))
    roles = keys(Role) | _keys(Role, unit__in=below)
    people = keys(Person) | keys(Appointment, name="person_id")
    return {
        Kind.UNITS: units | below,
        Kind.ROLES: roles,
        Kind.PEOPLE: people | _keys(Person, appointments__role__in=roles),
        Kind.PAGES: keys(InformationPage) | keys(PageSection, name="page_id"),
    }


def _keys(model, **facts):
    (values,) = facts.values()
    return set(model.objects.filter(**facts).values_list("pk", flat=True)) if values else set()


def keys(kind):
    return set(map(str, _rows(kind).values_list("pk", flat=True)))


def entries(kind, keys=None):
    made = {Kind.UNITS: _units, Kind.ROLES: _roles, Kind.PEOPLE: _people, Kind.PAGES: _pages}
    rows = _rows(kind)
    return made[kind](rows if keys is None else rows.filter(pk__in=keys))


def _rows(kind):
    pages = InformationPage.objects.standing()
    rows = {Kind.UNITS: Unit.objects, Kind.ROLES: Role.objects, Kind.PEOPLE: Person.objects}
    return rows.get(kind, pages).all()


# --- The entries ------------------------------------------------------------------------------


def _units(rows):
    rows = rows.prefetch_related("aliases", "former_names")
    for unit in rows.iterator(chunk_size=500):
        former = [text for name in unit.former_names.all() for text in both(name, "name")]
        # Which language an alias is in is not recorded.
        others = [(code, alias.name) for alias in unit.aliases.all() for code in CODES]
        kind = in_each_language(unit.get_kind_display)
        # "Group" is said of very different units: by that word, what bears it as a name is found.
        kinds = [] if unit.kind == Unit.Kind.GROUP else kind.items()
        initials = [(code, names.initials(unit, code)) for code in CODES]
        yield documents.entry(
            Kind.UNITS,
            unit,
            "name",
            name=both(unit, "short", "acronym"),
            near=[*former, *others, *initials, *kinds],
            context=kind,
            text=documents.in_both(unit, "mandate", "history"),
            over_on=unit.end,
        )


def _roles(rows):
    units = _every_unit()
    for role in rows.iterator():
        unit = units.get(role.unit_id)
        yield documents.entry(
            Kind.ROLES,
            role,
            "title",
            near=_of_units(units, role.unit_id),
            context=dict(both(unit, "name")) if unit else None,
            text=documents.in_both(role, "description"),
            over_on=role.end or (role.as_of if role.ended else None),
        )


def _people(rows):
    units = _every_unit()
    appointments = Appointment.objects.select_related("role")
    rows = rows.prefetch_related(Prefetch("appointments", queryset=appointments))
    for person in rows.iterator(chunk_size=500):
        held = person.appointments.all()
        posts = [text for a in held for text in (*both(a.role, "title"), *both(a, "title"))]
        beside = [text for a in held for text in _of_units(units, a.role.unit_id)]
        yield documents.titled(
            Kind.PEOPLE,
            person,
            dict.fromkeys(CODES, person.name),
            name=[(code, other_spellings(person.name)) for code in CODES],
            near=[*posts, *beside],
            text=documents.in_both(person, "biography"),
            over_on=_last_day(held),
            sort=person.sort_name,
        )


def other_spellings(name):
    """A name that is written in one word, in two, and the other way round: DiEmanuele, Le Blanc."""
    parts = re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", name)
    together = map("".join, pairwise(name.split()))
    return " ".join([*(parts.split() if parts != name else ()), *together])


def _last_day(appointments):
    """The day from which somebody holds no office any more; None as long as that is not known."""
    ends = [a.end or (a.as_of if a.ended else None) for a in appointments]
    return max(ends) if ends and all(ends) else None


def _pages(rows):
    for page in rows.for_reading().iterator(chunk_size=500):
        sections = page.sections.all()
        texts = {
            code: _without_counts(documents.plain(*_words_of_page(page, sections, code)))
            for code in CODES
        }
        area = in_each_language(page.get_area_display)
        yield documents.entry(Kind.PAGES, page, "title", context=area, text=texts)


def _without_counts(text):
    """A page counts what there is when it is read; several gaps side by side are one."""
    return GAPS.sub("… ", COUNTED.sub("…", text))


def _words_of_page(page, sections, code):
    yield getattr(page, f"lead_{code}")
    for section in sections:
        yield getattr(section, f"heading_{code}")
        yield getattr(section, f"body_{code}")


# --- Units above units, without a query for each ----------------------------------------------


def _every_unit():
    names = (f"{name}_{code}" for name in NAMES for code in CODES)
    return Unit.objects.only("parent", *names).in_bulk()


def _of_units(units, pk):
    """The names of the unit of that key and of those above it."""
    seen = []
    while pk in units and pk not in seen:
        seen.append(pk)
        pk = units[pk].parent_id
    return [text for key in seen for text in both(units[key], *NAMES)]


def in_each_language(words):
    """What `words()` gives, by language."""
    found = {}
    for code in CODES:
        with override(code):
            found[code] = str(words())
    return found
