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
    """What a range comes to for another unit and by which method; or why it cannot be said."""

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


def equivalents(pay):
    """What `pay` comes to for each unit in which it was not posted, shortest unit first."""
    others = [unit for unit in PayUnit if unit != pay.unit]
    found = [(unit, per(pay, unit)) for unit in others]
    if unknown := [unit for unit, amounts in found if amounts is None]:
        yield Equivalent("", _not_comparable(unknown))
    for unit, amounts in found:
        if amounts:
            if unit == PayUnit.YEAR:
                amounts = tuple(round(amount) for amount in amounts)
            yield Equivalent(wording.amounts(*amounts, unit), _method(pay, unit))


def _not_comparable(units):
    if PayUnit.YEAR in units:
        return _("not comparable by week or year: the hours a week are not stated")
    return _("not comparable by the hour: the hours a week are not stated")


def _method(pay, unit):
    words = {"hours": wording.hours(pay) if pay.hours_per_week else ""}
    methods = {
        (PayUnit.HOUR, PayUnit.WEEK): _("hourly pay × %(hours)s hours a week"),
        (PayUnit.HOUR, PayUnit.YEAR): _("hourly pay × %(hours)s hours a week × 52 weeks"),
        (PayUnit.WEEK, PayUnit.HOUR): _("weekly pay ÷ %(hours)s hours a week"),
        (PayUnit.WEEK, PayUnit.YEAR): _("weekly pay × 52 weeks"),
        (PayUnit.YEAR, PayUnit.HOUR): _("yearly pay ÷ 52 weeks ÷ %(hours)s hours a week"),
        (PayUnit.YEAR, PayUnit.WEEK): _("yearly pay ÷ 52 weeks"),
    }
    return methods[pay.unit, unit] % words
