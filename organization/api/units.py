"""Ministries, agencies, clusters, and every other unit; all told alike."""

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from ops_site.api import parameters
from ops_site.api.fields import Address, EntryAddress, Reference
from ops_site.api.parameters import keeping
from organization import graph
from organization.api.asked import Dated
from organization.api.facts import DatedFact, Fact
from organization.models import Unit


class FormerNameSerializer(Fact):
    """What the unit was called until `end`."""

    name_en = serializers.CharField()
    name_fr = serializers.CharField()


class FormerPlaceSerializer(Fact):
    """What the unit was part of until `end`; null: it stood by itself."""

    parent = serializers.SerializerMethodField()

    def get_parent(self, place) -> Reference(allow_null=True):
        parent = self.context["graph"].every_unit.get(place.parent_id)
        return parent and Reference(parent, context=self.context).data


class SuccessionSerializer(Fact):
    """What became of the unit, or what it came of."""

    unit = Reference()


class UnitSerializer(DatedFact):
    id = serializers.CharField(source="key")
    api_url = EntryAddress("unit")
    url_en = Address("en")
    url_fr = Address("fr")
    kind = serializers.ChoiceField(Unit.Kind.values)
    agency_type = serializers.CharField(help_text=_("Of an agency; empty: not sourced."))
    name_en = serializers.CharField()
    name_fr = serializers.CharField()
    name_fr_status = serializers.CharField(help_text=_("Where the French name is from."))
    short_en = serializers.CharField()
    short_fr = serializers.CharField()
    acronym_en = serializers.CharField()
    acronym_fr = serializers.CharField()
    mandate_en = serializers.CharField()
    mandate_fr = serializers.CharField()
    mandate_status = serializers.CharField(help_text=_("Where the mandate is from."))
    history_en = serializers.CharField()
    history_fr = serializers.CharField()
    website = serializers.CharField()
    parent = Reference(allow_null=True, help_text=_("What it is part of."))
    ministry = Reference(allow_null=True, help_text=_("The nearest ministry at or above it."))
    children = serializers.SerializerMethodField(help_text=_("What is part of it."))
    roles = serializers.SerializerMethodField(help_text=_("Its single offices."))
    former_names = serializers.SerializerMethodField()
    former_places = serializers.SerializerMethodField()
    succeeded_by = serializers.SerializerMethodField(help_text=_("What it became."))
    preceded_by = serializers.SerializerMethodField(help_text=_("What became this unit."))

    def get_children(self, unit) -> Reference(many=True):
        return self._references(self.context["graph"].children(unit))

    def get_roles(self, unit) -> Reference(many=True):
        return self._references(self.context["graph"].posts(unit))

    def get_former_names(self, unit) -> FormerNameSerializer(many=True):
        return self._all(FormerNameSerializer, graph.former().names.get(unit.pk, ()))

    def get_former_places(self, unit) -> FormerPlaceSerializer(many=True):
        return self._all(FormerPlaceSerializer, graph.former().places.get(unit.pk, ()))

    def get_succeeded_by(self, unit) -> SuccessionSerializer(many=True):
        return self._successions(self.context["graph"].successors(unit), "object")

    def get_preceded_by(self, unit) -> SuccessionSerializer(many=True):
        return self._successions(self.context["graph"].predecessors(unit), "subject")

    def _successions(self, relations, end):
        rows = [{**_days(r), "unit": getattr(r, end)} for r in relations]
        return self._all(SuccessionSerializer, rows)

    def _references(self, things):
        return self._all(Reference, things)

    def _all(self, serializer, rows):
        return serializer(rows, many=True, context=self.context).data


def _days(relation):
    return {name: getattr(relation, name) for name in Fact().fields}


# --- The resources ------------------------------------------------------------------------------

Q = parameters.words(
    _("Words of the name, in either language, however accented."),
    parameters.named("name_en", "name_fr", "short_en", "short_fr", "acronym_en", "acronym_fr"),
    example="transport",
)
PARENT = parameters.key(
    "parent",
    _("The id of what it is directly part of."),
    keeping(lambda unit, id: unit.parent is not None and unit.parent.key == id),
)
MINISTRY = parameters.key(
    "ministry",
    _("The id of the nearest ministry at or above it."),
    keeping(lambda unit, id: unit.ministry is not None and unit.ministry.key == id),
)


class Units(Dated):
    list_name, entry_name = "units", "unit"
    about = _("Every unit of the organization: ministries, agencies, clusters, divisions, bodies.")
    serializer_class = UnitSerializer
    # None: units of every kind.
    kinds = None
    filters = (
        parameters.choice(
            "kind",
            _("The kind of unit."),
            Unit.Kind.values,
            keeping(lambda unit, kind: unit.kind == kind),
        ),
        PARENT,
        MINISTRY,
        Q,
    )

    def rows(self):
        return self.there_were(self.every())

    def every(self):
        units = self.graph.every_unit.values()
        return [unit for unit in units if self.kinds is None or unit.kind in self.kinds]

    def get_serializer_context(self):
        known = {} if self.is_described else {"graph": self.graph}
        return super().get_serializer_context() | known


class Ministries(Units):
    list_name, entry_name = "ministries", "ministry"
    about = _("Ministries and central agencies.")
    kinds = Unit.MINISTRIES
    filters = (Q,)


class Agencies(Units):
    list_name, entry_name = "agencies", "agency"
    about = _("Provincial agencies and Crown corporations.")
    kinds = (Unit.Kind.AGENCY,)
    filters = (
        parameters.text(
            "type",
            _("The type of agency, as its entry writes it."),
            keeping(lambda unit, kind: unit.agency_type == kind),
        ),
        MINISTRY,
        Q,
    )


class Clusters(Units):
    list_name, entry_name = "clusters", "cluster"
    about = _("The clusters of information and information technology (I&IT).")
    kinds = (Unit.Kind.CLUSTER,)
    filters = (Q,)
