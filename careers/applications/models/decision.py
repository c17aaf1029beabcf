from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from careers.applications.choices import Ground, Outcome


class RequirementDecision(models.Model):
    """What staff decided on one requirement of one application, and on which ground."""

    application = models.ForeignKey("applications.Application", models.CASCADE, "decisions")
    requirement = models.ForeignKey("postings.Requirement", models.PROTECT, "decisions")
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome)
    ground = models.CharField(_("ground"), max_length=20, choices=Ground)
    # For colleagues; the candidate does not read it here.
    note = models.TextField(_("note for colleagues"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("at"), auto_now=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["requirement__number"]
        constraints = [
            models.UniqueConstraint(
                "application", "requirement", name="one_decision_for_each_requirement"
            ),
            models.CheckConstraint(
                condition=models.Q(outcome="met", ground="shown")
                | models.Q(outcome="not-met")
                & models.Q(ground__in=("not-shown", "not-enough", "not-related")),
                name="the_ground_fits_the_outcome",
            ),
        ]

    def __str__(self):
        return f"{self.requirement_id}: {self.get_outcome_display()}"
