"""What collects behind the door of the accounts, and goes by itself."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from careers.accounts.models import User
from ops_site.models import OutboxMessage

# A device may be noted before its session is.
QUIET = timedelta(days=1)
# So long somebody who did not type the code may come back with their password.
UNCONFIRMED_STAYS = timedelta(days=7)


def clear():
    clear_devices()
    clear_unconfirmed()


def clear_devices():
    """Forget from where and with what somebody was signed in, once the session is over."""
    now = timezone.now()
    living = Session.objects.filter(expire_date__gt=now).values("session_key")
    quiet = UserSession.objects.filter(last_seen_at__lt=now - QUIET)
    quiet.exclude(session_key__in=living).delete()


@transaction.atomic
def clear_unconfirmed():
    """Forget the addresses of people who never confirmed that the account is theirs."""
    begun = User.objects.filter(
        date_joined__lt=timezone.now() - UNCONFIRMED_STAYS,
        last_login=None,
        is_staff=False,
        emailaddress__verified=False,
    )
    unconfirmed = begun.exclude(emailaddress__verified=True)
    OutboxMessage.objects.filter(recipient__in=unconfirmed).delete()
    unconfirmed.delete()
