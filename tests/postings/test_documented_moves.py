"""The table of moves, its verbs, its words and its diagram say the same."""

import re

import pytest
from django.conf import settings

from careers.postings import workflow
from careers.postings.choices import Status
from careers.postings.moves import MOVES

pytestmark = pytest.mark.django_db


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
    begun = ["create", "copy", "relist", "edit"]
    later = ["amend", "extend", "reschedule", "record_outcome"]
    assert rows == [*begun, *(move.name for move in MOVES), *later]
