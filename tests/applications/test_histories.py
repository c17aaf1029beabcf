"""Random histories of a competition keep what the record promises, whatever people try."""

from collections import Counter
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from careers.applications.choices import Status
from careers.applications.moves import BY_NAME, BY_STAFF, DECIDED, MOVES, RECORD
from tests.applications.playing import Competition

pytestmark = pytest.mark.django_db

# Three hundred, in parts that run side by side.
PARTS = 4
HISTORIES = 300 // PARTS
VERBS = (
    *("forward",) * 4,
    *("take", "take", "take_any", "decide", "edit", "submit", "empty", "close", "cancel"),
    *("change", "withdraw", "reopen", "record", "open") * 3,
)
# What is tried, on what or how, by whom: a way towards a hire, then anything.
CHOICES = st.sampled_from([0, 0, 0, 0, 0, 2, 7])
# Much can happen while the posting is open.
HAPPY = st.sampled_from([0, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).flatmap(
    lambda length: st.lists(
        st.tuples(st.just("forward"), CHOICES, st.just(0)), min_size=length, max_size=length
    )
)
ANYTHING = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(0, 9), st.integers(0, 8)),
    min_size=3,
    max_size=7,
)
# What changes an application without an event: nobody but its writer has seen it yet.
WRITING = ("edit", "change", "empty", "reopen")
STAFF_EVENTS = {RECORD.name, DECIDED, *(move.name for move in BY_STAFF)}


class Clock:
    """The time that a history moves."""

    def __init__(self, traveller):
        self.traveller = traveller

    def __call__(self):
        return datetime.now(UTC)

    def move_to(self, instant):
        self.traveller.move_to(instant, tick=False)


@pytest.fixture
def competition():
    with time_machine.travel(datetime.now(UTC), tick=False) as traveller:
        yield Competition(Clock(traveller))


def play(competition, steps, taken):
    before = competition.state()
    for verb, choice, person in steps:
        competition.attempt(verb, choice, person)
        after = competition.state()
        new = after.events[len(before.events) :]
        if new:
            [event] = new
            event.refresh_from_db()
            taken[event.name] += 1
            assert_fits(event, before.statuses)
            assert after.mails == [*before.mails, *told_by(event)]
        else:
            assert (after.mails, after.statuses) == (before.mails, before.statuses)
            assert verb in WRITING or after.rows == before.rows
        before = after
    assert competition.faults() == []


def assert_fits(event, statuses):
    """The event tells one move of the table, or one decision, by somebody who may."""
    application = event.application
    before = statuses.get(application.pk, Status.DRAFT)
    if event.name == DECIDED:
        assert (before, application.status) == (Status.SCREENING, Status.SCREENING)
    else:
        move = BY_NAME[event.name]
        assert before in move.sources
        assert (event.from_status, event.to_status) == (before, move.target)
        assert application.status == move.target
    if event.name in STAFF_EVENTS:
        assert event.by.is_staff
        assert event.by.scopes.filter(unit=application.posting.unit).exists()
        assert event.by_id != application.applicant_id and event.by.email != application.email
    else:
        assert event.by_id == application.applicant_id
    if event.name in ("screen_in", "screen_out"):
        outcomes = dict(application.decisions.values_list("requirement__number", "outcome"))
        assert outcomes.keys() == {1, 2}
        assert (set(outcomes.values()) == {"met"}) == (event.name == "screen_in")


def way(length, choice=0):
    return [("forward", choice, 0)] * length


def told_by(event):
    """The mails of the move, one for each notice of its row in the table."""
    notices = () if event.name == DECIDED else BY_NAME[event.name].notices
    address = event.application.email
    return [(f"applications/{notice}", address, "en") for notice in notices if address]


@pytest.mark.parametrize("part", range(PARTS))
def test_random_histories_keep_what_the_record_promises(part, competition):
    taken, played = Counter(), []

    @settings(
        max_examples=HISTORIES,
        deadline=None,
        database=None,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @example(way(1), [("change", 3, 8), ("withdraw", 0, 8), ("reopen", 0, 8), ("record", 0, 8)])
    @example(way(10), [("withdraw", 0, 8)])
    @example(way(6, 7), [])
    @example(way(7), [("take", 2, 8), ("take", 1, 8)])
    @given(HAPPY, ANYTHING)
    def histories(before, steps):
        competition.open()
        with transaction.atomic():
            play(competition, before + steps, taken)
            transaction.set_rollback(True)
        played.append(steps)

    histories()
    assert len(played) >= HISTORIES
    # So that something could have gone wrong: every move was taken.
    assert taken.keys() == {DECIDED, *(move.name for move in MOVES)}, taken
