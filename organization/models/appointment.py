from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual
from organization.models.sourced import Sourced


class Appointment(Sourced):
    """A person in a role from a day to a day; an unknown start means known from `as_of`."""

    person = models.ForeignKey(
        "organization.Person",
        models.PROTECT,
        related_name="appointments",
        verbose_name=_("person"),
    )
    role = models.ForeignKey(
        "organization.Role", models.PROTECT, related_name="appointments", verbose_name=_("role")
    )
    # The words of the appointment itself, where the source gives its own.
    title_en = models.CharField(_("title (English)"), max_length=250, blank=True)
    title_fr = models.CharField(_("title (French)"), max_length=250, blank=True)
    acting = models.BooleanField(_("acting"), default=False)
    start = models.DateField(_("since"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)
    # A source may say that it is over without saying since when.
    ended = models.BooleanField(_("has ended"), default=False)
    # Or it is too old to say that it lasts: the post is then shown without a holder.
    confirmed = models.BooleanField(_("is confirmed"), default=True)

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = [F("start").desc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gte=F("start")),
                name="appointment_ends_after_start",
                violation_error_message=_("An appointment cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(end=None) | Q(ended=True),
                name="appointment_with_end_has_ended",
                violation_error_message=_("An appointment with an end has ended."),
            ),
        ]

    def __str__(self):
        return f"{self.person}, {bilingual.plain(self, 'title') or self.role}"

    @property
    def is_present(self):
        return self.confirmed and not self.ended
