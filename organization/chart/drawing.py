"""The chart as a drawing of boxes and lines, in units of which 16 are the height of the letters.

`narrow` fits a telephone, `wide` a desk and a sheet of paper. The template only writes it down.
"""

import math
from typing import NamedTuple

from organization.chart import wires
from organization.chart.boxes import Frame, stacked

NARROW, WIDE = 288, 1088
ROUNDS = 6


class Drawing(NamedTuple):
    name: str
    width: int
    height: int
    boxes: list
    wires: list


def narrow(chart):
    """One column, in the order of the list."""
    roots = chart.below(chart.top) if chart.top else []
    rest = [node for node in chart.roots if node != chart.top]
    return _drawing("narrow", chart, [[*roots, *rest]], Frame(NARROW, 16, 8, (0,)))


def wide(chart):
    columns = chart.columns
    return _drawing("wide", chart, columns, Frame(WIDE, 24, 10, (0,) * len(columns)))


def _drawing(name, chart, columns, frame):
    """Boxes leave room for the lines beside them, whose number follows from where the boxes are."""
    for _round in range(ROUNDS):
        boxes = stacked(chart, columns, frame)
        runs = list(wires.runs(boxes))
        heights = wires.entries(runs)
        lane_of = wires.lanes(runs, heights)
        needed = [
            1 + max((n for (s, _), n in lane_of.items() if s == strip), default=-1)
            for strip in range(frame.columns)
        ]
        if all(has >= needs for has, needs in zip(frame.lanes, needed, strict=True)):
            break
        frame = frame._replace(lanes=tuple(map(max, frame.lanes, needed)))
    top = boxes[chart.top].bottom if chart.top else 0
    drawn = [*wires.elbows(boxes, frame), *wires.drawn(runs, heights, lane_of, frame, top)]
    height = math.ceil(max((box.bottom for box in boxes.values()), default=0) + 2)
    return Drawing(name, frame.width, height, list(boxes.values()), drawn)
