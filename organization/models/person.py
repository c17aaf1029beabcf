from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organization.models.appointment import Appointment
from organization.models.sourced import Sourced


class PersonQuerySet(models.QuerySet):
    def told_by(self, day):
        """Those of whom an office is known by then, and those who never had one."""
        begun = Q(start=None) | Q(start__lte=day)
        held = Appointment.objects.filter(person=OuterRef("pk"))
        return self.filter(Exists(held.filter(begun)) | ~Exists(held))

    def with_appointments(self):
        appointments = Appointment.objects.select_related("role__unit")
        return self.prefetch_related(Prefetch("appointments", queryset=appointments))


class Person(Sourced):
    """Somebody who holds or held an office. Names are the same in both languages."""

    key = models.SlugField(_("key"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=200)
    sort_name = models.CharField(_("name for sorting"), max_length=200)
    biography_en = models.TextField(_("biography (English)"), blank=True)
    biography_fr = models.TextField(_("biography (French)"), blank=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_name", "pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("organization:person", args=[self.key])

    @property
    def present(self):
        """Appointments that last, from what was prefetched."""
        return [a for a in self.appointments.all() if a.is_present()]

    @property
    def unconfirmed(self):
        return [a for a in self.appointments.all() if a.is_unconfirmed()]

    @property
    def past(self):
        return [a for a in self.appointments.all() if a.is_past()]
