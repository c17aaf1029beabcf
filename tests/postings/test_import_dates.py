"""Days and closings as real ads and spreadsheets write them: read with certainty, or told."""

from datetime import UTC, datetime

import pytest

from careers.postings.importing import dates
from careers.postings.importing.table import BadValue

NOVEMBER = datetime(2026, 11, 28, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "Closing Date: Friday, November 27, 2026 11:59 pm EST",
        "End Date: 2026-11-27",
        "End Date: Nov. 27, 2026",
        "Apply by: 27 November 2026 at 23:59 ET",
        "November 27th, 2026, 11:59 p.m. (EST)",
        "27/11/2026",
        "Date de clôture : le vendredi 27 novembre 2026 à 23 h 59 HNE",
        "Date limite\u00a0: 27 novembre 2026",
    ],
)
def test_a_closing_is_read_however_it_is_written(written):
    assert dates.closing(written) == NOVEMBER


def test_the_first_of_a_month_and_a_month_that_is_cut_are_read_in_french():
    first = datetime(2026, 12, 1, 5, tzinfo=UTC)
    assert dates.opening("1er déc. 2026") == first
    assert dates.opening("Posted on: mardi 1er décembre 2026") == first


def test_an_opening_is_a_day_or_an_hour_of_it():
    assert dates.opening("Opening Date: 2026-11-27") == datetime(2026, 11, 27, 5, tzinfo=UTC)
    assert dates.opening("2026-11-27T09:00 EST") == datetime(2026, 11, 27, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("04/02/2026", "may be 2026-04-02 or 2026-02-04; write the one meant"),
        ("Thursday, November 27, 2026", "2026-11-27 is a Friday"),
        ("Opening Date: 2026-11-27", "“opening date:” is no word for a closing"),
        ("Salary: 2026-11-27", "“salary:” is no word for a closing"),
        ("Movember 27, 2026", "there is no such month"),
        ("Jui 27, 2026", "there is no such month"),
        ("November 31, 2026", "is not a day"),
        ("November 27, 2026 13:59 pm", "“13:59” is not a time of day"),
        ("November 27, 2026 noon", "is not a closing; write for example"),
        ("July 4, 2026 11:59 pm EST", "on that day Ontario has EDT, not EST"),
    ],
)
def test_a_closing_that_may_mean_something_else_is_told(written, said):
    with pytest.raises(BadValue) as refusal:
        dates.closing(written)
    assert said in str(refusal.value)
