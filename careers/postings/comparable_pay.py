"""Pay of an hour, a week and a year, so that a range can be held against another.

A week and a year are in proportion (52 weeks); an hour is reckoned only by the hours a week that
the posting states, never by hours that are usual.
"""

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from careers.postings import wording
from careers.postings.choices import PayUnit
from careers.postings.models.pay import WEEKS_A_YEAR

CENT = Decimal("0.01")


class Equivalent(NamedTuple):
    """What a range comes to for the other units, and how it is reckoned; or why it cannot be."""

    amounts: str
    method: str


def per(pay, unit):
    """(minimum, maximum) of `pay` for `unit`, in cents rounded half up; None if not comparable."""
    times, by = _a_year(pay.unit, pay), _a_year(unit, pay)
    if unit == pay.unit:
        return pay.minimum, pay.maximum
    if times is None or by is None:
        return None
    # One division of exact numbers: nothing is rounded twice.
    amounts = (amount * times / by for amount in (pay.minimum, pay.maximum))
    return tuple(amount.quantize(CENT, ROUND_HALF_UP) for amount in amounts)


def _a_year(unit, pay):
    """How many such units a year has; None where the hours are not stated."""
    if unit == PayUnit.HOUR:
        return pay.hours_per_week and pay.hours_per_week * WEEKS_A_YEAR
    return Decimal(WEEKS_A_YEAR if unit == PayUnit.WEEK else 1)


def equivalent(pay):
    """What `pay` comes to for the units in which it was not posted, shortest unit first."""
    found = [(unit, per(pay, unit)) for unit in PayUnit if unit != pay.unit]
    told = [wording.amounts(*_shown(unit, amounts), unit) for unit, amounts in found if amounts]
    if not told:
        return Equivalent("", _("not comparable by week or year: the hours a week are not stated"))
    return Equivalent(", ".join(told), _method(pay))


def _shown(unit, amounts):
    """Cents tell something by the hour alone."""
    step = CENT if unit == PayUnit.HOUR else Decimal(1)
    return [amount.quantize(step, ROUND_HALF_UP) for amount in amounts]


def _method(pay):
    if not pay.hours_per_week:
        return _("reckoned with 52 weeks a year")
    words = _("reckoned with %(hours)s hours a week and 52 weeks a year")
    return words % {"hours": wording.hours(pay)}
