"""What is known of a unit, fact by fact, each with its source and day."""

from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from ops_site import bilingual
from ops_site.bilingual import Text
from organization.capital import capital


class Fact(NamedTuple):
    """One row; a `value` that is empty is not confirmed."""

    label: str
    value: Text
    source: str = ""
    as_of: date | None = None
    note: str = ""
    url: str = ""


def of_unit(unit):
    return [*_names(unit), *_nature(unit), *_text(unit)]


def _names(unit):
    note = "" if _tells_of_ministry(unit) else unit.note
    yield Fact(_("Name in English"), Text(unit.name_en, "en", False), unit.source, unit.as_of, note)
    yield Fact(_("Name in French"), Text(unit.name_fr, "fr", False), unit.name_fr_status)
    acronym = bilingual.text(unit, "acronym")
    if acronym.value:
        yield Fact(_("Acronym"), acronym, unit.source, unit.as_of)


def _nature(unit):
    yield Fact(_("Kind"), _own(unit.get_kind_display()), unit.source, unit.as_of)
    if unit.parent:
        name, url = capital(unit.parent, "name"), unit.parent.get_absolute_url()
        sourced = ("", None, unit.note) if _tells_of_ministry(unit) else _record(unit)
        yield Fact(_("Part of"), name, *sourced, url=url)


def _text(unit):
    if unit.mandate_status:
        yield Fact(_("What it does"), bilingual.text(unit, "mandate"), unit.mandate_status)


def _tells_of_ministry(unit):
    """Which ministry an agency belongs to has a source of its own, told in the note."""
    return unit.parent and unit.kind == unit.Kind.AGENCY


def _record(unit):
    return unit.source, unit.as_of, ""


def _own(value):
    return Text(value, bilingual.current(), False)
