from django.db import models
from django.utils.translation import gettext_lazy as _

from careers.applicants.choices import EducationLevel
from careers.applicants.models.row import RowQuerySet


class Education(models.Model):
    profile = models.ForeignKey("applicants.Profile", models.CASCADE, related_name="education")
    level = models.CharField(_("level"), max_length=20, choices=EducationLevel)
    credential = models.CharField(_("diploma, degree or field of study"), max_length=200)
    institution = models.CharField(_("school, college or university"), max_length=200)
    # Empty while studying.
    completed_year = models.PositiveSmallIntegerField(_("year completed"), null=True, blank=True)

    objects = RowQuerySet.as_manager()

    class Meta:
        verbose_name = _("education")
        verbose_name_plural = _("education")
        ordering = [models.F("completed_year").desc(nulls_first=True), "pk"]

    def __str__(self):
        return f"{self.credential}, {self.institution}"
