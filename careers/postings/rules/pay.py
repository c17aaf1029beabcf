"""Pay in the ad: Employment Standards Act, 2000, s. 8.2, with O. Reg. 476/24."""

from datetime import date
from decimal import Decimal
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import wording
from careers.postings.choices import PayUnit
from careers.postings.models.pay import WEEKS_A_YEAR
from careers.postings.rules.rule import LAW_FROM, PUBLIC, Rule, Scope, is_public, lacking, wrong
from ops_site import formats

WIDEST = Decimal(50_000)
EXEMPT_ABOVE = Decimal(200_000)
# The most hours a week that the site takes.
MOST_HOURS = Decimal(84)
CITATION = gettext_lazy("Employment Standards Act, 2000, Part III.1, s. 8.2; O. Reg. 476/24")


def a_year(amount, pay, hours):
    """Dollars a year. A week's pay is a week's pay, whatever its hours are."""
    weeks = {PayUnit.YEAR: 1, PayUnit.WEEK: WEEKS_A_YEAR, PayUnit.HOUR: WEEKS_A_YEAR}[pay.unit]
    return amount * weeks * (hours if pay.unit == PayUnit.HOUR else 1)


def is_exempt(pay):
    """Whether the top is above $200,000 a year; None where the hours are not stated."""
    if a_year(pay.maximum, pay, pay.hours_per_week or MOST_HOURS) <= EXEMPT_ABOVE:
        return False
    return True if pay.unit != PayUnit.HOUR or pay.hours_per_week else None


def check_stated(ad):
    if ad.pay_ranges:
        return
    if ad.posting.pay_note_en or ad.posting.pay_note_fr:
        yield wrong(_("State the pay in dollars: words alone do not say what to expect."))
    else:
        yield lacking(_("State the pay, or a range of pay, in dollars."))


def check_width(ad):
    for pay in ad.pay_ranges:
        # Where the hours are not stated: narrow enough at the most hours is narrow enough at any.
        width = a_year(pay.maximum - pay.minimum, pay, pay.hours_per_week or MOST_HOURS)
        if is_exempt(pay) or width <= WIDEST:
            continue
        posted = wording.amounts(pay.minimum, pay.maximum, pay.unit)
        words = {"pay": posted, "width": formats.money(width), "most": formats.money(WIDEST)}
        if pay.unit == PayUnit.HOUR and not pay.hours_per_week:
            yield lacking(
                _("State the hours a week of %(pay)s: without them the range may be too wide.")
                % words
            )
        else:
            yield wrong(
                _("Narrow the range of %(pay)s: it is %(width)s a year wide, at most %(most)s.")
                % words
            )


def check_together(ad):
    """Two ranges of the same day are one: parted in the middle, it would be narrow twice."""
    for _day, ranges in groupby(sorted(ad.pay_ranges, key=_since), key=_since):
        ranges = list(ranges)
        if len(ranges) < 2 or not all(map(is_comparable, ranges)):
            continue
        low = min(a_year(pay.minimum, pay, pay.hours_per_week) for pay in ranges)
        high = max(a_year(pay.maximum, pay, pay.hours_per_week) for pay in ranges)
        if high - low > WIDEST and high <= EXEMPT_ABOVE:
            words = {"width": formats.money(high - low), "most": formats.money(WIDEST)}
            told = _(
                "Narrow the ranges of pay: together they are %(width)s a year wide, at most "
                "%(most)s."
            )
            yield wrong(told % words)


def _since(pay):
    return pay.effective_from or date.min


def is_comparable(pay):
    return pay.unit != PayUnit.HOUR or pay.hours_per_week is not None


def check_ranges(ad):
    """Each alone and, where none is too wide alone, those of one day together."""
    yield from list(check_width(ad)) or check_together(ad)


def has_a_range_to_judge(ad):
    if all(is_exempt(pay) for pay in ad.pay_ranges):
        return False
    return is_public(ad)


RULES = (
    Rule(
        id="pay-stated",
        title=gettext_lazy("Statement of pay"),
        sentence=gettext_lazy(
            "The ad states the expected pay, or a range of it, unless its top is above $200,000 a "
            "year."
        ),
        citation=CITATION,
        check=check_stated,
        scope=PUBLIC,
        in_force_from=LAW_FROM,
    ),
    Rule(
        id="pay-range-width",
        title=gettext_lazy("Width of the pay range"),
        sentence=gettext_lazy(
            "A range of pay is at most $50,000 a year wide, unless its top is above $200,000 a "
            "year."
        ),
        citation=CITATION,
        check=check_ranges,
        scope=Scope(
            gettext_lazy(
                "publicly advertised postings with a range of pay whose top is at most $200,000 "
                "a year"
            ),
            has_a_range_to_judge,
        ),
        in_force_from=LAW_FROM,
    ),
)
