"""Who held which office, from when to when."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from ops_site.api import parameters
from ops_site.api.fields import EntryAddress, Reference
from organization.api.asked import PRESENT, Dated
from organization.api.facts import DatedFact
from organization.models import Appointment, Role, State
from organization.models.period import lasting


class AppointmentWords(DatedFact):
    """What an appointment tells beside its person and its role."""

    id = serializers.IntegerField(source="pk")
    api_url = EntryAddress("appointment", "pk")
    title_en = serializers.CharField(help_text=_("Its own title, where the source gives one."))
    title_fr = serializers.CharField()
    acting = serializers.BooleanField()
    shared = serializers.BooleanField(help_text=_("Several people bear the title at once."))
    confirmed = serializers.BooleanField(help_text=_("False: too old to say that it lasts."))
    ended = serializers.BooleanField(help_text=_("It is over, and no source says since when."))


class HolderSerializer(AppointmentWords):
    """An appointment as its role tells it."""

    person = Reference()
    name = serializers.CharField(source="person.name")


class OfficeSerializer(AppointmentWords):
    """An appointment as its person tells it."""

    role = Reference()
    unit = Reference(source="role.unit", allow_null=True)
    role_title_en = serializers.CharField(source="role.title_en")
    role_title_fr = serializers.CharField(source="role.title_fr")


class AppointmentSerializer(OfficeSerializer):
    person = Reference()
    name = serializers.CharField(source="person.name")


def in_states(states, day):
    """The appointments of which `state(day)` is one of `states`: one state, or PRESENT."""
    is_past = day < timezone.localdate()
    # Of what has ended on a day that no source gives, a day of the past cannot tell.
    gone = Q() if is_past else Q(ended=False)
    every = Appointment.objects.all()
    there = every.filter(lasting(day), gone)
    if states == PRESENT:
        return there
    standing = every.present(day)
    over = Q(end__lte=day) if is_past else Q(end__lte=day) | (lasting(day) & Q(ended=True))
    return {
        State.STANDING: standing,
        State.UNCONFIRMED: there.exclude(pk__in=standing.values("pk")),
        State.OVER: every.filter(over),
        State.TO_COME: every.filter(start__gt=day),
    }[states[0]]


def _where(name):
    """`narrow` by a column."""
    return lambda rows, value, resource: rows.filter(**{name: value})


class Appointments(Dated):
    list_name, entry_name = "appointments", "appointment"
    about = _("Who holds or held which office, from when to when.")
    serializer_class = AppointmentSerializer
    key, is_numbered = "pk", True
    filters = (
        parameters.key("person", _("The id of the person."), _where("person__key")),
        parameters.key("role", _("The id of the role."), _where("role__key")),
        parameters.key("unit", _("The id of the unit of the role."), _where("role__unit__key")),
        parameters.choice("kind", _("The kind of office."), Role.Kind.values, _where("role__kind")),
        parameters.flag("acting", _("Only acting holders, or only others."), _where("acting")),
    )

    def rows(self):
        return in_states(self.wanted, self.day).with_role().with_person()

    def every(self):
        return Appointment.objects.with_role().with_person()
