"""The page for people who run the site says what the table says."""

import re

import pytest
from django.conf import settings

from careers.applications.moves import MOVES

pytestmark = pytest.mark.django_db


@pytest.fixture
def section():
    text = (settings.BASE_DIR / "docs" / "workflow.md").read_text()
    return text.partition("## An application\n")[2].partition("\n## ")[0]


def test_the_diagram_equals_the_table(section):
    diagram = re.search(r"```mermaid\nstateDiagram-v2\n(.*?)```", section, re.DOTALL)[1]
    arrows = re.findall(r"^\s*([\w-]+) --> ([\w-]+): (\w+)$", diagram, re.MULTILINE)
    table = [(str(s), str(move.target), move.name) for move in MOVES for s in move.sources]
    assert sorted(arrows) == sorted(table)


def test_the_page_has_a_row_for_every_move_with_its_notices(section):
    rows = re.findall(r"^\| `(\w+)` \|.*\| ([^|]*) \|$", section, re.MULTILINE)
    told_of = {name: re.findall(r"`(\w+)`", notices) for name, notices in rows}
    assert told_of == {move.name: list(move.notices) for move in MOVES}
