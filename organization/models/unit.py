from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual
from organization.models.period import lasting, state
from organization.models.sourced import Sourced

CORPORATE_CIO = "corporate-cio"
# All of I&IT, of which its own page tells.
IIT = "iit"
# Both databases walk a tree of any depth in one query; UNION ends even where a circle slipped in.
SUBTREE = """
    WITH RECURSIVE below(id) AS (
        SELECT id FROM organization_unit WHERE id IN (%s)
        UNION
        SELECT child.id FROM organization_unit child JOIN below ON child.parent_id = below.id
    )
    SELECT id FROM below
"""


class UnitQuerySet(models.QuerySet):
    def ministries(self):
        """Ministries and central agencies: what each has a deputy-minister post."""
        return self.filter(kind__in=Unit.MINISTRIES)

    def agencies(self):
        return self.filter(kind=Unit.Kind.AGENCY)

    def clusters(self):
        return self.filter(kind=Unit.Kind.CLUSTER)

    def standing(self, on=None):
        """Begun and not closed on the day `on` (today); on its `end` a unit is closed."""
        return self.filter(lasting(on))

    def within(self, *units):
        """`units` (or their keys in the database) and everything below them."""
        keys = [getattr(unit, "pk", unit) for unit in units]
        if not keys:
            return self.none()
        places = ", ".join(["%s"] * len(keys))
        return self.filter(pk__in=RawSQL(SUBTREE % places, keys))

    def in_order(self, language=None):
        return self.order_by("order", f"name_{language or bilingual.current()}", "pk")


class Unit(Sourced):
    """A node of the organization: a ministry, an agency, a cluster, a division, a body."""

    class Kind(models.TextChoices):
        OFFICE = "office", _("Office")
        CENTRAL_AGENCY = "central-agency", _("Central agency")
        MINISTRY = "ministry", _("Ministry")
        AGENCY = "agency", _("Provincial agency or Crown corporation")
        CLUSTER = "cluster", _("I&IT cluster")
        DIVISION = "division", _("Division")
        SERVICE = "service", _("Service")
        POLICE = "police", _("Police service")
        BODY = "body", _("Public body")
        GROUP = "group", _("Group")

    MINISTRIES = (Kind.MINISTRY, Kind.CENTRAL_AGENCY)

    key = models.SlugField(_("key"), max_length=100, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    agency_type = models.CharField(_("type of agency"), max_length=40, blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of"),
    )
    name_en = models.CharField(_("name (English)"), max_length=250)
    name_fr = models.CharField(_("name (French)"), max_length=250, blank=True)
    name_fr_status = models.TextField(_("source of the French name"), blank=True)
    short_en = models.CharField(_("short name (English)"), max_length=200, blank=True)
    short_fr = models.CharField(_("short name (French)"), max_length=200, blank=True)
    acronym_en = models.CharField(_("acronym (English)"), max_length=20, blank=True)
    acronym_fr = models.CharField(_("acronym (French)"), max_length=20, blank=True)
    slug_en = models.SlugField(_("address word (English)"), max_length=120, unique=True)
    slug_fr = models.SlugField(_("address word (French)"), max_length=120, unique=True)
    mandate_en = models.TextField(_("mandate (English)"), blank=True)
    mandate_fr = models.TextField(_("mandate (French)"), blank=True)
    mandate_status = models.CharField(_("source of the mandate"), max_length=120, blank=True)
    history_en = models.TextField(_("history (English)"), blank=True)
    history_fr = models.TextField(_("history (French)"), blank=True)
    website = models.URLField(_("page on ontario.ca"), max_length=300, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    # When the unit itself began and ended; a start that is not known is empty.
    start = models.DateField(_("since"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)

    # The first day on which a sourced name or place of the past, or its own end, shows that it
    # stood: set by the graph, which reads those.
    shown_from = None

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["order", "name_en"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gt=F("start")),
                name="unit_ends_after_start",
                violation_error_message=_("A unit ends after the day on which it starts."),
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("pk")),
                name="unit_is_not_its_own_parent",
                violation_error_message=_("A unit cannot be part of itself."),
            ),
        ]

    def __str__(self):
        return bilingual.plain(self, "name")

    def get_absolute_url(self):
        slug = bilingual.plain(self, "slug")
        names = {
            self.Kind.AGENCY: "organization:agency",
            self.Kind.CLUSTER: "organization:cluster",
            self.Kind.MINISTRY: "organization:ministry",
            self.Kind.CENTRAL_AGENCY: "organization:ministry",
        }
        if self.key == IIT:
            return reverse("organization:iit")
        if self.key == CORPORATE_CIO:
            return reverse("organization:cluster", args=[slug])
        return reverse(names.get(self.kind, "organization:unit"), args=[slug])

    def clean(self):
        super().clean()
        if self.pk and self.parent and self in self.parent.chain()[1:]:
            circle = _("This unit cannot be part of a unit that is itself below it.")
            raise ValidationError({"parent": circle})

    def chain(self):
        """This unit and those above it, the nearest first."""
        units, unit = [], self
        while unit and unit not in units:
            units.append(unit)
            unit = unit.parent
        return units

    def state(self, on=None):
        """What can be said of its existence on the day `on` (today)."""
        return state(self, on, self.shown_from)

    @property
    def known_from(self):
        """The first day for which its existence is confirmed, where only sources tell of it."""
        return min(filter(None, (self.as_of, self.shown_from)), default=None)

    @property
    def ministry(self):
        """The nearest ministry or central agency at or above this unit, or None."""
        return next((unit for unit in self.chain() if unit.kind in self.MINISTRIES), None)


class _KindManager(models.Manager.from_queryset(UnitQuerySet)):
    """The proxies' words: `Agency.objects` are the agencies."""

    def __init__(self, *kinds):
        super().__init__()
        self.kinds = kinds

    def get_queryset(self):
        return super().get_queryset().filter(kind__in=self.kinds)


class Ministry(Unit):
    objects = _KindManager(*Unit.MINISTRIES)

    class Meta:
        proxy = True
        verbose_name = _("ministry")
        verbose_name_plural = _("ministries")


class Agency(Unit):
    objects = _KindManager(Unit.Kind.AGENCY)

    class Meta:
        proxy = True
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")


class Cluster(Unit):
    objects = _KindManager(Unit.Kind.CLUSTER)

    class Meta:
        proxy = True
        verbose_name = _("I&IT cluster")
        verbose_name_plural = _("I&IT clusters")


class UnitAlias(models.Model):
    """Another way in which documents write a unit's name; import and search know it."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="aliases")
    name = models.CharField(_("name"), max_length=250, unique=True)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["name"]

    def __str__(self):
        return self.name
