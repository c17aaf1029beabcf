"""The boxes of a drawn chart: each name, what is said of it, and where it stands."""

from dataclasses import dataclass, field
from typing import NamedTuple

from organization.chart import measure
from organization.chart.wording import Saying, name, sayings
from organization.models import Role, Unit

LINE = 21
PAD = 9
GAP = 14
# Between a name and what is said of it, and between two things said.
SPACE = 5
# Where the first line of a text stands below the top of its row.
ASCENT = 16
# Room for the half of a stroke.
EDGE = 1.5
# A deeper place is set no farther in, so that there always is room for words.
DEEPEST = 5


class Row(NamedTuple):
    """One thing said: its lines of text as (y, text), and the height of its middle."""

    saying: Saying
    lines: list
    middle: float


@dataclass(eq=False)
class Box:
    node: Unit | Role
    column: int
    x: float
    y: float
    width: float
    above: "Box | None" = None
    is_top: bool = False
    name: object = None
    lines: list = field(default_factory=list)
    rows: list = field(default_factory=list)
    name_height: float = 0
    height: float = 0

    @property
    def right(self):
        return self.x + self.width

    @property
    def bottom(self):
        return self.y + self.height

    @property
    def text_x(self):
        return self.x + PAD

    # What answers to the pointer: the name, within the stroke.
    @property
    def target_x(self):
        return self.x + 2

    @property
    def target_y(self):
        return self.y + 2

    @property
    def target_width(self):
        return self.width - 4

    @property
    def target_height(self):
        return self.name_height - 4

    @property
    def is_office(self):
        return isinstance(self.node, Role)


def box(chart, node, **place):
    """The box of `node`, as high as its words need."""
    made = Box(node, **place, name=name(node))
    room = made.width - 2 * PAD
    y = made.y + PAD
    made.lines, y = _text(made.name.value, room, y)
    made.name_height = y + PAD - made.y
    for saying in sayings(chart, node):
        lines, end = _text(saying.sentence, room, y + SPACE)
        made.rows.append(Row(saying, lines, (y + SPACE + end) / 2))
        y = end
    made.height = y + PAD - made.y
    return made


def _text(words, room, y):
    """The lines of `words` as (y, text), and where the next thing may begin."""
    lines = measure.wrap(words, room)
    return [(y + number * LINE + ASCENT, line) for number, line in enumerate(lines)], (
        y + len(lines) * LINE
    )


class Frame(NamedTuple):
    """The columns of a drawing and the strips beside them in which lines run."""

    width: float
    indent: float
    lane: float
    lanes: tuple

    @property
    def columns(self):
        return len(self.lanes)

    def strip(self, number):
        """The width of the strip at the right of a column."""
        if not self.lanes[number]:
            return 0 if number == self.columns - 1 else self.lane * 2
        return self.lane * (self.lanes[number] + 1)

    @property
    def column_width(self):
        return (self.width - sum(map(self.strip, range(self.columns)))) / self.columns

    def left(self, number):
        return number * self.column_width + sum(map(self.strip, range(number)))

    def right(self, number):
        return self.left(number) + self.column_width


def stacked(chart, columns, frame):
    """Every node's box: the top across all columns, below it the trees of each column."""
    boxes = {}
    start = EDGE
    if chart.top:
        place = {"column": 0, "x": EDGE, "y": EDGE, "width": frame.width - 2 * EDGE}
        boxes[chart.top] = box(chart, chart.top, is_top=True, **place)
        start = boxes[chart.top].bottom + 2 * GAP
    for number, roots in enumerate(columns):
        y = start
        waiting = [(node, 0 if chart.above.get(node) is None else 1) for node in reversed(roots)]
        while waiting:
            node, depth = waiting.pop()
            x = frame.left(number) + EDGE + frame.indent * min(depth, DEEPEST)
            place = {"column": number, "x": x, "y": y, "width": frame.right(number) - EDGE - x}
            above = boxes.get(chart.above.get(node))
            boxes[node] = box(chart, node, above=above, **place)
            y = boxes[node].bottom + GAP
            waiting += [(child, depth + 1) for child in reversed(chart.below(node))]
    return boxes
