"""HR staff by invitation: the verbs, each with its policy, its event and its mail.

The token stands in the link of the mail alone. What is kept is its digest, and the mail is erased
once it is sent.
"""

import secrets

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from careers.accounts import policies, staff
from careers.accounts.models import HRScope, Invitation, StaffEvent, User
from careers.accounts.models.invitation import LASTS, digest_of
from ops_site import outbox
from ops_site.moves import Refused

ENDED = gettext_lazy("This invitation has ended: it was accepted or revoked.")
NO_LONGER_VALID = gettext_lazy("This invitation is no longer valid.")


@transaction.atomic
def invite(email, unit, *, language, administers=False, by):
    """Ask whoever reads `email` to work for `unit`, by a mail in `language`."""
    staff.require(policies.can_invite(by, unit))
    email = email.strip().lower()
    _refuse_needless(email, unit, administers)
    token = secrets.token_urlsafe(32)
    facts = {"email": email, "unit": unit, "language": language, "administers": administers}
    try:
        with transaction.atomic():
            invitation = Invitation.objects.create(**facts, **_sent(token, by))
    except IntegrityError as error:
        words = _(
            "An invitation of %(email)s to %(unit)s stands already. "
            "Send it again, or revoke it first."
        )
        raise Refused(words % {"email": email, "unit": unit}) from error
    staff.record(StaffEvent.Name.INVITED, invitation, by=by)
    _post(invitation, token)
    return invitation


@transaction.atomic
def resend(invitation, *, by):
    """The same invitation with a new link and a new term; the older link opens nothing."""
    staff.require(policies.can_invite(by, invitation.unit))
    _refuse_needless(invitation.email, invitation.unit, invitation.administers)
    token = secrets.token_urlsafe(32)
    if not Invitation.objects.open().filter(pk=invitation.pk).update(**_sent(token, by)):
        raise Refused(ENDED)
    invitation.refresh_from_db()
    staff.record(StaffEvent.Name.SENT_AGAIN, invitation, by=by)
    _post(invitation, token)


@transaction.atomic
def revoke(invitation, *, by):
    """The link opens nothing any more."""
    staff.require(policies.can_invite(by, invitation.unit))
    if not staff.close(invitation, by=by):
        raise Refused(ENDED)
    invitation.refresh_from_db()


@transaction.atomic
def accept(invitation, *, by):
    """The invited person is HR staff of the unit from now on.

    Whoever invited must still be allowed to. Of two simultaneous acceptances one succeeds.
    """
    staff.require(policies.can_accept(by, invitation))
    inviter = invitation.invited_by
    if not (inviter and policies.can_invite(inviter, invitation.unit)):
        raise Refused(NO_LONGER_VALID)
    now = timezone.now()
    # As this person saw it: what was sent again meanwhile bears another digest.
    standing = Invitation.objects.waiting(now).filter(pk=invitation.pk, digest=invitation.digest)
    if not standing.update(accepted_by=by, accepted_at=now):
        raise Refused(NO_LONGER_VALID)
    invitation.refresh_from_db()
    staff.grant(by, invitation.unit, administers=invitation.administers)
    staff.record(StaffEvent.Name.ACCEPTED, invitation, by=by, whom=by)


def is_valid(invitation):
    """Whether the invited person could accept it now."""
    inviter = invitation.invited_by
    if not Invitation.objects.waiting().filter(pk=invitation.pk).exists():
        return False
    return bool(inviter) and policies.can_invite(inviter, invitation.unit)


# --- Parts --------------------------------------------------------------------------------------


def _refuse_needless(email, unit, administers):
    scope = HRScope.objects.filter(user__email=email, user__is_staff=True, unit=unit).first()
    if scope and (scope.administers or not administers):
        words = _("The person works for this unit already: %(unit)s.")
        raise Refused(words % {"unit": unit})


def _sent(token, by):
    now = timezone.now()
    return {
        "digest": digest_of(token),
        "invited_by": by,
        "invited_at": now,
        "expires_at": now + LASTS,
    }


def _post(invitation, token):
    with override(invitation.language):
        path = reverse("accounts:invitation_link", args=[token])
    outbox.post(
        # A key for each sending; so much of a digest tells nobody the token.
        f"invitation:{invitation.pk}:{invitation.digest[:16]}",
        "account/invitation",
        to=invitation.email,
        language=invitation.language,
        context={"invitation": invitation, "link": outbox.absolute(path)},
        recipient=User.objects.filter(email=invitation.email).first(),
        secret=True,
    )
