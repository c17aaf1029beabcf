"""People by what they held: everybody of whom something is known by the day."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from ops_site.analyser import fold
from ops_site.api import parameters
from ops_site.api.fields import Address, EntryAddress, Sourced
from ops_site.publishing import per_generation
from organization.api.appointments import OfficeSerializer
from organization.api.asked import Dated, as_of
from organization.models import Appointment, Person


class PersonSerializer(Sourced):
    id = serializers.CharField(source="key")
    api_url = EntryAddress("person")
    url_en = Address("en")
    url_fr = Address("fr")
    name = serializers.CharField()
    sort_name = serializers.CharField()
    biography_en = serializers.CharField()
    biography_fr = serializers.CharField()
    appointments = serializers.SerializerMethodField(
        help_text=_("All of them, those over and to come included: see the status of each.")
    )

    def get_appointments(self, person) -> OfficeSerializer(many=True):
        held = person.appointments.all()
        return OfficeSerializer(held, many=True, context=self.context).data


@per_generation
def folded():
    """The names as they are compared, by the key in the database."""
    return [(pk, fold(name)) for pk, name in Person.objects.values_list("pk", "name")]


def _named(rows, value, resource):
    sought = fold(value).split()
    return rows.filter(pk__in=[pk for pk, name in folded() if all(word in name for word in sought)])


def _holding(column):
    def narrow(rows, value, resource):
        begun = Q(start=None) | Q(start__lte=resource.day)
        held = Appointment.objects.filter(begun, **{column: value})
        return rows.filter(pk__in=held.values("person"))

    return narrow


class People(Dated):
    list_name, entry_name = "people", "person"
    about = _("People with their appointments, as far as an office of theirs had begun by the day.")
    serializer_class = PersonSerializer
    filters = (
        parameters.key(
            "role", _("The id of a role that they hold or held."), _holding("role__key")
        ),
        parameters.key(
            "unit", _("The id of the unit of such a role."), _holding("role__unit__key")
        ),
        parameters.words(_("Words of the name, however accented."), _named, example="ford"),
    )

    @property
    def parameters(self):
        return (as_of(), *self.filters)

    def rows(self):
        return Person.objects.told_by(self.day).with_appointments()

    def every(self):
        return Person.objects.with_appointments()
