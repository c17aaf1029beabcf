from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from organization.models.sourced import Sourced


class ShuffleQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(applied_at=None, called_off_at=None)

    def due(self, at):
        return self.waiting().filter(apply_at__lte=at).order_by("apply_at", "pk")


class Shuffle(Sourced):
    """A dated list of changes of appointments, applied all or none at one instant.

    `changes` is a list of rows as organization/shuffles.py reads them.
    """

    name = models.CharField(_("name"), max_length=200)
    changes = models.JSONField(_("changes"))
    apply_at = models.DateTimeField(_("apply at"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(_("made at"))
    applied_at = models.DateTimeField(_("applied at"), null=True)
    called_off_at = models.DateTimeField(_("called off at"), null=True)
    # Why it could not be applied when its instant came; nothing of it was then applied.
    failure = models.TextField(_("why it failed"), blank=True)

    objects = ShuffleQuerySet.as_manager()

    class Meta:
        verbose_name = _("shuffle")
        verbose_name_plural = _("shuffles")
        ordering = ["-apply_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(applied_at=None) | Q(called_off_at=None),
                name="shuffle_is_applied_or_called_off",
            ),
            models.CheckConstraint(
                condition=~Q(source=""),
                name="shuffle_has_a_source",
                violation_error_message=_("Say where these changes are announced."),
            ),
        ]

    def __str__(self):
        return self.name
