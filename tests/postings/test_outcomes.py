"""What came of a competition is recorded once its posting has closed, and told on its page."""

import pytest

from careers.postings.outcomes import record_outcome
from ops_site import formats
from ops_site.moves import NotPermitted, Refused
from ops_site.publishing import edition
from tests.factories import HRScopeFactory, PostingFactory
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db


def hr_of(posting):
    return HRScopeFactory(unit=posting.unit).user


def test_an_outcome_is_recorded_with_its_instant_and_event(client):
    posting = whole_posting("closed")
    by, before = hr_of(posting), edition()
    assert "Position filled" not in client.get(posting.get_absolute_url()).text
    record_outcome(posting, by=by, outcome="filled")
    posting.refresh_from_db()
    assert posting.outcome == "filled"
    event = posting.events.get(name="outcome_recorded")
    assert (event.by, event.details()) == (by, "Position filled")
    assert edition() != before
    page = client.get(posting.get_absolute_url()).text
    assert f"Position filled ({formats.day(posting.outcome_at)})" in page


def test_an_outcome_can_be_said_anew_and_the_same_one_says_nothing():
    posting = whole_posting("closed")
    by = hr_of(posting)
    record_outcome(posting, by=by, outcome="partly-filled")
    with unchanged(posting):
        record_outcome(posting, by=by, outcome="partly-filled")
    record_outcome(posting, by=by, outcome="filled")
    notes = [event.details() for event in posting.events.all()]
    assert notes == ["Some positions filled", "Position filled"]


@pytest.mark.parametrize("state", ["draft", "in-review", "scheduled", "open", "cancelled"])
def test_what_has_not_closed_has_no_outcome(state):
    posting = whole_posting(state)
    with unchanged(posting), pytest.raises(Refused):
        record_outcome(posting, by=hr_of(posting), outcome="filled")


def test_a_record_and_a_word_that_is_no_outcome_are_refused():
    record, posting = PostingFactory(record=True), whole_posting("closed")
    with unchanged(record), pytest.raises(Refused):
        record_outcome(record, by=hr_of(record), outcome="filled")
    with unchanged(posting), pytest.raises(Refused):
        record_outcome(posting, by=hr_of(posting), outcome="maybe")


def test_others_record_nothing():
    posting = whole_posting("closed")
    with unchanged(posting), pytest.raises(NotPermitted):
        record_outcome(posting, by=HRScopeFactory().user, outcome="filled")
