"""Working days in Ontario: Monday to Friday without public holidays.

The nine public holidays are those of the definition in subsection 1 (1) of the Employment
Standards Act, 2000. Where one falls on a Saturday or a Sunday, the next day that is neither a
weekend nor a holiday is free in its place, as section 29 of the Act grants to those who do not
work on the day itself: a day that may be somebody's holiday is never counted.
"""

from datetime import date, timedelta
from functools import lru_cache

SATURDAY = 5
MONDAY = 0
DAY = timedelta(days=1)


def is_working_day(day):
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def working_days(first, last):
    """How many there are from `first` to `last`, both included."""
    length = (last - first).days + 1
    return sum(is_working_day(first + offset * DAY) for offset in range(max(length, 0)))


def last_of(first, count):
    """The day that is the working day number `count` from `first` on, which may be the first."""
    day = first
    while working_days(first, day) < count:
        day += DAY
    return day


@lru_cache(maxsize=32)
def holidays(year):
    """The days of `year` that are free, substitutes included."""
    free = set()
    # A substitute may lie in the next year only for New Year's Eve, which is no holiday.
    for day in sorted(_named(year)):
        while day.weekday() >= SATURDAY or day in free:
            day += DAY
        free.add(day)
    return frozenset(free)


def _named(year):
    return [
        date(year, 1, 1),  # New Year's Day
        _nth_monday(year, 2, 3),  # Family Day
        _easter(year) - 2 * DAY,  # Good Friday
        _monday_before(date(year, 5, 25)),  # Victoria Day
        date(year, 7, 1),  # Canada Day
        _nth_monday(year, 9, 1),  # Labour Day
        _nth_monday(year, 10, 2),  # Thanksgiving Day
        date(year, 12, 25),  # Christmas Day
        date(year, 12, 26),  # Boxing Day
    ]


def _nth_monday(year, month, nth):
    first = date(year, month, 1)
    return first + ((MONDAY - first.weekday()) % 7 + 7 * (nth - 1)) * DAY


def _monday_before(day):
    return day - ((day.weekday() - MONDAY - 1) % 7 + 1) * DAY


def _easter(year):
    """Easter Sunday in the Gregorian calendar (the method of Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
