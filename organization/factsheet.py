"""What is known of a unit, fact by fact, each with its source and day."""

from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from ops_site import bilingual, formats
from ops_site.bilingual import Text
from organization.agencies import type_in_words, type_language
from organization.capital import capital
from organization.graph import name_on, place_on
from organization.models.period import is_over


class Fact(NamedTuple):
    """One row; a `value` that is empty is not confirmed."""

    label: str
    value: Text
    source: str = ""
    as_of: date | None = None
    note: str = ""
    url: str = ""


def of_unit(unit, day):
    """The facts of a unit as it was on `day`."""
    return [
        *_names(unit, name_on(unit, day)),
        *_nature(unit, place_on(unit, day)),
        *_days(unit, day),
        *_text(unit),
    ]


def _names(unit, former):
    """A name of the past has a source of its own."""
    fact = former or unit
    note = "" if _tells_of_ministry(unit) and not former else fact.note
    french = former.source if former else unit.name_fr_status
    as_of = former.as_of if former else None
    yield Fact(_("Name in English"), Text(unit.name_en, "en", False), fact.source, fact.as_of, note)
    yield Fact(_("Name in French"), Text(unit.name_fr, "fr", False), french, as_of)
    acronym = bilingual.text(unit, "acronym")
    if acronym.value:
        yield Fact(_("Acronym"), acronym, unit.source, unit.as_of)


def _nature(unit, former_place):
    """A place of the past has a source of its own, as a name has."""
    yield Fact(_("Kind"), _own(unit.get_kind_display()), unit.source, unit.as_of)
    if unit.agency_type:
        language = type_language(unit.agency_type) or bilingual.current()
        value = Text(type_in_words(unit.agency_type), language, False)
        yield Fact(_("Type of agency"), value, unit.source, unit.as_of)
    if unit.parent:
        name, url = capital(unit.parent, "name"), unit.parent.get_absolute_url()
        yield Fact(_("Part of"), name, *_of_place(unit, former_place), url=url)


def _of_place(unit, former_place):
    if former_place:
        return former_place.source, former_place.as_of, former_place.note
    return ("", None, unit.note) if _tells_of_ministry(unit) else (unit.source, unit.as_of, "")


def _days(unit, day):
    if unit.start:
        yield Fact(_("Began on"), _own(formats.day(unit.start)), unit.source, unit.as_of)
    if is_over(unit, day):
        yield Fact(_("Ended on"), _own(formats.day(unit.end)), unit.source, unit.as_of)


def _text(unit):
    if unit.mandate_status:
        yield Fact(_("What it does"), bilingual.text(unit, "mandate"), unit.mandate_status)


def _tells_of_ministry(unit):
    """Which ministry an agency belongs to has a source of its own, told in the note."""
    return unit.parent and unit.kind == unit.Kind.AGENCY


def _own(value):
    return Text(value, bilingual.current(), False)
