"""The tables of the organization, each with its columns in the order of its file."""

from organization.importing.resource import FactResource
from organization.models import (
    Appointment,
    FormerName,
    FormerPlace,
    InformationPage,
    PageSection,
    Person,
    Relation,
    Role,
    Unit,
    UnitAlias,
)

SOURCE = ("source", "as_of", "note")
DAYS = ("start", "end")


class Units(FactResource):
    one_by_one = True

    class Meta:
        model = Unit
        fields = (
            *("key", "kind", "agency_type", "parent", "order", *DAYS),
            *("name_en", "name_fr", "name_fr_status", "short_en", "short_fr"),
            *("acronym_en", "acronym_fr", "slug_en", "slug_fr", "mandate_en", "mandate_fr"),
            *("mandate_status", "history_en", "history_fr", "website", *SOURCE),
        )

    def in_order(self):
        """What is part of another stands below it."""
        units = list(super().in_order())
        below, done = {}, []
        for unit in units:
            below.setdefault(unit.parent_id, []).append(unit)
        waiting = below.get(None, [])
        while waiting:
            unit = waiting.pop(0)
            done.append(unit)
            waiting = [*below.get(unit.pk, []), *waiting]
        return done + [unit for unit in units if unit not in set(done)]

    def arranged(self, rows):
        """What is part of another row of the file comes after it."""
        by_key = {row.get("key", "").strip(): (number, row) for number, row in rows}
        done = {}
        for number, row in rows:
            chain, key = [], row.get("parent", "").strip()
            while key in by_key and by_key[key] not in chain and by_key[key][0] not in done:
                chain.append(by_key[key])
                key = by_key[key][1].get("parent", "").strip()
            for above in reversed(chain):
                done.setdefault(above[0], above[1])
            done.setdefault(number, row)
        return list(done.items())


class FormerNames(FactResource):
    identity = ("unit", "name_en", "start")
    completed = "start"
    order = ("unit__key", "end", "start", "name_en")

    class Meta:
        model = FormerName
        fields = ("unit", "name_en", "name_fr", "slug_en", "slug_fr", *DAYS, *SOURCE)


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


class People(FactResource):
    class Meta:
        model = Person
        fields = ("key", "name", "sort_name", "biography_en", "biography_fr", *SOURCE)


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
