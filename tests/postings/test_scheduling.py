"""A posting that is approved and not open yet gets other days, with a reason, by the rules."""

import pytest

from careers.postings.scheduling import reschedule
from ops_site.moves import NotPermitted, Refused
from tests.factories import HRScopeFactory, midnight
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db
LATER = {"opens_at": midnight(10), "closes_at": midnight(40), "reason": "The panel is away."}


@pytest.fixture
def scheduled():
    return whole_posting("scheduled")


def hr_of(posting):
    return HRScopeFactory(unit=posting.unit).user


def test_it_gets_other_days_and_the_history_says_which_and_why(scheduled):
    by = hr_of(scheduled)
    reschedule(scheduled, by=by, **LATER)
    scheduled.refresh_from_db()
    assert (scheduled.opens_at, scheduled.closes_at) == (LATER["opens_at"], LATER["closes_at"])
    event = scheduled.events.get(name="rescheduled")
    assert event.by == by
    assert event.details().startswith("The panel is away.\nOpens ")
    assert scheduled.status == "approved"


@pytest.mark.parametrize(
    "other",
    [
        {"reason": "  "},
        {"opens_at": midnight(-1)},
        {"opens_at": None},
        {"closes_at": None},
        {"closes_at": midnight(10)},
        {"closes_at": midnight(12)},  # Fewer than ten working days: a rule stands against it.
    ],
)
def test_days_that_cannot_be_are_refused(scheduled, other):
    with unchanged(scheduled), pytest.raises(Refused):
        reschedule(scheduled, by=hr_of(scheduled), **{**LATER, **other})


@pytest.mark.parametrize("state", ["draft", "in-review", "open", "closed", "withdrawn"])
def test_only_what_waits_to_open_is_rescheduled(state):
    posting = whole_posting(state)
    with unchanged(posting), pytest.raises(Refused):
        reschedule(posting, by=hr_of(posting), **LATER)


def test_others_reschedule_nothing(scheduled):
    with unchanged(scheduled), pytest.raises(NotPermitted):
        reschedule(scheduled, by=HRScopeFactory().user, **LATER)
