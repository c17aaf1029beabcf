"""What is known of a unit, fact by fact, each with its source and day."""

from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from ops_site import bilingual
from ops_site.bilingual import Text


class Fact(NamedTuple):
    """One row; a `value` that is empty is not confirmed."""

    label: str
    value: Text
    source: str = ""
    as_of: date | None = None
    note: str = ""
    url: str = ""


def of_unit(unit):
    facts = [*_names(unit), _kind(unit), *_place(unit), *_offices(unit)]
    return [fact for fact in facts if fact]


def _names(unit):
    yield Fact(
        _("Name in English"), Text(unit.name_en, "en", False), unit.source, unit.as_of, unit.note
    )
    yield Fact(_("Name in French"), Text(unit.name_fr, "fr", False), unit.name_fr_status)
    acronym = bilingual.text(unit, "acronym")
    if acronym.value:
        yield Fact(_("Acronym"), acronym, unit.source, unit.as_of)


def _kind(unit):
    return Fact(_("Kind"), _own(unit.get_kind_display()), unit.source, unit.as_of)


def _place(unit):
    if unit.parent:
        name = bilingual.text(unit.parent, "name")
        url = unit.parent.get_absolute_url()
        yield Fact(_("Part of"), name, unit.source, unit.as_of, url=url)


def _offices(unit):
    for role in unit.posts:
        for appointment in role.holders:
            yield Fact(
                bilingual.plain(role, "title"),
                _own(appointment.person.name),
                appointment.source,
                appointment.as_of,
                appointment.note,
                appointment.person.get_absolute_url(),
            )
        if not role.holders:
            yield Fact(bilingual.plain(role, "title"), _own(""), "", None, role.note)


def _own(value):
    return Text(value, bilingual.current(), False)
