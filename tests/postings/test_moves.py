"""Every pair of state and move is decided by the table, and the diagram is the table."""

import re

import pytest
from django.conf import settings

from careers.postings import workflow
from careers.postings.choices import Status
from careers.postings.moves import BY_NAME, MOVES
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
    reason = {"reason": "Because."} if move.needs_reason else {}
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


def test_every_move_has_a_verb_a_policy_and_its_words():
    assert set(workflow.VERBS) == set(workflow.POLICIES) == set(MOVES)
    assert all(move.label and move.effect for move in MOVES)
    used = {status for move in MOVES for status in (*move.sources, move.target)}
    assert used == set(Status)


def test_the_diagram_equals_the_table():
    page = (settings.BASE_DIR / "docs" / "workflow.md").read_text()
    diagram = re.search(r"```mermaid\nstateDiagram-v2\n(.*?)```", page, re.DOTALL)[1]
    arrows = set(re.findall(r"^\s*([\w-]+) --> ([\w-]+): (\w+)$", diagram, re.MULTILINE))
    table = {(source, move.target, move.name) for move in MOVES for source in move.sources}
    assert {tuple(map(str, arrow)) for arrow in table} == arrows


def test_the_page_has_a_row_for_every_verb():
    page = (settings.BASE_DIR / "docs" / "workflow.md").read_text()
    about_postings = page.partition("## An application")[0]
    rows = re.findall(r"^\| `(\w+)` \|", about_postings, re.MULTILINE)
    assert rows == ["create", "edit", *(move.name for move in MOVES)]


def test_who_is_offered_a_move_may_take_it(ministry, approver):
    offered = {
        state: [m.name for m in workflow.moves_for(approver, whole_posting(state, unit=ministry))]
        for state in STATES
    }
    assert offered == {
        state: [name for s, name in PAIRS if s == state and (s, name) in ARRIVES]
        for state in STATES
    }
