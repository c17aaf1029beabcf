from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual
from organization.models.period import State, known, lasting, state
from organization.models.sourced import Sourced


class AppointmentQuerySet(models.QuerySet):
    def present(self, on=None):
        """Those that `Appointment.state` calls standing on the day `on` (today)."""
        on = on or timezone.localdate()
        confirmed = Q(confirmed=True) | Q(as_of__gte=on)
        return self.filter(lasting(on), known(on), confirmed, ended=False)

    def with_person(self):
        return self.select_related("person")

    def with_role(self):
        return self.select_related("role__unit")


class Appointment(Sourced):
    """A person in a role from `start` until `end`, the first day on which it is over.

    An unknown start means known from `as_of`. An end may be known before it comes. On each day
    an appointment that has begun is present, unconfirmed or past, and only one of these. Two
    substantive, or two acting, holders of one post at once are refused by the database, unless
    they share a title.
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
    # A title that several people bear at once, such as "Associate Minister": no single post.
    shared = models.BooleanField(_("shares the title with others"), default=False)
    start = models.DateField(_("since"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)
    # It is over, and no source says since when; where the day is known, `end` says it.
    ended = models.BooleanField(_("has ended"), default=False)
    # Or it is too old to say that it lasts: the post is then shown without a holder.
    confirmed = models.BooleanField(_("is confirmed"), default=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = [F("start").desc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gt=F("start")),
                name="appointment_ends_after_start",
                violation_error_message=_("An appointment ends after the day on which it starts."),
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

    def clean(self):
        super().clean()
        if self.role_id and self.person_id and self.is_held_by_another():
            kind = _("an acting holder") if self.acting else _("a holder")
            told = _("The post already has %(kind)s in these days. End that appointment first.")
            raise ValidationError({"role": told % {"kind": kind}})

    def is_held_by_another(self):
        """Whether the database would refuse it beside what is there; see migrations 0008, 0011."""
        if self.ended or self.shared or not self.confirmed:
            return False
        others = Appointment.objects.filter(
            role=self.role_id, acting=self.acting, ended=False, confirmed=True, shared=False
        ).exclude(pk=self.pk)
        return any(map(self.overlaps, others))

    def overlaps(self, other):
        (first, end), (other_first, other_end) = self.claimed, other.claimed
        return max(first, other_first) < min(end, other_end)

    @property
    def claimed(self):
        """The days (first, first after) that it claims for itself; unbounded where unknown."""
        end = self.end or date.max
        return self.start or min(self.as_of or date.min, end), end

    def state(self, on=None):
        """What can be said of it on the day `on` (today)."""
        on = on or timezone.localdate()
        found = state(self, on)
        if found is not State.STANDING:
            return found
        if self.ended:
            return State.OVER if on >= timezone.localdate() else State.UNCONFIRMED
        if self.confirmed or (self.as_of and on <= self.as_of):
            return State.STANDING
        return State.UNCONFIRMED

    def is_present(self, on=None):
        return self.state(on) is State.STANDING

    def is_unconfirmed(self, on=None):
        """No source says that it holds on that day, and none that it does not."""
        return self.state(on) is State.UNCONFIRMED

    def is_past(self, on=None):
        return self.state(on) is State.OVER
