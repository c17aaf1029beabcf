"""The verbs by which somebody gets, keeps and loses a scope; each leaves an event.

Staff status follows: it comes with a scope and goes with the last one, except from editors.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from careers.accounts import policies
from careers.accounts.models import HRScope, Invitation, StaffEvent, User
from ops_site.moves import NotPermitted, Refused
from organization import editors

FORBIDDEN = _("You may not do this for this unit.")
GONE = _("This scope has ended already.")
Name = StaffEvent.Name


def require(permitted):
    if not permitted:
        raise NotPermitted(FORBIDDEN)


@transaction.atomic
def give_scope(user, unit, *, administers=False, by):
    """From now on `user` works for `unit`, without having been asked."""
    require(policies.can_give_scope(by, unit))
    scope = grant(user, unit, administers=administers)
    record(Name.GIVEN, scope, by=by, whom=user)
    return scope


@transaction.atomic
def change_scope(scope, *, administers, by):
    """The same unit, with the right to invite to it or without."""
    require(policies.can_give_scope(by, scope.unit))
    changed = HRScope.objects.filter(pk=scope.pk).exclude(administers=administers)
    if changed.update(administers=administers):
        scope.administers = administers
        record(Name.CHANGED, scope, by=by, whom=scope.user)


@transaction.atomic
def end_scope(scope, *, by):
    """The person no longer works for the unit, nor comes back by an invitation that stands.

    With the last scope all invitations end to units that `by` may invite to.
    """
    require(policies.can_end_scope(by, scope))
    user = _held(scope.user)
    deleted, _kinds = HRScope.objects.filter(pk=scope.pk).delete()
    if not deleted:
        raise Refused(GONE)
    record(Name.ENDED, scope, by=by, whom=user)
    waiting = Invitation.objects.open().filter(email=user.email)
    if user.is_superuser or user.scopes.exists():
        waiting = waiting.filter(unit=scope.unit)
    elif not editors.is_in_group(user):
        user.is_staff = False
        user.save(update_fields=["is_staff"])
    for invitation in waiting:
        if policies.can_invite(by, invitation.unit):
            close(invitation, by=by)


# --- What the verbs are made of; who calls it has asked a policy --------------------------------


def grant(user, unit, *, administers):
    """What a scope brings; no right that the person has already is taken away by it."""
    held = _held(user)
    scope, _is_new = HRScope.objects.get_or_create(
        user=held, unit=unit, defaults={"administers": administers}
    )
    if administers and not scope.administers:
        scope.administers = True
        scope.save(update_fields=["administers"])
    held.is_staff = user.is_staff = True
    held.save(update_fields=["is_staff"])
    return scope


def close(invitation, *, by):
    """The link of `invitation` opens nothing from now on; False where it has ended already."""
    standing = Invitation.objects.open().filter(pk=invitation.pk)
    if not standing.update(revoked_at=timezone.now()):
        return False
    record(Name.REVOKED, invitation, by=by)
    return True


def record(name, about, *, by, whom=None):
    """`about` is the scope or the invitation."""
    StaffEvent.objects.create(
        name=name,
        by=by,
        whom=whom,
        address=whom.email if whom else about.email,
        unit=about.unit,
        administers=about.administers,
    )


def _held(user):
    """The account, which nobody else makes staff or former staff meanwhile."""
    return User.objects.select_for_update().get(pk=user.pk)
