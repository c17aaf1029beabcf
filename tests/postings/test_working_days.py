"""Working days in Ontario, with the nine public holidays and their substitutes."""

from datetime import date

import pytest

from careers.postings.working_days import holidays, is_working_day, working_days


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2024, "01-01 02-19 03-29 05-20 07-01 09-02 10-14 12-25 12-26"),
        (2026, "01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-28"),
        # Christmas on a Saturday: Monday and Tuesday are free.
        (2027, "01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-27 12-28"),
        # Christmas on a Sunday: Boxing Day takes Tuesday.
        (2022, "01-03 02-21 04-15 05-23 07-01 09-05 10-10 12-26 12-27"),
        # New Year's Day and Canada Day on a Saturday.
        (2028, "01-03 02-21 04-14 05-22 07-03 09-04 10-09 12-25 12-26"),
    ],
)
def test_the_public_holidays_of_a_year(year, days):
    assert [f"{day:%m-%d}" for day in sorted(holidays(year))] == days.split()


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-11-20", True),
        ("2026-11-21", False),
        ("2026-11-22", False),
        ("2026-08-03", True),  # The civic holiday is no public holiday of the Act.
        ("2026-12-24", True),
        ("2026-12-25", False),
    ],
)
def test_a_day_is_worked_or_not(day, works):
    assert is_working_day(date.fromisoformat(day)) is works


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2026-11-23", "2026-11-23", 1),
        ("2026-11-23", "2026-12-04", 10),
        ("2026-11-21", "2026-11-22", 0),
        ("2026-11-24", "2026-11-23", 0),
        # From before Christmas into the new year: 16 weekdays, three of them free.
        ("2026-12-18", "2027-01-08", 13),
        ("2026-12-25", "2027-01-01", 3),
    ],
)
def test_both_ends_count(first, last, days):
    assert working_days(date.fromisoformat(first), date.fromisoformat(last)) == days
