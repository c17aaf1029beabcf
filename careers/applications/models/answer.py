from django.db import models
from django.utils.translation import gettext_lazy as _


class Answer(models.Model):
    """How an applicant meets one requirement, in their own words."""

    application = models.ForeignKey("applications.Application", models.CASCADE, "answers")
    requirement = models.ForeignKey("postings.Requirement", models.PROTECT, "answers")
    text = models.TextField(_("answer"), blank=True)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["requirement__number"]
        constraints = [
            models.UniqueConstraint(
                "application", "requirement", name="one_answer_for_each_requirement"
            )
        ]

    def __str__(self):
        return f"{self.application_id}: {self.requirement_id}"
