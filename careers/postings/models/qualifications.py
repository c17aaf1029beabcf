from django.db import models
from django.utils.translation import gettext_lazy as _

from careers.postings.choices import Education


class Qualifications(models.Model):
    """Whom a posting asks for, as facts that a filter or the self-check can judge.

    What is asked in words stands in its requirements.
    """

    education = models.CharField(
        _("schooling required"), max_length=20, choices=Education, blank=True
    )
    education_preferred = models.CharField(
        _("schooling preferred"), max_length=20, choices=Education, blank=True
    )
    experience_min = models.PositiveSmallIntegerField(
        _("experience required (years)"), null=True, blank=True
    )
    experience_max = models.PositiveSmallIntegerField(
        _("experience: up to (years)"), null=True, blank=True
    )
    french_is_asset = models.BooleanField(
        _("knowing the other official language is an asset"), default=False
    )
    enrolment_required = models.BooleanField(
        _("applicants must be enrolled in post-secondary studies"), default=False
    )
    open_without_permit = models.BooleanField(
        _("open to applicants who have no work permit yet"), default=False
    )
    skills = models.ManyToManyField(
        "postings.Skill", blank=True, related_name="postings", verbose_name=_("skills")
    )

    class Meta:
        abstract = True
