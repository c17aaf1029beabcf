from django.db import models
from django.utils.translation import gettext_lazy as _

from careers.applicants.choices import Proficiency
from careers.applicants.models.row import RowQuerySet


class LanguageSkill(models.Model):
    profile = models.ForeignKey("applicants.Profile", models.CASCADE, related_name="languages")
    language = models.CharField(_("language"), max_length=60)
    speaking = models.CharField(_("speaking"), max_length=20, choices=Proficiency)
    reading = models.CharField(_("reading"), max_length=20, choices=Proficiency)
    writing = models.CharField(_("writing"), max_length=20, choices=Proficiency)

    objects = RowQuerySet.as_manager()

    class Meta:
        verbose_name = _("language skill")
        verbose_name_plural = _("language skills")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "profile",
                "language",
                name="language_stands_once_in_a_profile",
                violation_error_message=_("This language stands in the profile already."),
            )
        ]

    def __str__(self):
        return self.language
