"""Two shuffles at the same moment that share posts: one after the other, and no change is lost."""

from datetime import date
from threading import Event

import pytest
from django.db import transaction

from organization import shuffles
from organization.models import Shuffle
from organization.shuffling.plan import Plan
from organization.shuffling.reading import Reading
from organization.shuffling.record import changes_of, rows_of
from tests.organization.shuffling import held, on_record, post

pytestmark = pytest.mark.django_db(transaction=True)
DAY, LATER, START = date(2026, 3, 31), date(2026, 4, 30), date(2024, 1, 1)


@pytest.fixture(autouse=True)
def posts():
    found = [post("finance"), post("health"), post("vacant")]
    for role, name in zip(found, ("Ada", "Bob"), strict=False):
        held(role, name)
    return found


def plan(**row):
    reading = Reading([(2, row)], day=DAY, source="A memo")
    made = Plan(reading.changes)
    assert (reading.problems, made.problems) == ([], [])
    return made


def keep(made):
    return shuffles.keep(
        made, name="A", source="A memo", as_of=None, note="", apply_at=None, by=None
    )


def in_turn(together, first, second):
    """Make `first`, and hold its transaction open while `second` is tried."""
    begun, passed = Event(), Event()

    def one():
        with transaction.atomic():
            first()
            begun.set()
            return passed.wait(0.5)

    def other():
        begun.wait(20)
        try:
            return second()
        finally:
            passed.set()

    return together(one, other)


def test_who_comes_second_waits_and_loses_nothing(posts, together):
    finance, health, _vacant = posts
    swap = plan(role="finance", what="swapped", person="Bob")
    leave = plan(role="health", what="leaves", person="Bob", day=LATER.isoformat())
    overtook, refusal = in_turn(together, lambda: keep(swap), lambda: keep(leave))
    assert (overtook, type(refusal)) == (False, shuffles.NoLongerFits)
    told = together(lambda: (on_record(finance), on_record(health), Shuffle.objects.count()))
    assert told == [
        (
            [("Ada", False, START, DAY), ("Bob", False, DAY, None)],
            [("Bob", False, START, DAY), ("Ada", False, DAY, None)],
            1,
        )
    ]


def test_a_vacant_post_is_waited_for_as_well(together):
    new = {"role": "vacant", "what": "appointed", "new_person": "yes"}
    ada, cleo = plan(**new, person="Dan New"), plan(**new, person="Cleo New")
    looked = rows_of(ada)
    overtook, kept = in_turn(
        together, lambda: Plan(changes_of(looked), lock=True), lambda: keep(cleo)
    )
    assert (overtook, type(kept)) == (False, Shuffle)


def test_two_swaps_of_the_same_posts_end_in_one(posts, together):
    one, other = (
        plan(role=role, what="swapped", person=person)
        for role, person in (("finance", "Bob"), ("health", "Ada"))
    )
    found = together(lambda: keep(one), lambda: keep(other))
    assert sorted(type(each).__name__ for each in found) == ["NoLongerFits", "Shuffle"]
    assert together(lambda: [a[0] for a in on_record(posts[0])]) == [["Ada", "Bob"]]
