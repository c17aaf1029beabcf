"""The lists of the organization for programs: made of what the page itself shows, in its order."""

from collections.abc import Callable
from itertools import chain
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from organization.opendata.table import Column, Table, column, computed, pair
from organization.opendata.tables import PEOPLE, UNITS


class Listing(NamedTuple):
    """`rows` takes a page's context to the things on it, in the order of the page."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable

    @property
    def names(self):
        return [column.name for column in self.columns]

    def read(self, context):
        day = context["asked"].day
        return [
            [column.read(thing, day) for column in self.columns] for thing in self.rows(context)
        ]


def _filed(context):
    """From lists by letter: what a source confirms, then the rest."""
    letters = (*context["letters"], *context["unconfirmed"])
    return chain.from_iterable(group.rows for group in letters)


def _listed(context):
    """Of people as many as the page shows."""
    return [*context["listed"].rows, *context["listed"].unconfirmed]


def _grouped(context):
    groups = (*context["groups"], *context["unconfirmed"])
    return chain.from_iterable(group.agencies for group in groups)


def _clusters(context):
    office = [context["office"]] if context["office"] else []
    return [*office, *context["clusters"], *context["unconfirmed"]]


def _roles_of(appointments):
    return [appointment.role.key for appointment in appointments]


def _holders(deputy):
    return [held.person for office in deputy.offices for held in office.holders]


def _of(table: Table, path):
    """The columns of a table, for things that have its rows at `path`."""
    return tuple(
        one._replace(read=lambda thing, day, one=one: one.read(getattr(thing, path), day))
        for one in table.columns
    )


LISTS = {
    "ministries": Listing("ministries", UNITS.columns, _filed),
    "agencies": Listing("agencies", UNITS.columns, _grouped),
    "iit": Listing("iit", UNITS.columns, _clusters),
    "people": Listing(
        "people",
        (
            *_of(PEOPLE, "person"),
            computed(
                "present", _("Keys of the offices held."), lambda life: _roles_of(life.present)
            ),
            computed(
                "unconfirmed",
                _("Keys of the offices that no recent source confirms."),
                lambda life: _roles_of(life.unconfirmed),
            ),
            computed(
                "past", _("Keys of the offices held before."), lambda life: _roles_of(life.past)
            ),
        ),
        _listed,
    ),
    "deputy-ministers": Listing(
        "deputy-ministers",
        (
            column("unit", _("Key of the unit."), "unit.key"),
            *(
                one._replace(read=lambda row, day, one=one: one.read(row.unit, day))
                for one in pair("name", _("Its name, in English and in French."))
            ),
            computed(
                "roles",
                _("Keys of its deputy minister’s posts."),
                lambda row: [office.role.key for office in row.offices],
            ),
            computed(
                "holders",
                _("Keys of the people who hold them."),
                lambda row: [person.key for person in _holders(row)],
            ),
            computed(
                "holder_names",
                _("Their names."),
                lambda row: [person.name for person in _holders(row)],
            ),
        ),
        lambda context: [*context["rows"], *context["unconfirmed"]],
    ),
}
