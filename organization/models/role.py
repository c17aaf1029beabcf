from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual
from organization.models.period import State, lasting, state
from organization.models.sourced import Sourced

# The office that has a page of its own.
SECRETARY = "secretary"


class RoleQuerySet(models.QuerySet):
    def posts(self):
        """Single offices of today, as against classes such as "Ministers" and posts of the past."""
        return self.filter(lasting(), collective=False, ended=False)


class Role(Sourced):
    """An office or post; `collective` ones stand for a class in the governance graph."""

    class Kind(models.TextChoices):
        PREMIER = "premier", _("Premier")
        MINISTER = "minister", _("Minister")
        ASSOCIATE_MINISTER = "associate-minister", _("Associate minister")
        PARLIAMENTARY_ASSISTANT = "parliamentary-assistant", _("Parliamentary assistant")
        SECRETARY = "secretary", _("Secretary of the Cabinet")
        DEPUTY_MINISTER = "deputy-minister", _("Deputy minister")
        ASSOCIATE_DEPUTY_MINISTER = "associate-deputy-minister", _("Associate deputy minister")
        EXECUTIVE = "executive", _("Executive")
        POLITICAL_STAFF = "political-staff", _("Political staff")
        HEAD_OF_STATE = "head-of-state", _("Head of state")
        EMPLOYEES = "employees", _("Employees")
        PUBLIC = "public", _("The public")

    key = models.SlugField(_("key"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=30, choices=Kind)
    unit = models.ForeignKey(
        "organization.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="roles",
        verbose_name=_("unit"),
    )
    title_en = models.CharField(_("title (English)"), max_length=250)
    title_fr = models.CharField(_("title (French)"), max_length=250, blank=True)
    title_fr_status = models.TextField(_("source of the French title"), blank=True)
    slug_en = models.SlugField(_("address word (English)"), max_length=150, unique=True)
    slug_fr = models.SlugField(_("address word (French)"), max_length=150, unique=True)
    description_en = models.TextField(_("description (English)"), blank=True)
    description_fr = models.TextField(_("description (French)"), blank=True)
    collective = models.BooleanField(_("stands for a class of people"), default=False)
    start = models.DateField(_("since"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)
    # A post known only from the past, and no source says since when it is gone.
    ended = models.BooleanField(_("has ended"), default=False)
    # "One for each government ministry": why this ministry has one more. See the constraint.
    exception_en = models.CharField(_("exception (English)"), max_length=250, blank=True)
    exception_fr = models.CharField(_("exception (French)"), max_length=250, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    # The first day on which a sourced holder shows that there was such a post: set by the graph,
    # which reads the holders.
    shown_from = None

    objects = RoleQuerySet.as_manager()

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["order", "title_en"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gt=F("start")),
                name="role_ends_after_start",
                violation_error_message=_("A post ends after the day on which it starts."),
            ),
            models.CheckConstraint(
                condition=Q(end=None) | Q(ended=False),
                name="role_end_is_a_day_or_unknown",
                violation_error_message=_(
                    "Give the day of the end, or tick “has ended” where no source gives the day."
                ),
            ),
            # Of one deputy rank: the Secretary of the Cabinet is a deputy minister too.
            models.UniqueConstraint(
                fields=["unit"],
                condition=Q(
                    kind__in=("deputy-minister", "secretary"),
                    collective=False,
                    ended=False,
                    end=None,
                    exception_en="",
                ),
                name="role_one_deputy_minister_a_unit",
                violation_error_message=_(
                    "This ministry has a deputy minister’s post already. Name the exception."
                ),
            ),
        ]

    def __str__(self):
        return bilingual.plain(self, "title")

    def get_absolute_url(self):
        if self.key == SECRETARY:
            return reverse("organization:secretary")
        return reverse("organization:role", args=[bilingual.plain(self, "slug")])

    def state(self, on=None):
        """What can be said of the post itself on the day `on` (today)."""
        on = on or timezone.localdate()
        found = state(self, on, self.shown_from)
        if self.ended and found is State.STANDING:
            return State.OVER if on >= timezone.localdate() else State.UNCONFIRMED
        return found

    @property
    def known_from(self):
        """The first day for which the post is confirmed, where only sources tell of it."""
        return min(filter(None, (self.as_of, self.shown_from)), default=None)
