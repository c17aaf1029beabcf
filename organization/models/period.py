"""From when to when a fact holds, and what can be said of it on a given day.

`start` is its first day, `end` the first on which it is over; a day that no source gives is empty.
A fact whose start is not known is known from the day of its source (`as_of`): before it, nothing
confirms that it held. One whose source has no day either is known for today alone.
"""

from datetime import timedelta
from enum import Enum

from django.db.models import Q
from django.utils import timezone

# A source of longer ago tells what was then: what it told of may have changed since.
LONG = timedelta(days=3653)


class State(Enum):
    """What can be said of a fact on one day; only one of these."""

    TO_COME = "to come"
    STANDING = "standing"
    UNCONFIRMED = "not confirmed for that day"
    OVER = "over"


def lasting(on=None):
    """The condition of a query for what is not over and not to come on the day `on` (today).

    Today that is what holds; of a day of the past some of it may be unconfirmed.
    """
    on = on or timezone.localdate()
    return (Q(start=None) | Q(start__lte=on)) & (Q(end=None) | Q(end__gt=on))


def known(on=None):
    """Of what is `lasting` on that day, what a source confirms for it."""
    on = on or timezone.localdate()
    sourced = Q(as_of__lte=on)
    if on >= timezone.localdate():
        sourced = Q()  # Whatever is on record is known for today.
    return Q(start__lte=on) | (Q(start=None) & sourced)


def state(fact, on=None, shown_from=None):
    """What can be said of `fact` on the day `on` (today).

    `shown_from` is the first day on which something else that is known shows that it was so.
    """
    today = timezone.localdate()
    on = on or today
    if is_over(fact, on):
        return State.OVER
    if not has_begun(fact, on):
        return State.TO_COME
    if fact.start or on >= min(today, fact.as_of or today, shown_from or today):
        return State.STANDING
    return State.UNCONFIRMED


def has_begun(fact, on=None):
    return fact.start is None or fact.start <= (on or timezone.localdate())


def is_over(fact, on=None):
    return fact.end is not None and fact.end <= (on or timezone.localdate())


def is_aged(fact, on=None):
    """Whether its last source was of long ago on the day `on` (today)."""
    return fact.as_of is not None and fact.as_of + LONG < (on or timezone.localdate())


def last_day(fact):
    return fact.end - timedelta(days=1) if fact.end else None


def first_shown(fact):
    """The first day on which `fact` was so for certain; its source may be of a later day."""
    last = last_day(fact)
    of_source = fact.as_of if fact.as_of and (last is None or fact.as_of <= last) else None
    return fact.start or of_source or last
