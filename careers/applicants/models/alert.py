from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from careers.accounts.models.invitation import digest_of
from careers.applicants import alert_times
from careers.applicants.alert_tokens import token_of
from careers.applicants.choices import AlertState, Frequency

STARTED = ("confirmed_at", "ends_at", "told_until", "last_run")


class AlertQuerySet(models.QuerySet):
    def by(self, user):
        """Those of the account, and those asked for without one at the very same address."""
        return self.filter(Q(user=user) | Q(user=None, email=user.email))

    def to(self, address):
        """All of whoever reads that address, with an account or without."""
        return self.filter(Q(user__email=address) | Q(user=None, email=address))

    def searching(self, query):
        return self.filter(query_digest=digest_of(query))

    def confirmed(self):
        return self.exclude(confirmed_at=None)

    def standing(self, at=None):
        """Confirmed, wanted, and within their nine months."""
        return self.filter(ended_at=None, ends_at__gt=at or timezone.now())

    def concerned(self):
        """Of people who are written to: nobody whose account is closed.

        Never part of a lock: an UPDATE that looks at another table looks at what that was before.
        """
        return self.filter(Q(user=None) | Q(user__is_active=True))

    def due(self, at=None):
        """Standing, and not written for the latest of their days yet."""
        now = at or timezone.now()
        daily = Q(frequency=Frequency.DAILY, last_run__lt=alert_times.latest_day(now))
        weekly = Q(frequency=Frequency.WEEKLY, last_run__lt=alert_times.latest_monday(now))
        return self.standing(now).filter(daily | weekly)

    def ending(self, by, at=None):
        """Standing until `by` at the latest, of which nobody has been told."""
        return self.standing(at).filter(ends_at__lte=by, reminded_at=None)

    def over(self, since):
        """Ended, in whatever way, for longer than `since`."""
        return self.filter(Q(ended_at__lt=since) | Q(ends_at__lt=since))

    def unconfirmed(self, since):
        """Asked for before `since`, and nobody has answered."""
        return self.filter(confirmed_at=None, asked_at__lt=since)

    def for_token(self, token):
        """The alert that a link with `token` manages, or None."""
        too_late = self.unconfirmed(timezone.now() - alert_times.LINK_LASTS).values("pk")
        known = self.filter(digest=digest_of(token)).exclude(pk__in=too_late)
        return known.select_related("user").first()


class Alert(models.Model):
    """A search of the board that somebody wants to hear of, with or without an account."""

    # The board's parameters in one spelling: what `searches.canonical` makes of them.
    query = models.TextField(_("search"), blank=True)
    # By which it is told from others: an index of PostgreSQL holds no text of some length.
    query_digest = models.CharField(max_length=64, editable=False)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    frequency = models.CharField(
        _("how often"), max_length=10, choices=Frequency, default=Frequency.DAILY
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="alerts"
    )
    # In lower case; empty where a user stands, whose address it is.
    email = models.EmailField(_("e-mail address"), max_length=254, blank=True)
    seed = models.CharField(max_length=32, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    asked_at = models.DateTimeField(_("asked for"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True)
    ends_at = models.DateTimeField(_("ends"), null=True)
    reminded_at = models.DateTimeField(_("told of its end"), null=True)
    ended_at = models.DateTimeField(_("unsubscribed"), null=True)
    # Postings that became public later are new to this alert.
    told_until = models.DateTimeField(_("told until"), null=True)
    last_run = models.DateField(_("last written for"), null=True)
    # Its owner knows that the board no longer understands the search.
    broken_told_at = models.DateTimeField(_("told that it finds nothing"), null=True)

    objects = AlertQuerySet.as_manager()

    class Meta:
        verbose_name = _("job alert")
        verbose_name_plural = _("job alerts")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["last_run"], condition=Q(ended_at=None), name="alert_running")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(user=None, email=Lower("email")) & ~Q(email="")
                | Q(user__isnull=False, email=""),
                name="alert_is_of_a_user_or_an_address",
            ),
            models.UniqueConstraint(
                "email",
                "query_digest",
                condition=Q(user=None),
                name="alert_of_an_address_stands_once",
            ),
            models.UniqueConstraint(
                "user",
                "query_digest",
                condition=Q(user__isnull=False),
                name="alert_of_a_user_stands_once",
            ),
            models.CheckConstraint(
                condition=Q(**dict.fromkeys(STARTED))
                | Q(**{f"{name}__isnull": False for name in STARTED}),
                name="alert_starts_with_its_confirmation",
            ),
            models.CheckConstraint(
                condition=Q(language__in=[code for code, _name in settings.LANGUAGES]),
                name="alert_language_is_official",
            ),
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def token(self):
        """What the links of its mails bear."""
        return token_of(self.seed)

    @property
    def address(self):
        return self.user.email if self.user else self.email

    def state(self, at=None):
        now = at or timezone.now()
        if self.confirmed_at is None:
            return AlertState.UNCONFIRMED
        if self.ended_at:
            return AlertState.UNSUBSCRIBED
        return AlertState.STANDING if self.ends_at > now else AlertState.EXPIRED

    def is_standing(self, at=None):
        return self.state(at) == AlertState.STANDING
