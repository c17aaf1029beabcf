"""The tables of the organization, each with its columns in the order of its file."""

from organization import renaming
from organization.importing.people import People
from organization.importing.resource import FactResource
from organization.importing.units import Units
from organization.models import (
    Appointment,
    FormerName,
    FormerPlace,
    InformationPage,
    PageSection,
    Relation,
    Role,
    UnitAlias,
)

__all__ = [
    "Aliases",
    "Appointments",
    "FormerNames",
    "FormerPlaces",
    "Pages",
    "People",
    "Relations",
    "Roles",
    "Sections",
    "Units",
]
SOURCE = ("source", "as_of", "note")
DAYS = ("start", "end")


class FormerNames(FactResource):
    identity = ("unit", "name_en", "start")
    completed = "start"
    order = ("unit__key", "end", "start", "name_en")

    class Meta:
        model = FormerName
        fields = ("unit", "name_en", "name_fr", "slug_en", "slug_fr", *DAYS, *SOURCE)

    def refusals(self, former):
        """As on the form: an old address leads on, and to one unit alone."""
        found = {}
        for field in renaming.SLUGS:
            word = getattr(former, field)
            was = self._before.get(field, word) if self._before else ""
            found[field] = renaming.refused_word(former.unit_id, field, was, word)
        return {field: [told] for field, told in found.items() if told}


class FormerPlaces(FactResource):
    identity = ("unit", "parent", "start")
    completed = "start"
    order = ("unit__key", "end", "start")

    class Meta:
        model = FormerPlace
        fields = ("unit", "parent", *DAYS, *SOURCE)


class Aliases(FactResource):
    identity = ("name",)
    order = ("unit__key", "name")

    class Meta:
        model = UnitAlias
        fields = ("unit", "name")


class Roles(FactResource):
    class Meta:
        model = Role
        fields = (
            *("key", "kind", "unit", "title_en", "title_fr", "title_fr_status"),
            *("slug_en", "slug_fr", "description_en", "description_fr", "collective"),
            *(*DAYS, "ended", "exception_en", "exception_fr", "order", *SOURCE),
        )


class Appointments(FactResource):
    identity = ("person", "role", "acting", "start")
    completed = "start"
    order = ("role__key", "acting", "start", "person__key")
    left_to_the_database = True

    def arranged(self, rows):
        """Who leaves makes room for who comes, wherever they stand in the file."""
        return sorted(rows, key=lambda row: not (row[1].get("end") or row[1].get("ended") == "yes"))

    class Meta:
        model = Appointment
        fields = (
            *("person", "role", "acting", "shared", *DAYS, "ended", "confirmed"),
            *("title_en", "title_fr", *SOURCE),
        )


class Relations(FactResource):
    identity = ("kind", "subject_unit", "subject_role", "object_unit", "object_role", "start")
    completed = "start"
    may_repeat = True
    order = ("kind", "subject_unit__key", "subject_role__key", "object_unit__key")

    class Meta:
        model = Relation
        fields = (
            *("kind", "subject_unit", "subject_role", "object_unit", "object_role", *DAYS),
            *("sentence_en", "sentence_fr", *SOURCE),
        )


class Pages(FactResource):
    fixed = ("area", "slug_en", "slug_fr")
    order = ("area", "order", "key")

    class Meta:
        model = InformationPage
        fields = (
            *("key", "area", "origin", "slug_en", "slug_fr", "title_en", "title_fr"),
            *("lead_en", "lead_fr", "order", "reviewed_on", "ended", *SOURCE),
        )

    def needs_source(self, instance):
        return instance.origin != InformationPage.Origin.PROJECT


class Sections(FactResource):
    identity = ("page", "anchor")
    order = ("page__area", "page__order", "page__key", "order")

    class Meta:
        model = PageSection
        fields = (
            *("page", "anchor", "order", "level", "heading_en", "heading_fr"),
            *("body_en", "body_fr", "french_is_unofficial", "source", "blocks"),
        )

    def needs_source(self, instance):
        """The page names the source; a section names its paragraphs."""
        return False
