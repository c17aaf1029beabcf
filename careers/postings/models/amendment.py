from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careers.postings.history import label


class AmendmentQuerySet(models.QuerySet):
    def append(self, posting, **facts):
        """The next one of `posting`, whose row the caller holds."""
        return self.create(posting=posting, number=posting.amendments.count() + 1, **facts)

    def newest_first(self):
        return self.order_by("-number")


class Amendment(models.Model):
    """What was changed in a posting after it was approved, why, and when; only ever added to."""

    class Kind(models.TextChoices):
        AMENDED = "amended", _("Amended")
        EXTENDED = "extended", _("Extended")
        CANCELLED = "cancelled", _("Cancelled")

    posting = models.ForeignKey("postings.Posting", models.PROTECT, related_name="amendments")
    number = models.PositiveSmallIntegerField(_("number"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    what_en = models.TextField(_("what was changed (English)"), blank=True)
    what_fr = models.TextField(_("what was changed (French)"), blank=True)
    why_en = models.TextField(_("why (English)"), blank=True)
    why_fr = models.TextField(_("why (French)"), blank=True)
    # {field: [value before, value after]}, as JSON has them.
    changes = models.JSONField(_("changes"), default=dict)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by")
    )

    objects = AmendmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("amendment")
        verbose_name_plural = _("amendments")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("posting", "number", name="amendment_number_is_unique"),
            models.CheckConstraint(
                condition=~Q(why_en="", why_fr=""), name="amendment_has_its_reason"
            ),
        ]

    def __str__(self):
        return f"{self.posting_id} – {self.number}"

    @property
    def changed(self):
        """The names of the fields that an amendment changed, whatever its author says of it."""
        if self.kind != self.Kind.AMENDED:
            return []
        posting = self._meta.get_field("posting").related_model
        return [label(posting, name) for name in sorted(self.changes)]

    @property
    def closings(self):
        """The closing instant before and after an extension; empty for all else."""
        return [datetime.fromisoformat(instant) for instant in self.changes.get("closes_at", [])]
