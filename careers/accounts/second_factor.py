"""Whether staff have shown who they are by more than a password.

A code of an app, a passkey or a recovery code, given in this very session: a session from before
the second factor was set up is worth no more than the password.
"""

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.urls import reverse

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def is_set_up(user):
    return is_mfa_enabled(user, FACTORS)


def address_to_show_it(user):
    """Where a person who is signed in gives a code, or uses the passkey."""
    by_code = is_mfa_enabled(user, [Authenticator.Type.TOTP])
    return reverse("mfa_reauthenticate" if by_code else "mfa_reauthenticate_webauthn")


def is_lacking(request):
    """The person must do more before the administration opens."""
    if not settings.STAFF_NEED_SECOND_FACTOR:
        return False
    return not (is_set_up(request.user) and _was_shown(request))


def _was_shown(request):
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)
