from datetime import timedelta
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from ops_site import bilingual
from organization.models.page_version import PageVersion
from organization.models.sourced import Sourced

REVIEWED_WITHIN = timedelta(days=365)


class InformationPageQuerySet(models.QuerySet):
    def standing(self):
        """Not withdrawn."""
        return self.filter(ended=False)

    def in_area(self, area):
        return self.standing().filter(area=area)

    def landing(self):
        """The page at its area's own address."""
        return self.filter(slug_en="")

    def keyed(self, key):
        """The text that a page of facts shows above them, or None."""
        return self.standing().filter(key=key).for_reading().first()

    def for_reading(self):
        return self.prefetch_related("sections")

    def due_for_review(self, day=None):
        """Standing pages that nobody has looked through within a year."""
        since = (day or timezone.localdate()) - REVIEWED_WITHIN
        return self.standing().filter(Q(reviewed_on=None) | Q(reviewed_on__lt=since))

    def with_waiting(self):
        """Each with `waits_until`: when its next version will be published, or None."""
        waiting = PageVersion.objects.waiting().filter(page=OuterRef("pk"))
        next_one = waiting.order_by("publish_at").values("publish_at")[:1]
        return self.annotate(waits_until=Subquery(next_one))


class InformationPage(Sourced):
    """A page of text: its title, a lead, and sections in order."""

    class Area(models.TextChoices):
        ABOUT = "about", _("About")
        ORGANIZATION = "organization", _("Organization")
        CAREERS = "careers", _("Careers")
        SITE = "site", _("This site")

    class Origin(models.TextChoices):
        TRANSCRIBED = "transcribed", _("transcribed from a source document")
        GUIDE = "guide", _("transcribed from a private careers guide, not an official source")
        PROJECT = "project", _("written for this project")

    # The page without an address word stands at its area's own address.
    LANDINGS: ClassVar = {
        Area.ABOUT: "organization:about",
        Area.ORGANIZATION: "organization:index",
        Area.CAREERS: "postings:careers",
        Area.SITE: "home",
    }

    key = models.SlugField(_("key"), max_length=80, unique=True)
    area = models.CharField(_("area"), max_length=20, choices=Area)
    origin = models.CharField(_("origin"), max_length=20, choices=Origin)
    slug_en = models.SlugField(_("address word (English)"), max_length=80, blank=True)
    slug_fr = models.SlugField(_("address word (French)"), max_length=80, blank=True)
    title_en = models.CharField(_("title (English)"), max_length=200)
    title_fr = models.CharField(_("title (French)"), max_length=200)
    lead_en = models.TextField(_("lead (English)"), blank=True)
    lead_fr = models.TextField(_("lead (French)"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    reviewed_on = models.DateField(_("last reviewed"), null=True, blank=True)
    ended = models.BooleanField(_("is withdrawn"), default=False)

    objects = InformationPageQuerySet.as_manager()

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")
        ordering = ["area", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                "area", "slug_en", condition=Q(ended=False), name="page_address_en_is_unique"
            ),
            models.UniqueConstraint(
                "area", "slug_fr", condition=Q(ended=False), name="page_address_fr_is_unique"
            ),
            models.CheckConstraint(
                condition=Q(slug_en="", slug_fr="") | (~Q(slug_en="") & ~Q(slug_fr="")),
                name="page_has_both_slugs_or_none",
                violation_error_message=_("Give the address word in both languages, or in none."),
            ),
        ]

    def __str__(self):
        return bilingual.plain(self, "title")

    def get_absolute_url(self):
        slug = getattr(self, f"slug_{bilingual.current()}")
        if not slug:
            return reverse(self.LANDINGS[self.area])
        return reverse(f"organization:{self.area}_page", args=[slug])

    def clean(self):
        """A new page takes no address at which the site already shows something else."""
        super().clean()
        if self._state.adding and self.slug_en and self.slug_fr and self.area in self.LANDINGS:
            taken = [f"slug_{code}" for code in bilingual.CODES if not self._is_shown_in(code)]
            told = _("This is the address of another page of this site. Choose another word.")
            if taken:
                raise ValidationError(dict.fromkeys(taken, told))

    def is_due_for_review(self, day=None):
        """As `due_for_review()` finds it."""
        since = (day or timezone.localdate()) - REVIEWED_WITHIN
        return not self.ended and (self.reviewed_on is None or self.reviewed_on < since)

    def _is_shown_in(self, language):
        with override(language):
            found = resolve(self.get_absolute_url())
        return found.view_name == f"organization:{self.area}_page"


class PageSection(models.Model):
    """A heading and its Markdown, in both languages.

    `blocks` names the paragraphs of the source document that it carries, in order, one a line.
    """

    page = models.ForeignKey(InformationPage, models.CASCADE, related_name="sections")
    order = models.PositiveSmallIntegerField(_("order"))
    level = models.PositiveSmallIntegerField(_("heading level"), default=2)
    anchor = models.SlugField(_("anchor"), max_length=80)
    heading_en = models.CharField(_("heading (English)"), max_length=200, blank=True)
    heading_fr = models.CharField(_("heading (French)"), max_length=200, blank=True)
    body_en = models.TextField(_("text (English, Markdown)"), blank=True)
    body_fr = models.TextField(_("text (French, Markdown)"), blank=True)
    french_is_unofficial = models.BooleanField(_("French is unofficial"), default=False)
    source = models.CharField(_("source"), max_length=250, blank=True)
    blocks = models.TextField(_("source paragraphs"), blank=True)

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["page", "order"]
        constraints = [
            models.UniqueConstraint("page", "anchor", name="section_anchor_is_unique"),
            models.CheckConstraint(
                condition=Q(level__gte=2, level__lte=4), name="section_level_is_2_to_4"
            ),
        ]

    def __str__(self):
        return bilingual.plain(self, "heading") or self.anchor
