from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual
from organization.models.sourced import Sourced


class UnitQuerySet(models.QuerySet):
    def ministries(self):
        """Ministries and central agencies: what each has a deputy-minister post."""
        return self.filter(kind__in=Unit.MINISTRIES)

    def agencies(self):
        return self.filter(kind=Unit.Kind.AGENCY)

    def clusters(self):
        return self.filter(kind=Unit.Kind.CLUSTER)

    def standing(self):
        """Not closed."""
        return self.filter(end=None)

    def within(self, *units):
        """`units` and everything below them; the tree is walked a level a query."""
        found, level = set(), {getattr(unit, "pk", unit) for unit in units}
        while level:
            found |= level
            children = Unit.objects.filter(parent__in=level).values_list("pk", flat=True)
            level = set(children) - found
        return self.filter(pk__in=found)

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

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["order", "name_en"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gte=F("start")),
                name="unit_ends_after_start",
                violation_error_message=_("A unit cannot end before it starts."),
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
        if self.key == "corporate-cio":
            return reverse("organization:cluster", args=[slug])
        return reverse(names.get(self.kind, "organization:unit"), args=[slug])

    def chain(self):
        """This unit and those above it, the nearest first."""
        units, unit = [], self
        while unit and unit not in units:
            units.append(unit)
            unit = unit.parent
        return units

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


class FormerName(Sourced):
    """What a unit was called before; the present name stands on the unit itself."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="former_names")
    name_en = models.CharField(_("name (English)"), max_length=250)
    name_fr = models.CharField(_("name (French)"), max_length=250, blank=True)
    start = models.DateField(_("since"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("former name")
        verbose_name_plural = _("former names")
        ordering = ["unit", "end"]

    def __str__(self):
        return bilingual.plain(self, "name")


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
