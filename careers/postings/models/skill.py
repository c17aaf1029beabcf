from django.db import models
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual
from organization.models import Sourced


class Skill(Sourced):
    """A skill that postings name in the same words, so that it can be filtered by."""

    key = models.SlugField(_("key"), max_length=80, unique=True)
    name_en = models.CharField(_("name (English)"), max_length=120)
    name_fr = models.CharField(_("name (French)"), max_length=120)

    class Meta:
        verbose_name = _("skill")
        verbose_name_plural = _("skills")
        ordering = ["name_en", "pk"]

    def __str__(self):
        return bilingual.plain(self, "name")
