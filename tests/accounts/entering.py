"""What the tests of accounts share: forms sent as a browser sends them, and the mail that came."""

import re
import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils.translation import override

from ops_site.models import OutboxMessage

PASSWORD = "correct horse battery staple"
NEW_PASSWORD = "a quite different sentence"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def at(name, language="en", **kwargs):
    with override(language):
        return reverse(name, kwargs=kwargs)


def sign_in(client, email, password=PASSWORD, language="en", **more):
    return client.post(
        at("accounts:sign_in", language), {"login": email, "password": password, **more}
    )


def sign_up(client, email, password=PASSWORD, language="en"):
    typed = {"email": email, "password1": password}
    return client.post(at("accounts:sign_up", language), typed)


def ask_for_reset(client, email, language="en"):
    return client.post(at("account_reset_password", language), {"email": email})


def confirm(client, code, language="en"):
    return client.post(at("account_email_verification_sent", language), {"code": code})


def confirm_again(client, password=PASSWORD, address=None):
    """Say once more who one is, on the way to `address`."""
    query = f"?next={address}" if address else ""
    return client.post(at("account_reauthenticate") + query, {"password": password})


def mails(email):
    """(template, language) of each mail to the address, in order."""
    found = OutboxMessage.objects.filter(address=email).order_by("pk")
    return list(found.values_list("template", "language"))


def latest(email):
    return OutboxMessage.objects.filter(address=email).latest("pk")


def code_for(email):
    return re.search(r"\b\d{4}-\d{4}\b", latest(email).text)[0]


def is_signed_in(client):
    return client.get(at("accounts:home")).status_code == 200


def session_ends():
    """As after two idle hours: the browser still has its cookie, the site has nothing."""
    Session.objects.all().delete()


def app_code():
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30))


def add_second_factor(user):
    """An authenticator app and recovery codes; gives the unused codes."""
    TOTP.activate(user, SECRET)
    return RecoveryCodes.activate(user).get_unused_codes()
