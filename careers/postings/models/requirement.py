from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careers.postings.choices import RequirementKind

# A place beyond every real number, where rows wait while they are numbered anew.
WAITING = 10_000


class RequirementQuerySet(models.QuerySet):
    def renumber(self, requirements):
        """Number `requirements`, all those of one posting, 1, 2, 3 … in this order."""
        # In two steps: a number is unique at every moment.
        for place, requirement in enumerate(requirements, start=1):
            requirement.number = 2 * WAITING + place
        self.bulk_update(requirements, ["number"])
        for place, requirement in enumerate(requirements, start=1):
            requirement.number = place
        self.bulk_update(requirements, ["number"])


class Requirement(models.Model):
    """One numbered thing that the job asks for; applicants answer it, screeners decide it."""

    posting = models.ForeignKey("postings.Posting", models.CASCADE, related_name="requirements")
    number = models.PositiveSmallIntegerField(_("number"))
    kind = models.CharField(_("kind"), max_length=10, choices=RequirementKind)
    text_en = models.TextField(_("text (English)"), blank=True)
    text_fr = models.TextField(_("text (French)"), blank=True)
    assessed_en = models.CharField(_("how assessed (English)"), max_length=200, blank=True)
    assessed_fr = models.CharField(_("how assessed (French)"), max_length=200, blank=True)

    objects = RequirementQuerySet.as_manager()

    class Meta:
        verbose_name = _("requirement")
        verbose_name_plural = _("requirements")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                "posting",
                "number",
                name="requirement_number_is_unique",
                violation_error_message=_("This number is taken by another requirement."),
            ),
            models.CheckConstraint(
                condition=~(Q(text_en="") & Q(text_fr="")),
                name="requirement_has_a_text",
                violation_error_message=_("A requirement has a text."),
            ),
        ]

    def __str__(self):
        return f"{self.number}. {self.get_kind_display()}"
