"""Pay in the ad: stated, and in a range that says something."""

from datetime import date
from decimal import Decimal

import pytest

from tests.postings.rules.cases import (
    DOES_NOT_APPLY,
    EXISTED_NOT_YET,
    RESTRICTED,
    judgement,
    met,
    not_met,
    outside,
    tried,
)

pytestmark = pytest.mark.django_db


def pay(minimum, maximum, unit="year", hours=None):
    amounts = {"minimum": Decimal(minimum), "maximum": Decimal(maximum), "unit": unit}
    return {"pay_ranges": {**amounts, "hours_per_week": hours and Decimal(hours)}}


NONE = {"pay_ranges": {}}
WIDE = pay(60_000, "110000.01")
CASES = {
    "pay-stated": [
        met(),
        met(rows=pay(60_000, 60_000)),
        met({"audience": "open-targeted"}),
        not_met(rows=NONE),
        not_met({"pay_note_en": "Commensurate with experience."}, NONE),
        not_met({"audience": "restricted-non-represented"}, NONE),
        outside(RESTRICTED, NONE),
        EXISTED_NOT_YET,
    ],
    "pay-range-width": [
        met(rows=pay(60_000, 110_000)),
        not_met(rows=WIDE),
        # 52 weeks of a week's pay, whatever its hours are.
        met(rows=pay(1_000, 1_961, "week")),
        not_met(rows=pay(1_000, 1_962, "week")),
        met(rows=pay(20, 40, "hour", 40)),
        not_met(rows=pay(20, 50, "hour", 40)),
        # Without hours it is narrow enough only if it is so at the most hours a week, 84.
        met(rows=pay(20, 31, "hour")),
        not_met(rows=pay(20, 32, "hour")),
        # At exactly $200,000 a year the range is still held to the limit.
        not_met(rows=pay(140_000, 200_000)),
        outside(rows=pay(140_000, "200000.01")),
        outside(rows=pay(100, 200, "hour", 40)),
        outside(rows=NONE),
        outside(RESTRICTED, WIDE),
        outside(rows=WIDE, day=EXISTED_NOT_YET.day),
    ],
}


@pytest.mark.parametrize(("rule_id", "case"), tried(CASES))
def test_pay_is_judged(rule_id, case):
    assert judgement(rule_id, case.posting(), case.day).verdict == case.verdict


@pytest.mark.parametrize(
    ("second", "verdict"),
    [
        (("80000", "110000"), "met"),
        (("110000", "160000"), "not-met"),
        (("150000", "200001"), "met"),  # Its top is above $200,000.
    ],
)
def test_a_range_in_two_rows_is_one_range(second, verdict):
    posting = met(rows=pay(60_000, 110_000)).posting()
    low, high = map(Decimal, second)
    posting.pay_ranges.create(minimum=low, maximum=high, unit="year")
    assert judgement("pay-range-width", posting).verdict == verdict


def test_what_holds_later_is_another_range():
    posting = met(rows=pay(60_000, 110_000)).posting()
    later = {"minimum": 110_000, "maximum": 160_000, "effective_from": date(2030, 4, 1)}
    posting.pay_ranges.create(unit="year", **later)
    assert judgement("pay-range-width", posting).verdict == "met"


def test_the_law_holds_from_the_first_of_january_2026():
    posting = not_met(rows=NONE).posting()
    day = judgement("pay-stated", posting).rule.in_force_from
    assert day.isoformat() == "2026-01-01"
    assert judgement("pay-stated", posting, day).stands_against
    before = day.replace(year=2025, month=12, day=31)
    assert judgement("pay-stated", posting, before).verdict == DOES_NOT_APPLY


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (WIDE, "Narrow the range of $60,000 to $110,000.01 a year: it is $50,000.01 a year wide"),
        (pay(20, 40, "hour"), "State the hours a week of $20 to $40 an hour"),
    ],
)
def test_what_to_do_is_told_for_each_range(rows, told):
    found = judgement("pay-range-width", not_met(rows=rows).posting())
    assert [sentence.startswith(told) for sentence in found.sentences] == [True, True]
