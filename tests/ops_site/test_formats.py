"""Dates, hours, money and numbers in both languages, as docs and ads of the province write them."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.utils.translation import override

from ops_site import formats

TORONTO = ZoneInfo("America/Toronto")
# The closing instant of November 27 is stored as the first instant of November 28.
NOVEMBER_CLOSING = datetime(2026, 11, 28, tzinfo=TORONTO)
JULY_NOON = datetime(2026, 7, 1, 12, tzinfo=TORONTO)


def in_both(function, *args):
    """What `function` gives in English and in French; a no-break space is written as ~."""
    shown = []
    for language in ("en", "fr"):
        with override(language):
            shown.append(str(function(*args)).replace("\u00a0", "~"))
    return shown


def test_closing_instant_is_shown_as_the_last_minute_before_it():
    assert in_both(formats.closing, NOVEMBER_CLOSING) == [
        "Friday, November~27, 2026, 11:59~p.m. EST",
        "le vendredi 27~novembre~2026 à 23~h~59 HNE",
    ]


def test_summer_has_daylight_time():
    assert in_both(formats.instant, JULY_NOON) == [
        "Wednesday, July~1, 2026, 12:00~p.m. EDT",
        "le mercredi 1er~juillet~2026 à 12~h HAE",
    ]


def test_instant_in_utc_is_told_in_toronto():
    instant = datetime(2026, 11, 28, 4, 59, tzinfo=UTC)
    assert in_both(formats.instant, instant) == in_both(formats.closing, NOVEMBER_CLOSING)
    assert in_both(formats.day, instant) == ["November~27, 2026", "27~novembre~2026"]


@pytest.mark.parametrize(
    ("hour", "minute", "english", "french"),
    [
        (0, 0, "12:00~a.m. EST", "0~h HNE"),
        (0, 5, "12:05~a.m. EST", "0~h~05 HNE"),
        (9, 30, "9:30~a.m. EST", "9~h~30 HNE"),
        (13, 0, "1:00~p.m. EST", "13~h HNE"),
    ],
)
def test_clock(hour, minute, english, french):
    instant = datetime(2026, 1, 15, hour, minute, tzinfo=TORONTO)
    assert in_both(formats.clock, instant) == [english, french]


def test_day_of_a_date_needs_no_clock():
    assert in_both(formats.day, date(2026, 5, 1)) == ["May~1, 2026", "1er~mai~2026"]


@pytest.mark.parametrize(
    ("amount", "english", "french"),
    [
        (Decimal("71563.00"), "$71,563", "71~563~$"),
        (Decimal("30.50"), "$30.50", "30,50~$"),
        (1234567, "$1,234,567", "1~234~567~$"),
        (Decimal("0"), "$0", "0~$"),
    ],
)
def test_money(amount, english, french):
    assert in_both(formats.money, amount) == [english, french]


def test_numbers_are_grouped_in_threes():
    assert in_both(formats.number, 60_000) == ["60,000", "60~000"]
    assert in_both(formats.number, 999) == ["999", "999"]
    assert in_both(formats.number, Decimal("36.25")) == ["36.25", "36,25"]


@pytest.mark.parametrize(
    ("size", "english", "french"),
    [
        (1, "1 byte", "1~octet"),
        (587, "587 bytes", "587~octets"),
        (12_400, "12 KB", "12~Ko"),
        (1_300_000, "1.2 MB", "1,2~Mo"),
        (10 * 1024 * 1024, "10 MB", "10~Mo"),
    ],
)
def test_size_of_a_file(size, english, french):
    assert in_both(formats.file_size, size) == [english, french]


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
        (0, "closes today", "prend fin aujourd’hui"),
        (1, "closes in 1 day", "prend fin dans 1 jour"),
        (3, "closes in 3 days", "prend fin dans 3 jours"),
    ],
)
def test_time_left_in_words(days, english, french):
    now = datetime(2026, 11, 27, 9, tzinfo=TORONTO) - timedelta(days=days)
    assert in_both(formats.closes_in, NOVEMBER_CLOSING, now) == [english, french]


def test_templates_have_the_same_formats():
    template = Template("{% load formats %}{{ at|closing }}; {{ pay|money }}; {{ count|number }}")
    context = Context({"at": NOVEMBER_CLOSING, "pay": 71563, "count": 1200})
    assert in_both(template.render, context) == [
        "Friday, November~27, 2026, 11:59~p.m. EST; $71,563; 1,200",
        "le vendredi 27~novembre~2026 à 23~h~59 HNE; 71~563~$; 1~200",
    ]
