"""A unit that is over, and what on record still goes on in it."""

from django.db.models import Q

from organization.models import Appointment, Role, Unit


def goes_on(unit):
    """Units, posts and holders in `unit` that are not over when it is."""
    after = Q(end=None) | Q(end__gt=unit.end)
    return [
        *Unit.objects.filter(after, parent=unit).in_order(),
        *Role.objects.filter(after, unit=unit, ended=False).order_by("order", "title_en", "pk"),
        *Appointment.objects.filter(after, role__unit=unit)
        .select_related("person", "role")
        .order_by("role__order", "pk"),
    ]
