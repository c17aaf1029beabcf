"""Who has written a posting, and who is left to approve it, by name: see `policies.can_approve`."""

from django.db.models import Q

from careers.accounts.models import User
from careers.postings import policies
from careers.postings.choices import Status
from careers.postings.moves import EDITABLE, WRITING


def writers(posting):
    by = posting.events.filter(name__in=WRITING).values("by")
    found = User.objects.filter(Q(pk__in=by) | Q(pk__in=posting.earlier_writers.values("pk")))
    return found.order_by("name", "pk")


def approvers(posting):
    """HR staff of the unit, or of one above it, who have not written it.

    Superusers are not named: it is not for them that a posting of a ministry waits.
    """
    units, unit = [], posting.unit
    while unit:
        units.append(unit.pk)
        unit = unit.parent
    staff = User.objects.filter(is_active=True, is_staff=True, scopes__unit__in=units).distinct()
    return staff.exclude(pk__in=writers(posting).values("pk")).order_by("name", "pk")


def waits_for(posting):
    """Of a posting in review: those who wrote it, and those it waits for; None of others."""
    if posting.status != Status.IN_REVIEW:
        return None
    return {"writers": list(writers(posting)), "approvers": list(approvers(posting))}


def would_become_writer(user, posting):
    """Whether a save of what colleagues wrote takes from `user` the right to approve it."""
    return (
        posting.status in EDITABLE
        and policies.can_approve(user, posting)
        and writers(posting).exists()
    )
