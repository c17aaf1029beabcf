from django.db import models
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual
from organization.models import Sourced

# The eight that represent employees; the other groups are plans for those whom none represents.
BARGAINING_AGENTS = ("ALOC", "AMAPCEO", "AOPDPS", "OCAA", "OPPA", "OPPCOA", "OPSEU", "PEGO")


class CompensationGroup(Sourced):
    """The agreement or plan that pays a job; its members may have a bargaining agent."""

    code = models.SlugField(_("code"), max_length=20, unique=True)
    name_en = models.CharField(_("name (English)"), max_length=200)
    name_fr = models.CharField(_("name (French)"), max_length=200)
    name_fr_status = models.CharField(_("source of the French name"), max_length=200, blank=True)
    description_en = models.TextField(_("description (English)"), blank=True)
    description_fr = models.TextField(_("description (French)"), blank=True)

    class Meta:
        verbose_name = _("compensation group")
        verbose_name_plural = _("compensation groups")
        ordering = ["code"]

    def __str__(self):
        name = bilingual.plain(self, "name")
        # The code of AMAPCEO begins its French name; that of "Excluded" is the name.
        begins = (text.upper().startswith(self.code.upper()) for text in (name, self.name_en))
        return name if any(begins) else f"{self.code} – {name}"

    @property
    def is_bargaining_agent(self):
        return self.code in BARGAINING_AGENTS
