from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(models.TextChoices):
    """What the instants of a message say; none of it is stored."""

    WAITING = "waiting", pgettext_lazy("mail", "Waiting")
    IN_FLIGHT = "in-flight", pgettext_lazy("mail", "Being sent")
    SENT = "sent", pgettext_lazy("mail", "Sent")
    GIVEN_UP = "given-up", pgettext_lazy("mail", "Gave up")


class OutboxQuerySet(models.QuerySet):
    def pending(self):
        """Neither sent nor given up."""
        return self.filter(sent_at=None, gave_up_at=None)

    def in_flight(self, at=None):
        """Held by a worker that may still answer."""
        return self.pending().filter(leased_until__gt=at or timezone.now())

    def waiting(self, at=None):
        now = at or timezone.now()
        return self.pending().filter(Q(leased_until=None) | Q(leased_until__lte=now))

    def due(self, at=None):
        """To be sent now: its time has come, and nobody holds it any more."""
        return self.waiting(at).filter(next_try_at__lte=at or timezone.now())

    def sent(self):
        return self.filter(sent_at__isnull=False)

    def given_up(self):
        return self.filter(gave_up_at__isnull=False)

    def to_try_again(self, at=None):
        """Not sent, held by nobody, and with words left to send."""
        now = at or timezone.now()
        return self.filter(sent_at=None).exclude(leased_until__gt=now).exclude(text="")

    def in_state(self, state):
        words = {
            State.WAITING: self.waiting,
            State.IN_FLIGHT: self.in_flight,
            State.SENT: self.sent,
            State.GIVEN_UP: self.given_up,
        }
        return words[State(state)]()


class OutboxMessage(models.Model):
    """One mail to one person about one event: written with what it tells of, sent afterwards."""

    key = models.CharField(_("event and recipient"), max_length=200)
    template = models.CharField(pgettext_lazy("mail", "template"), max_length=100)
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=pgettext_lazy("mail", "recipient"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="outbox_messages",
    )
    address = models.EmailField(_("e-mail address"), max_length=254)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    subject = models.TextField(pgettext_lazy("mail", "subject"))
    text = models.TextField(pgettext_lazy("mail", "text"))
    html = models.TextField()
    # Holds a code or a link that opens something: erased once sent or given up, never shown.
    secret = models.BooleanField(pgettext_lazy("mail", "secret"), default=False)
    # Where a mail program posts that no more of the kind is wanted; it may open something.
    unsubscribe_url = models.TextField(_("address to unsubscribe"), blank=True, default="")
    message_id = models.CharField("Message-ID", max_length=200)
    attempts = models.PositiveIntegerField(pgettext_lazy("mail", "attempts"), default=0)
    # The first attempt since it was posted, or since an administrator asked for another try.
    trying_since = models.DateTimeField(_("trying since"), null=True)
    next_try_at = models.DateTimeField(_("next try"), default=timezone.now)
    leased_until = models.DateTimeField(_("held until"), null=True)
    sent_at = models.DateTimeField(pgettext_lazy("mail", "sent"), null=True)
    gave_up_at = models.DateTimeField(pgettext_lazy("mail", "gave up"), null=True)
    last_error = models.CharField(_("last error"), max_length=200, blank=True)
    created_at = models.DateTimeField(
        pgettext_lazy("mail", "written"), default=timezone.now, editable=False
    )

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        constraints = [
            models.UniqueConstraint("key", name="outbox_key_is_unique"),
            models.UniqueConstraint("message_id", name="outbox_message_id_is_unique"),
            models.CheckConstraint(
                condition=Q(language__in=[code for code, _name in settings.LANGUAGES]),
                name="outbox_language_is_official",
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(gave_up_at=None), name="outbox_sent_or_given_up"
            ),
            models.CheckConstraint(
                condition=Q(leased_until=None) | Q(sent_at=None, gave_up_at=None),
                name="outbox_lease_ends_with_the_sending",
            ),
            models.CheckConstraint(
                condition=(
                    Q(secret=True, subject="", text="", html="", unsubscribe_url="")
                    & (Q(sent_at__isnull=False) | Q(gave_up_at__isnull=False))
                )
                | (
                    (Q(secret=False) | Q(sent_at=None, gave_up_at=None))
                    & ~(Q(subject="") | Q(text="") | Q(html=""))
                ),
                name="outbox_secret_ends_with_the_sending",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_try_at"],
                condition=Q(sent_at=None, gave_up_at=None),
                name="outbox_pending",
            ),
            # For all mails of one thing, whose keys begin alike.
            models.Index(
                fields=["key"], opclasses=["varchar_pattern_ops"], name="outbox_key_beginning"
            ),
        ]

    def __str__(self):
        return self.key

    @property
    def is_erased(self):
        """Nothing is left that could be sent."""
        return not self.text

    def state(self, at=None):
        if self.sent_at:
            return State.SENT
        if self.gave_up_at:
            return State.GIVEN_UP
        is_held = self.leased_until and self.leased_until > (at or timezone.now())
        return State.IN_FLIGHT if is_held else State.WAITING
