"""What accounts hold about a person: told, exported and erased; secrets are not told."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.utils.translation import gettext as _


def held(user):
    """(words, number) of each kind."""
    return [
        (_("Account: name, e-mail address, preferred language"), 1),
        (_("Devices on which you are signed in"), UserSession.objects.filter(user=user).count()),
        (_("Second factors and passkeys"), Authenticator.objects.filter(user=user).count()),
    ]


def export(user):
    """(facts by name, files); instants in UTC."""
    addresses = EmailAddress.objects.filter(user=user).order_by("email")
    devices = UserSession.objects.filter(user=user).order_by("created_at")
    factors = Authenticator.objects.filter(user=user).order_by("created_at")
    facts = {
        "email": user.email,
        "name": user.name,
        "language": user.language,
        "joined": user.date_joined,
        "last_signed_in": user.last_login,
        "addresses": list(addresses.values("email", "verified", "primary")),
        "devices": list(devices.values("created_at", "last_seen_at", "ip", "user_agent")),
        "second_factors": [
            {
                "kind": factor.get_type_display(),
                "name": str(factor),
                "added": factor.created_at,
                "last_used": factor.last_used_at,
            }
            for factor in factors
        ],
    }
    return {"account": facts}, []


def kept(user):
    """Sentences about what outlives the account: of the account itself nothing."""
    return []


def erase(user):
    """The account, its addresses, devices and second factors; the caller's transaction holds all.

    The rooms above have erased or loosened their own part before.
    """
    for device in UserSession.objects.filter(user=user):
        device.end()
    user.delete()
