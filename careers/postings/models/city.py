from django.db import models
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual
from organization.models import Sourced


class City(Sourced):
    """An Ontario municipality (Statistics Canada census subdivision) where work may be."""

    class Region(models.TextChoices):
        NORTH = "north", _("North")
        EAST = "east", _("East")
        WEST = "west", _("West")
        CENTRAL = "central", _("Central")
        TORONTO = "toronto", _("Toronto")

    csd_code = models.CharField(_("census code"), max_length=7, unique=True)
    name_en = models.CharField(_("name (English)"), max_length=120)
    name_fr = models.CharField(_("name (French)"), max_length=120)
    official_name = models.CharField(_("official name"), max_length=160, blank=True)
    slug_en = models.SlugField(_("address word (English)"), max_length=140, unique=True)
    slug_fr = models.SlugField(_("address word (French)"), max_length=140, unique=True)
    region = models.CharField(_("region"), max_length=10, choices=Region)
    population = models.PositiveIntegerField(_("population (2021)"), null=True, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)

    class Meta:
        verbose_name = _("city")
        verbose_name_plural = _("cities")
        ordering = ["name_en", "pk"]

    def __str__(self):
        return bilingual.plain(self, "name")


class CityAlias(models.Model):
    """Another way in which ads write a city's name: "Sault Ste Marie", "St Catharines"."""

    city = models.ForeignKey(City, models.CASCADE, related_name="aliases")
    name = models.CharField(_("name"), max_length=120, unique=True)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["name"]

    def __str__(self):
        return self.name
