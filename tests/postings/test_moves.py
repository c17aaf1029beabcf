"""Every pair of state and move is decided by the table."""

import pytest

from careers.postings import workflow
from careers.postings.moves import BY_NAME, CANCEL, MOVES
from ops_site.moves import Refused
from tests.postings.desk import STATES, unchanged, whole_posting

pytestmark = pytest.mark.django_db

ARRIVES = {
    ("draft", "submit"): "in-review",
    ("in-review", "ask_changes"): "changes-asked",
    ("changes-asked", "revise"): "draft",
    ("in-review", "approve"): "approved",
    ("scheduled", "withdraw"): "withdrawn",
    ("open", "cancel"): "cancelled",
    ("closed", "cancel"): "cancelled",
}
PAIRS = [(state, move.name) for state in STATES for move in MOVES]


def take(posting, name, by):
    move = BY_NAME[name]
    reason = {"why_en" if move == CANCEL else "reason": "Because."} if move.needs_reason else {}
    return workflow.VERBS[move](posting, by=by, **reason)


@pytest.mark.parametrize(("state", "name"), PAIRS)
def test_every_pair_of_state_and_move_is_decided(state, name, ministry, approver):
    posting = whole_posting(state, unit=ministry)
    if (state, name) in ARRIVES:
        before = posting.status
        take(posting, name, approver)
        posting.refresh_from_db()
        assert posting.status == ARRIVES[state, name]
        events = list(posting.events.values_list("name", "from_status", "to_status", "by"))
        assert events == [(name, before, posting.status, approver.pk)]
    else:
        with unchanged(posting), pytest.raises(Refused):
            take(posting, name, approver)


@pytest.mark.parametrize("move", MOVES, ids=lambda move: move.name)
def test_a_record_of_a_past_advertisement_takes_no_move(move, ministry, editor):
    state = {"withdraw": "scheduled", "cancel": "open"}.get(move.name, move.sources[0])
    posting = whole_posting(state, unit=ministry, origin="record")
    with unchanged(posting), pytest.raises(Refused):
        take(posting, move.name, editor)


def test_who_is_offered_a_move_may_take_it(ministry, approver):
    offered = {
        state: [m.name for m in workflow.moves_for(approver, whole_posting(state, unit=ministry))]
        for state in STATES
    }
    assert offered == {
        state: [name for s, name in PAIRS if s == state and (s, name) in ARRIVES]
        for state in STATES
    }
