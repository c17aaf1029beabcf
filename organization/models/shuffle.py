import json

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ops_site import bilingual
from organization.models.sourced import Sourced


class ShuffleQuerySet(models.QuerySet):
    def waiting(self):
        """Neither applied nor called off; what failed once is not tried again."""
        return self.filter(applied_at=None, called_off_at=None, failure="")

    def failed(self):
        """Those that nobody has put aside yet."""
        return self.filter(called_off_at=None).exclude(failure="")

    def due(self, at):
        return self.waiting().filter(apply_at__lte=at).order_by("apply_at", "pk")


class Shuffle(Sourced):
    """A dated list of changes of appointments, applied all or none at one instant.

    `changes` is a list of rows as organization/shuffling/record.py writes them.
    """

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("shuffle", "waiting for its instant")
        APPLIED = "applied", pgettext_lazy("shuffle", "applied")
        FAILED = "failed", pgettext_lazy("shuffle", "failed; nothing of it was applied")
        CALLED_OFF = "called-off", pgettext_lazy("shuffle", "called off")

    name = models.CharField(_("name"), max_length=200)
    changes = models.JSONField(_("changes"))
    apply_at = models.DateTimeField(_("apply at"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(_("made at"))
    applied_at = models.DateTimeField(_("applied at"), null=True)
    called_off_at = models.DateTimeField(_("called off at"), null=True)
    # Why it could not be applied when its instant came, as JSON in both languages; nothing of it
    # was then applied.
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

    @property
    def state(self):
        if self.applied_at:
            return self.State.APPLIED
        if self.called_off_at:
            return self.State.CALLED_OFF
        return self.State.FAILED if self.failure else self.State.WAITING

    @property
    def reasons(self):
        """Why it failed, in the reader's language."""
        return json.loads(self.failure)[bilingual.current()] if self.failure else []
