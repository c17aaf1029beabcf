"""The time that is left until a closing is counted in days of Toronto."""

from datetime import datetime, timedelta

import pytest

from ops_site import formats
from tests.ops_site.test_formats import NOVEMBER_CLOSING, TORONTO, in_both


def test_days_left_are_counted_in_toronto():
    late_in_the_evening = datetime(2026, 11, 27, 23, 30, tzinfo=TORONTO)
    assert formats.days_left(NOVEMBER_CLOSING, late_in_the_evening) == 0
    assert formats.days_left(NOVEMBER_CLOSING, late_in_the_evening - timedelta(days=3)) == 3


def test_days_left_across_the_change_of_clocks():
    closing = datetime(2026, 11, 3, tzinfo=TORONTO)
    assert formats.days_left(closing, datetime(2026, 10, 31, 0, 30, tzinfo=TORONTO)) == 2


@pytest.mark.parametrize(
    ("days", "english", "french"),
    [
        (0, "closes today", "clôture aujourd’hui"),
        (1, "closes tomorrow", "clôture demain"),
        (3, "closes in 3 days", "clôture dans 3 jours"),
    ],
)
def test_time_left_in_words(days, english, french):
    now = datetime(2026, 11, 27, 9, tzinfo=TORONTO) - timedelta(days=days)
    assert in_both(formats.closes_in, NOVEMBER_CLOSING, now) == [english, french]
