"""An append-only history whose every event is chained to the one before it.

Each event bears a digest over its own facts, over the digest of the event before it, and over a
salted digest of its payload. So a changed, removed or inserted event is named by `verify()`, and
the payload with its salt can be erased by retention without breaking the chain.
"""

import hashlib
import json
from datetime import UTC
from secrets import token_bytes

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

BEGINNING = "0" * 64


class ChainHead(models.Model):
    """How long one chain is and how it ends; who appends holds this row."""

    length = models.PositiveIntegerField(_("number of events"), default=0)
    head = models.CharField(_("digest of the last event"), max_length=64, default=BEGINNING)

    class Meta:
        abstract = True


class ChainedEvent(models.Model):
    """One numbered event; a concrete class adds its `chain`, a key to its ChainHead."""

    number = models.PositiveIntegerField(_("number"))
    name = models.CharField(_("what"), max_length=40)
    from_status = models.CharField(_("from"), max_length=20, blank=True)
    to_status = models.CharField(_("to"), max_length=20, blank=True)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    # What only the payload tells: who, why. Both are empty once retention has erased them.
    payload = models.JSONField(_("details"), null=True, blank=True)
    salt = models.CharField(max_length=32, blank=True)
    payload_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        abstract = True
        ordering = ["pk"]

    def subject(self):
        """What else of the row the chain vouches for; a JSON value."""
        return None

    def is_erased(self):
        return self.payload is None

    def computed_digest(self):
        facts = [self.previous, self.number, self.name, self.from_status, self.to_status]
        facts += [self.at.astimezone(UTC).isoformat(), self.subject(), self.payload_digest]
        return digest(facts)

    def faults(self):
        """What is wrong with this event by itself, a word each."""
        found = []
        if self.is_erased():
            found += ["salt"] if self.salt else []
        elif self.payload_digest != digest([self.salt, self.payload]):
            found.append("payload")
        if self.digest != self.computed_digest():
            found.append("digest")
        if not (found or self.is_erased() or self.is_by(self.payload["by"])):
            found.append("by")
        return found

    def is_by(self, account):
        """Whether `by` is that account, or is empty because there is no such account any more."""
        if self.by_id is None and account is not None:
            return not get_user_model().objects.filter(pk=account).exists()
        return self.by_id == account


def digest(value):
    """SHA-256, in hex, of a JSON value written in one way only."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


@transaction.atomic
def append(event, head, *, by=None, **payload):
    """Number, chain and save `event` as the last of the chain of `head`."""
    head.refresh_from_db(from_queryset=type(head).objects.select_for_update())
    event.number, event.previous = head.length + 1, head.head
    event.at, event.by = timezone.now(), by
    event.payload = {"by": by.pk if by else None, **payload}
    event.salt = token_bytes(16).hex()
    event.payload_digest = digest([event.salt, event.payload])
    event.digest = event.computed_digest()
    event.save(force_insert=True)
    head.length, head.head = event.number, event.digest
    head.save(update_fields=["length", "head"])
    return event


def verify(events, head):
    """Sentences that name what is wrong with a chain; none where it is whole.

    `events` are all of the chain, in the order of their numbers.
    """
    previous, expected = BEGINNING, 0
    for event in events:
        expected += 1
        if event.number != expected:
            yield f"event {expected} is missing: the next one is {event.number}"
            expected = event.number
        elif event.previous != previous:
            yield f"event {event.number} does not follow from the one before it"
        for fault in event.faults():
            yield f"event {event.number} ({event.name}) was changed: its {fault} does not fit"
        previous = event.digest
    if head.length != expected:
        yield f"the chain ends with event {expected}, and should end with event {head.length}"
    elif head.head != previous:
        yield f"the chain’s end is not the digest of event {expected}"
