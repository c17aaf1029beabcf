"""The days of alerts are those of Toronto, on the nights when the clock changes as well."""

from datetime import UTC, date, datetime

import pytest

from careers.applicants.alert_times import end_of_term, latest_day, latest_monday


def toronto(text):
    """An instant of Toronto's clock, by its UTC hour: summer time in 2026 is March 8 to
    November 1.
    """
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("instant", "day", "monday"),
    [
        # Saturday, winter: seven o'clock is 12:00 UTC.
        ("2026-03-07 11:59:59", date(2026, 3, 6), date(2026, 3, 2)),
        ("2026-03-07 12:00:00", date(2026, 3, 7), date(2026, 3, 2)),
        # The night of March 8 loses an hour: seven o'clock is 11:00 UTC.
        ("2026-03-08 06:59:59", date(2026, 3, 7), date(2026, 3, 2)),
        ("2026-03-08 07:00:00", date(2026, 3, 7), date(2026, 3, 2)),
        ("2026-03-08 10:59:59", date(2026, 3, 7), date(2026, 3, 2)),
        ("2026-03-08 11:00:00", date(2026, 3, 8), date(2026, 3, 2)),
        ("2026-03-09 10:59:59", date(2026, 3, 8), date(2026, 3, 2)),
        ("2026-03-09 11:00:00", date(2026, 3, 9), date(2026, 3, 9)),
        # The night of November 1 has an hour twice: seven o'clock is 12:00 UTC.
        ("2026-10-31 11:00:00", date(2026, 10, 31), date(2026, 10, 26)),
        ("2026-11-01 11:59:59", date(2026, 10, 31), date(2026, 10, 26)),
        ("2026-11-01 12:00:00", date(2026, 11, 1), date(2026, 10, 26)),
        ("2026-11-02 12:00:00", date(2026, 11, 2), date(2026, 11, 2)),
    ],
)
def test_days_begin_at_seven_in_toronto(instant, day, monday):
    assert latest_day(toronto(instant)) == day
    assert latest_monday(toronto(instant)) == monday


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        ("2026-01-15 15:00:00", "2026-10-15 14:00:00"),  # Ten in the morning, EST and EDT.
        ("2026-05-31 14:00:00", "2027-02-28 15:00:00"),
        ("2027-05-31 14:00:00", "2028-02-29 15:00:00"),
        ("2026-04-15 14:00:00", "2027-01-15 15:00:00"),
        ("2026-12-31 15:00:00", "2027-09-30 14:00:00"),
    ],
)
def test_a_term_is_nine_months_of_the_calendar(begins, ends):
    assert end_of_term(toronto(begins)) == toronto(ends)
