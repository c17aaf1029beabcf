"""Sends what the outbox holds: at least once, under one Message-ID, whatever dies meanwhile.

A worker first takes a lease on the row, sends outside any transaction, then records the outcome.
Killed in between, the row is due again when its lease has run out.
"""

import errno
import logging
from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone
from django_tasks import task

from ops_site.models import OutboxMessage

logger = logging.getLogger(__name__)

# A conversation with an SMTP server has at most twelve steps, and each may last a whole timeout:
# who still holds the row afterwards no longer sends.
LEASE = timedelta(seconds=12 * settings.EMAIL_TIMEOUT)
FIRST_PAUSE = timedelta(seconds=10)
LONGEST_PAUSE = timedelta(minutes=15)
GIVE_UP_AFTER = timedelta(days=3)
# What one run of the scheduler sends, so that its other jobs get their turn.
ONE_RUN = timedelta(seconds=30)
# What of a secret opens something.
BODY = ("subject", "text", "html", "unsubscribe_url")


@task()
def wake(message_id):
    """Send this message now, unless somebody else did or does."""
    send(message_id)


def send_due():
    """Send what is due, or was left by a worker that died, for as long as the server answers."""
    ends_at = timezone.now() + ONE_RUN
    while timezone.now() < ends_at:
        due = OutboxMessage.objects.due().order_by("next_try_at").values_list("pk", flat=True)
        message_id = due.first()
        if message_id is None or not send(message_id):
            return


def send(message_id):
    """False when the mail server is away: then the others need not be tried either."""
    message = lease(message_id)
    if message is None:
        return True
    try:
        compose(message).send()
    except Exception as error:
        failed(message, error)
        return not is_away(error)
    record(message, sent_at=timezone.now(), last_error="", **erased(message))
    return True


@transaction.atomic
def try_again(message):
    """At the wish of an administrator: the next try is now, and giving up is days away again.

    False for what is sent, what is being sent, and a secret that was given up and so erased.
    """
    now = timezone.now()
    asked = (
        OutboxMessage.objects.to_try_again(now)
        .filter(pk=message.pk)
        .update(next_try_at=now, gave_up_at=None, trying_since=None, leased_until=None)
    )
    if asked:
        wake.enqueue(message.pk)
    return bool(asked)


# --- The lease --------------------------------------------------------------------------------


def lease(message_id):
    """The message, if it is due and nobody holds it: the WHERE clause is the lock."""
    now = timezone.now()
    taken = (
        OutboxMessage.objects.due(now)
        .filter(pk=message_id)
        .update(
            leased_until=now + LEASE,
            attempts=F("attempts") + 1,
            trying_since=Coalesce("trying_since", now),
        )
    )
    return OutboxMessage.objects.get(pk=message_id) if taken else None


def record(message, **outcome):
    """Only by who still holds the lease: its end is told by no other one."""
    held = OutboxMessage.objects.filter(pk=message.pk, leased_until=message.leased_until)
    return bool(held.update(leased_until=None, **outcome))


def failed(message, error):
    now = timezone.now()
    kind = kind_of(error)
    logger.warning("Mail %s was not sent, attempt %d: %s", message.pk, message.attempts, kind)
    if now - message.trying_since >= GIVE_UP_AFTER:
        record(message, gave_up_at=now, last_error=kind, **erased(message))
    else:
        record(message, next_try_at=now + pause(message.attempts), last_error=kind)


def pause(attempts):
    """10 seconds, 20, 40 … 15 minutes."""
    return min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)


def erased(message):
    """What a secret loses at the end of its sending, however it ends."""
    return dict.fromkeys(BODY, "") if message.secret else {}


def is_away(error):
    """What is wrong with the server, not with one letter or one address."""
    of_one_letter = (SMTPRecipientsRefused, SMTPDataError)
    return isinstance(error, OSError) and not isinstance(error, of_one_letter)


def kind_of(error):
    """What went wrong, without the words of the server: they may tell an address."""
    match error:
        case SMTPRecipientsRefused(recipients=refused):
            detail = " ".join(sorted({str(code) for code, _words in refused.values()}))
        case SMTPResponseException(smtp_code=code):
            detail = str(code)
        case OSError(errno=number) if number in errno.errorcode:
            detail = errno.errorcode[number]
        case _:
            detail = ""
    return f"{type(error).__name__} {detail}".strip()


# --- The letter -------------------------------------------------------------------------------


def compose(message):
    letter = EmailMultiAlternatives(
        message.subject,
        message.text,
        to=[message.address],
        headers={
            "Message-ID": message.message_id,
            "Auto-Submitted": "auto-generated",
            "Content-Language": message.language,
            **unsubscribing(message),
        },
    )
    letter.attach_alternative(message.html, "text/html")
    return letter


def unsubscribing(message):
    """The headers of RFC 8058: mail programs show a button, which posts to the address."""
    if not message.unsubscribe_url:
        return {}
    return {
        "List-Unsubscribe": f"<{message.unsubscribe_url}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
