"""Offices, and who is recorded in each on the day."""

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from ops_site.api import parameters
from ops_site.api.fields import Address, EntryAddress, Reference
from ops_site.api.parameters import keeping
from organization.api.appointments import HolderSerializer
from organization.api.asked import PRESENT, Dated
from organization.api.facts import DatedFact
from organization.models import Role
from organization.offices import offices


class RoleSerializer(DatedFact):
    id = serializers.CharField(source="key")
    api_url = EntryAddress("role")
    url_en = Address("en")
    url_fr = Address("fr")
    kind = serializers.ChoiceField(Role.Kind.values)
    title_en = serializers.CharField()
    title_fr = serializers.CharField()
    title_fr_status = serializers.CharField(help_text=_("Where the French title is from."))
    description_en = serializers.CharField()
    description_fr = serializers.CharField()
    collective = serializers.BooleanField(help_text=_("It stands for a class of people."))
    exception_en = serializers.CharField()
    exception_fr = serializers.CharField()
    unit = Reference(allow_null=True)
    holders = serializers.SerializerMethodField(
        help_text=_("Who held it on the day, or may have: see the status of each.")
    )

    def get_holders(self, role) -> HolderSerializer(many=True):
        held = self.context["appointments"][role.pk]
        found = [a for a in held if a.state(self.context["day"]) in PRESENT]
        return HolderSerializer(found, many=True, context=self.context).data


class Roles(Dated):
    list_name, entry_name = "roles", "role"
    about = _("Offices and posts: ministers, deputy ministers, executives.")
    serializer_class = RoleSerializer
    filters = (
        parameters.choice(
            "kind",
            _("The kind of office."),
            Role.Kind.values,
            keeping(lambda role, kind: role.kind == kind),
        ),
        parameters.key(
            "unit",
            _("The id of the unit that it is an office of."),
            keeping(lambda role, id: role.unit is not None and role.unit.key == id),
        ),
        parameters.words(
            _("Words of the title, in either language, however accented."),
            parameters.named("title_en", "title_fr"),
            example="minister",
        ),
    )

    def rows(self):
        return self.there_were(self.every())

    def every(self):
        return list(self.graph.every_role.values())

    def beside(self, page):
        held = offices(page, self.graph)
        return {"appointments": {office.role.pk: office.appointments for office in held}}
