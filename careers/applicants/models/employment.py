from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from careers.applicants.models.row import RowQuerySet


class Employment(models.Model):
    """One position held; `started` and `ended` are the first days of their months."""

    profile = models.ForeignKey("applicants.Profile", models.CASCADE, related_name="employment")
    title = models.CharField(_("job title"), max_length=200)
    employer = models.CharField(_("employer"), max_length=200)
    started = models.DateField(_("from"))
    # Empty while employed there.
    ended = models.DateField(_("to"), null=True, blank=True)
    duties = models.TextField(_("what you did"), blank=True)

    objects = RowQuerySet.as_manager()

    class Meta:
        verbose_name = _("employment")
        verbose_name_plural = _("employment")
        ordering = [F("ended").desc(nulls_first=True), "-started", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended=None) | Q(ended__gte=F("started")),
                name="employment_ends_after_it_starts",
                violation_error_message=_("The end is before the start."),
            )
        ]

    def __str__(self):
        return f"{self.title}, {self.employer}"
