from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual
from organization.models.period import has_begun, is_over
from organization.models.sourced import Sourced


class Appointment(Sourced):
    """A person in a role from `start` until `end`, the first day on which it is over.

    An unknown start means known from `as_of`. An end may be known before it comes. On each day
    an appointment that has begun is present, unconfirmed or past, and only one of these.
    """

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
    # It is over, and no source says since when; where the day is known, `end` says it.
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
                condition=Q(end=None) | Q(ended=False),
                name="appointment_end_is_a_day_or_unknown",
                violation_error_message=_(
                    "Give the day of the end, or tick “has ended” where no source gives the day."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.person}, {bilingual.plain(self, 'title') or self.role}"

    def is_present(self, on=None):
        return self.confirmed and self._lasts(on)

    def is_unconfirmed(self, on=None):
        """Its last source is too old to say that it lasts."""
        return not self.confirmed and self._lasts(on)

    def is_past(self, on=None):
        return self.ended or is_over(self, on)

    def _lasts(self, on):
        return has_begun(self, on) and not self.is_past(on)
