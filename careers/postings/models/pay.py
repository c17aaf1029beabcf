from decimal import Decimal

from django.db import models
from django.db.models import Case, DecimalField, F, Q, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from careers.postings.choices import PayUnit

WEEKS_A_YEAR = 52


def yearly(amount):
    """SQL for dollars a year; NULL for hourly pay whose hours a week are not stated."""
    weeks = Decimal(WEEKS_A_YEAR)
    hours = F("hours_per_week")
    return Case(
        When(unit=PayUnit.YEAR, then=F(amount)),
        When(unit=PayUnit.WEEK, then=F(amount) * weeks),
        When(unit=PayUnit.HOUR, hours_per_week__isnull=False, then=F(amount) * hours * weeks),
        default=None,
        output_field=DecimalField(max_digits=14, decimal_places=4),
    )


class PayRangeQuerySet(models.QuerySet):
    def present_first(self, today=None):
        """What holds today first: the latest that has begun, else the first that will."""
        today = today or timezone.localdate()
        begun = Q(effective_from=None) | Q(effective_from__lte=today)
        return self.order_by(
            Case(When(begun, then=0), default=1),
            Case(When(begun, then=F("effective_from"))).desc(nulls_last=True),
            Case(When(begun, then=F("pk"))).desc(nulls_last=True),
            F("effective_from").asc(),
            "pk",
        )


class PayRange(models.Model):
    """Pay as posted. What it comes to a year is computed by the database, never typed."""

    posting = models.ForeignKey("postings.Posting", models.CASCADE, related_name="pay_ranges")
    minimum = models.DecimalField(_("from ($)"), max_digits=10, decimal_places=2)
    maximum = models.DecimalField(_("to ($)"), max_digits=10, decimal_places=2)
    unit = models.CharField(_("for"), max_length=4, choices=PayUnit)
    hours_per_week = models.DecimalField(
        _("stated hours a week"), max_digits=4, decimal_places=2, null=True, blank=True
    )
    effective_from = models.DateField(_("effective from"), null=True, blank=True)
    yearly_minimum = models.GeneratedField(
        expression=yearly("minimum"),
        output_field=DecimalField(max_digits=14, decimal_places=4),
        db_persist=True,
    )
    yearly_maximum = models.GeneratedField(
        expression=yearly("maximum"),
        output_field=DecimalField(max_digits=14, decimal_places=4),
        db_persist=True,
    )

    objects = PayRangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("pay range")
        verbose_name_plural = _("pay ranges")
        # Said outright: the databases do not agree on where an empty date stands.
        ordering = [F("effective_from").asc(nulls_first=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(minimum__gt=0) & Q(maximum__gte=F("minimum")),
                name="pay_range_goes_up",
                violation_error_message=_("Pay is above zero, and the end is not below the start."),
            ),
            models.CheckConstraint(
                condition=Q(hours_per_week=None) | Q(hours_per_week__gt=0, hours_per_week__lte=84),
                name="pay_range_hours_are_possible",
                violation_error_message=_("Hours a week are above 0 and at most 84."),
            ),
        ]

    def __str__(self):
        return f"${self.minimum}–${self.maximum} {self.get_unit_display()}"
