"""What accounts hold about a person: told, exported and erased; secrets are not told."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careers.accounts.models import Invitation, StaffEvent

INVITED = ("administers", "language", "invited_at", "expires_at", "accepted_at", "revoked_at")


def held(user):
    """(words, number) of each kind."""
    return [
        (_("Account: name, e-mail address, preferred language"), 1),
        (_("Devices on which you are signed in"), UserSession.objects.filter(user=user).count()),
        (_("Second factors and passkeys"), Authenticator.objects.filter(user=user).count()),
        (_("Invitations to be HR staff"), invitations_of(user).count()),
        (_("Changes of HR staff that name you"), events_about(user).count()),
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
    staff = {
        "invitations": [facts_of(each) for each in invitations_of(user)],
        "changes_of_hr_staff": [facts_of_event(each) for each in events_about(user)],
    }
    return {"account": facts, **staff}, []


def facts_of(invitation):
    return {"unit": str(invitation.unit)} | {name: getattr(invitation, name) for name in INVITED}


def facts_of_event(event):
    """What was done about the person; who did it is another person's."""
    return {
        "what": event.get_name_display(),
        "at": event.at,
        "unit": str(event.unit),
        "administers": event.administers,
        "address": event.address,
    }


def kept(user):
    """Of the account itself nothing; of its HR staff the record, which nobody changes."""
    number = events_about(user).count()
    if not number:
        return []
    words = ngettext(
        "The record of HR staff keeps %(n)d entry about you, with your e-mail address, for as"
        " long as the site exists: it proves who could read and decide on applications.",
        "The record of HR staff keeps %(n)d entries about you, with your e-mail address, for as"
        " long as the site exists: it proves who could read and decide on applications.",
        number,
    )
    return [words % {"n": number}]


def invitations_of(user):
    to_nobody_else = Q(accepted_by=None, email=user.email)
    mine = Invitation.objects.filter(Q(accepted_by=user) | to_nobody_else)
    return mine.select_related("unit").order_by("pk")


def events_about(user):
    about = StaffEvent.objects.filter(Q(whom=user) | Q(whom=None, address=user.email))
    return about.select_related("unit").order_by("pk")


def erase(user):
    """The account, its addresses, devices, second factors and invitations, in one transaction.

    The rooms above have erased or loosened their own part before.
    """
    invitations_of(user).delete()
    for device in UserSession.objects.filter(user=user):
        device.end()
    user.delete()
