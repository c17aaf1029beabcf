import hashlib
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LASTS = timedelta(days=7)


class State(models.TextChoices):
    """What the dates of an invitation make of it; never stored."""

    WAITING = "waiting", _("Waiting")
    ACCEPTED = "accepted", _("Accepted")
    EXPIRED = "expired", _("Expired")
    REVOKED = "revoked", _("Revoked")


def digest_of(token):
    """What is kept of a token: from it nobody can make the link again."""
    return hashlib.sha256(token.encode()).hexdigest()


class InvitationQuerySet(models.QuerySet):
    def open(self):
        """Neither accepted nor revoked; some of them may have expired."""
        return self.filter(accepted_at=None, revoked_at=None)

    def waiting(self, at=None):
        return self.open().filter(expires_at__gt=at or timezone.now())

    def in_state(self, state, at=None):
        if state == State.ACCEPTED:
            return self.exclude(accepted_at=None)
        if state == State.REVOKED:
            return self.exclude(revoked_at=None)
        if state == State.EXPIRED:
            return self.open().filter(expires_at__lte=at or timezone.now())
        return self.waiting(at)

    def within(self, units):
        return self.filter(unit__in=units)

    def for_token(self, token):
        """The invitation whose link bears `token`, or None."""
        return self.with_digest(digest_of(token))

    def with_digest(self, digest):
        return self.for_reading().filter(digest=digest).first() if digest else None

    def for_reading(self):
        return self.select_related("unit", "unit__parent", "invited_by", "accepted_by")


class Invitation(models.Model):
    """Somebody is asked, by e-mail, to work for a unit as HR staff."""

    # In lower case, as accounts are kept.
    email = models.EmailField(_("e-mail address"), max_length=254)
    unit = models.ForeignKey(
        "organization.Unit", models.PROTECT, related_name="+", verbose_name=_("unit")
    )
    administers = models.BooleanField(_("HR administrator"), default=False)
    language = models.CharField(
        _("language of the e-mail"), max_length=2, choices=settings.LANGUAGES, default="en"
    )
    # Who answers for it: whoever sent it last. Empty once that account is deleted.
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("invited by"),
    )
    invited_at = models.DateTimeField(_("invited"), default=timezone.now)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    expires_at = models.DateTimeField(_("expires"))
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        related_name="+",
        verbose_name=_("accepted by"),
    )
    accepted_at = models.DateTimeField(_("accepted"), null=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="invitation_email_is_lower_case"
            ),
            models.CheckConstraint(
                condition=Q(accepted_by=None, accepted_at=None)
                | Q(accepted_by__isnull=False, accepted_at__isnull=False),
                name="invitation_is_accepted_by_somebody_at_some_time",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(revoked_at=None),
                name="invitation_ends_in_one_way",
            ),
            models.UniqueConstraint(
                "email",
                "unit",
                condition=Q(accepted_at=None, revoked_at=None),
                name="invitation_stands_once",
            ),
        ]

    def __str__(self):
        return f"{self.email}{_(': ')}{self.unit}"

    def state(self, at=None):
        if self.accepted_at:
            return State.ACCEPTED
        if self.revoked_at:
            return State.REVOKED
        return State.EXPIRED if self.expires_at <= (at or timezone.now()) else State.WAITING

    @property
    def is_open(self):
        return not (self.accepted_at or self.revoked_at)
