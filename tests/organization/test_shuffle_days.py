"""A day that cannot be is told in its own words, at its own field, with what mends it."""

from datetime import date

import pytest

from organization.models import Shuffle
from tests.organization.shuffling import HEADER, held, post, problems, send

NBSP = "\u00a0"
BEFORE = (
    f"This is before the first day of Ada in this post, January{NBSP}1, 2024. Write a later day; "
    "whoever held the post earlier is added under Appointments, with both days."
)
ROWS = {
    "finance,appointed,Cleo New,yes,2020-01-01,": BEFORE,
    "finance,leaves,,,2020-01-01,": BEFORE,
    "finance,leaves,Ada,,2020-01-01,": BEFORE,
    "finance,swapped,Bob,,2020-01-01,": BEFORE,
    "finance,appointed,Cleo New,yes,2024-01-01,": (
        "This is the first day of Ada in this post. Write a later day."
    ),
    "health,appointed,Cleo New,yes,2026-02-28,": (
        f"A source of March{NBSP}1, 2026 says that Bob still held this post then. Write that day, "
        "or a later one."
    ),
    "health,leaves,,,2026-02-28,": (
        f"A source of March{NBSP}1, 2026 says that Bob still held this post then. Write that day, "
        "or a later one."
    ),
    "finance,leaves,,,2026-02-30,": "There is no February 30, 2026.",
    "finance,leaves,,,2026-13-01,": (
        "“2026-13-01” is no day. Write the year, the month and the day, as in 2026-03-31."
    ),
    "finance,leaves,,,March 31,": (
        "“March 31” is no day. Write the year, the month and the day, as in 2026-03-31."
    ),
    "finance,leaves,,,1492-10-12,": (
        f"October{NBSP}12, 1492 is before the first day of the province, July{NBSP}1, 1867."
    ),
    "finance,leaves,,,9999-01-01,": f"January{NBSP}1, 9999 is more than a year from now.",
}


@pytest.fixture(autouse=True)
def posts(db):
    held(post("finance"), "Ada")
    held(post("health"), "Bob", start=None, as_of=date(2026, 3, 1))


@pytest.mark.parametrize(("row", "told"), ROWS.items())
def test_a_day_that_cannot_be_is_told_once_at_the_day(row, told, editor_client):
    response = send(editor_client, f"{HEADER}{row}\n")
    assert problems(response) == [f"Row 2, column day: {told}"]
    assert Shuffle.objects.count() == 0


def test_the_day_of_all_rows_is_told_in_the_same_words_in_french(editor, editor_client):
    type(editor).objects.update(language="fr")
    response = send(editor_client, f"{HEADER}finance,leaves,,,,\n", day="2026-02-30")
    told = f"Le 30{NBSP}février{NBSP}2026 n’existe pas."
    assert problems(response) == [f"Jour des changements{NBSP}: {told}"]


def test_no_day_at_all_is_told_once(editor_client):
    rows = "finance,leaves,,,,\nhealth,leaves,,,,\n"
    assert problems(send(editor_client, f"{HEADER}{rows}", day="")) == [
        "Day of the changes: Say on which day, for all rows or in each."
    ]
    rows = "finance,leaves,,,,\nhealth,leaves,,,2026-03-31,\n"
    assert problems(send(editor_client, f"{HEADER}{rows}", day="")) == [
        "Row 2, column day: Say on which day."
    ]
