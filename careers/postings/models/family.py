from django.db import models
from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careers.postings.choices import Level
from careers.postings.models.posting import Posting
from ops_site import bilingual
from organization.models import Sourced


class JobFamilyQuerySet(models.QuerySet):
    def with_open_counts(self):
        """A list in order, each with its number of open postings as `open_count`."""
        return _counted(self.order_by("order", "pk"), by="role__family")


class JobRoleQuerySet(models.QuerySet):
    def with_open_counts(self):
        """A list in order, each with its number of open postings as `open_count`."""
        return _counted(self.order_by("family__order", "order", "pk"), by="role")


def _counted(rows, by):
    """Counted apart, in one query: a join would read every posting there ever was."""
    counts = Posting.objects.open().order_by().values_list(by).annotate(count=Count("pk"))
    counts, listed = dict(counts), list(rows)
    for row in listed:
        row.open_count = counts.get(row.pk, 0)
    return listed


class JobFamily(Sourced):
    key = models.SlugField(_("key"), max_length=80, unique=True)
    name_en = models.CharField(_("name (English)"), max_length=120)
    name_fr = models.CharField(_("name (French)"), max_length=120)
    slug_en = models.SlugField(_("address word (English)"), max_length=80, unique=True)
    slug_fr = models.SlugField(_("address word (French)"), max_length=80, unique=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = JobFamilyQuerySet.as_manager()

    class Meta:
        verbose_name = _("job family")
        verbose_name_plural = _("job families")
        ordering = ["order", "pk"]

    def __str__(self):
        return bilingual.plain(self, "name")

    def get_absolute_url(self):
        return reverse("postings:family", args=[bilingual.plain(self, "slug")])


class JobRole(Sourced):
    """A typical job (not an office): what it is about, and what a careers guide says of it."""

    family = models.ForeignKey(JobFamily, models.PROTECT, related_name="roles")
    key = models.SlugField(_("key"), max_length=80, unique=True)
    name_en = models.CharField(_("name (English)"), max_length=120)
    name_fr = models.CharField(_("name (French)"), max_length=120)
    slug_en = models.SlugField(_("address word (English)"), max_length=80, unique=True)
    slug_fr = models.SlugField(_("address word (French)"), max_length=80, unique=True)
    description_en = models.TextField(_("description (English)"))
    description_fr = models.TextField(_("description (French)"))
    level = models.CharField(_("level"), max_length=10, choices=Level, blank=True)
    # Dollars a year, as the guide states them; empty where it states none.
    salary_min = models.PositiveIntegerField(_("lowest pay named"), null=True, blank=True)
    salary_max = models.PositiveIntegerField(_("highest pay named"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = JobRoleQuerySet.as_manager()

    class Meta:
        verbose_name = _("job role")
        verbose_name_plural = _("job roles")
        ordering = ["family", "order", "pk"]

    def __str__(self):
        return bilingual.plain(self, "name")

    def get_absolute_url(self):
        return reverse(
            "postings:role",
            args=[bilingual.plain(self.family, "slug"), bilingual.plain(self, "slug")],
        )
