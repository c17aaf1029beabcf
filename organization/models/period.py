"""From when to when a fact holds: `start` is its first day, `end` the first on which it is over.

A day that is not known is empty: a fact without a start has begun, one without an end lasts.
"""

from django.db.models import Q
from django.utils import timezone


def lasting(on=None):
    """The condition of a query for what holds on the day `on`: today, if none is given."""
    on = on or timezone.localdate()
    return (Q(start=None) | Q(start__lte=on)) & (Q(end=None) | Q(end__gt=on))


def has_begun(fact, on=None):
    return fact.start is None or fact.start <= (on or timezone.localdate())


def is_over(fact, on=None):
    return fact.end is not None and fact.end <= (on or timezone.localdate())
