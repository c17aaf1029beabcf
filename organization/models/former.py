from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual
from organization.models.sourced import Sourced


class FormerName(Sourced):
    """What a unit was called before; the present name stands on the unit itself.

    Its address words, where it has some, lead to the unit as it is called now.
    """

    unit = models.ForeignKey("organization.Unit", models.CASCADE, related_name="former_names")
    name_en = models.CharField(_("name (English)"), max_length=250)
    name_fr = models.CharField(_("name (French)"), max_length=250, blank=True)
    slug_en = models.SlugField(_("address word (English)"), max_length=120, blank=True)
    slug_fr = models.SlugField(_("address word (French)"), max_length=120, blank=True)
    start = models.DateField(_("since"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("former name")
        verbose_name_plural = _("former names")
        ordering = ["unit", F("end").asc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gt=F("start")),
                name="former_name_ends_after_start",
                violation_error_message=_("It ends after the day on which it starts."),
            )
        ]

    def __str__(self):
        return bilingual.plain(self, "name")


class FormerPlace(Sourced):
    """What a unit was part of before; the present place is the unit's own `parent`."""

    unit = models.ForeignKey("organization.Unit", models.CASCADE, related_name="former_places")
    # Empty: it stood by itself.
    parent = models.ForeignKey(
        "organization.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("part of"),
    )
    start = models.DateField(_("since"), null=True, blank=True)
    end = models.DateField(_("until"))

    class Meta:
        verbose_name = _("former place")
        verbose_name_plural = _("former places")
        ordering = ["unit", "end", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(start=None) | Q(end__gt=F("start")),
                name="former_place_ends_after_start",
                violation_error_message=_("It ends after the day on which it starts."),
            )
        ]

    def __str__(self):
        return str(self.parent or "–")
