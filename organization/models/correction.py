from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class CorrectionQuerySet(models.QuerySet):
    def open(self):
        return self.filter(settled_at=None)


class Correction(models.Model):
    """What a reader says is wrong, or asks for, and what an editor made of it."""

    class Kind(models.TextChoices):
        CORRECTION = "correction", _("Correction")
        BARRIER = "barrier", _("Barrier")
        FORMAT = "format", _("Other format")
        MESSAGE = "message", _("Message")

    class Outcome(models.TextChoices):
        CORRECTED = "corrected", _("The fact was corrected")
        RIGHT_ALREADY = "right-already", _("The fact is right as its source says it")
        NO_SOURCE = "no-source", _("No source could be found")
        NOT_A_CORRECTION = "not-a-correction", _("Not a correction")
        DONE = "done", _("It was done")
        ANSWERED = "answered", _("It was answered")
        CANNOT = "cannot", _("It cannot be done now")
        NOT_FOR_US = "not-for-us", _("Not for this site to answer")

    reference = models.CharField(_("reference"), max_length=20, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.CORRECTION)
    # The page as the reader saw it: its path, without host.
    page = models.CharField(_("page"), max_length=300)
    fact = models.CharField(_("fact"), max_length=200, blank=True)
    text = models.TextField(_("what is wrong"))
    source = models.TextField(_("where the right fact stands"), blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    received_at = models.DateTimeField(_("received at"))
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome, blank=True)
    answer = models.TextField(_("note of the editor"), blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(_("settled at"), null=True, blank=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-received_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", settled_at=None)
                | (~Q(outcome="") & Q(settled_at__isnull=False)),
                name="correction_outcome_has_its_instant",
                violation_error_message=_("Say what became of it."),
            ),
        ]

    def __str__(self):
        return self.reference
