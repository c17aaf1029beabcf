"""Dates and hours in both languages, as documents and ads of the province write them."""

from datetime import UTC, date, datetime
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


def test_templates_have_the_same_formats():
    template = Template("{% load formats %}{{ at|closing }}; {{ pay|money }}; {{ count|number }}")
    context = Context({"at": NOVEMBER_CLOSING, "pay": 71563, "count": 1200})
    assert in_both(template.render, context) == [
        "Friday, November~27, 2026, 11:59~p.m. EST; $71,563; 1,200",
        "le vendredi 27~novembre~2026 à 23~h~59 HNE; 71~563~$; 1~200",
    ]
