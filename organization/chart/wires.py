"""The lines of a drawn chart: elbows to what is right above, and runs beside the columns.

All that lead to one box in the same manner share one run, with one arrowhead.
"""

from typing import NamedTuple

from organization.chart.boxes import GAP
from organization.models import Relation

Kind = Relation.Kind
ANSWERS, WORKS, BELONGS = "answers", "works", "belongs"
MANNERS = {
    Kind.REPORTS_TO: ANSWERS,
    Kind.ACCOUNTABLE_TO: ANSWERS,
    Kind.RESPONSIBLE_TO: ANSWERS,
    Kind.MEMBER_OF: BELONGS,
    Kind.PART_OF: BELONGS,
}
TRUNKS = {ANSWERS: 0.25, WORKS: 0.5, BELONGS: 0.75}
APART = 6  # Two runs in one lane keep this distance.
ENTRY = 16  # How far below the top of a box its line from above arrives.
HEAD, HALF = 9, 5  # An arrowhead's length and half its width.


class Wire(NamedTuple):
    manner: str
    path: str
    arrows: tuple


class Run(NamedTuple):
    """A line beside the columns, from a row of `source` to `target`.

    It runs in `strip` (a strip lies at the right of each column) and, where `target` is not
    beside that, over the channel below the top box into `end_strip`.
    """

    source: object
    target: object
    row: object
    manner: str
    strip: int
    end_strip: int

    @property
    def key(self):
        return self.target, self.manner, self.end_strip

    @property
    def leaves_left(self):
        return self.strip < self.source.column

    @property
    def enters_left(self):
        return self.end_strip < self.target.column


def manner(edges):
    """How the lines between two are drawn: by the strongest of them."""
    found = {MANNERS.get(edge.kind, WORKS) for edge in edges}
    return next(manner for manner in (ANSWERS, WORKS, BELONGS) if manner in found)


def arrow(x, y, direction):
    """The outline of an arrowhead whose tip is at (x, y)."""
    along, across = {
        "up": (f"l{-HALF} {HEAD}", f"h{2 * HALF}"),
        "left": (f"l{HEAD} {-HALF}", f"v{2 * HALF}"),
        "right": (f"l{-HEAD} {-HALF}", f"v{2 * HALF}"),
    }[direction]
    return f"M{x:.1f} {y:.1f}{along}{across}z"


# --- To the box right above ----------------------------------------------------------------------


def elbows(boxes, frame):
    """A line for each box that has to do with the one that it stands under."""
    for box in boxes.values():
        above = box.above
        if above:
            up = [edge for row in box.rows if row.saying.is_along for edge in row.saying.edges]
            down = [e for r in above.rows if r.saying.object == box.node for e in r.saying.edges]
            if up or down:
                yield _elbow(box, manner([*up, *down]), frame, up=up, down=down)


def _elbow(box, style, frame, *, up, down):
    left = frame.left(box.column) if box.above.is_top else box.above.x
    # Each manner has a trunk of its own, so that none hides another.
    x, top, y = left + frame.indent * TRUNKS[style], box.above.bottom, box.y + ENTRY
    arrows = [arrow(x, top, "up")] if up else []
    arrows += [arrow(box.x, y, "right")] if down else []
    return Wire(style, f"M{x:.1f} {top:.1f}V{y:.1f}H{box.x:.1f}", tuple(arrows))


# --- Elsewhere -----------------------------------------------------------------------------------


def runs(boxes):
    """What leads anywhere but to the box right above or right below."""
    for box in boxes.values():
        for row in box.rows:
            target = boxes[row.saying.object]
            if not row.saying.is_along and target.above is not box:
                yield Run(box, target, row, manner(row.saying.edges), *_strips(box, target))


def _strips(source, target):
    """The strip that the line leaves into, and the one that it arrives from."""
    if source.is_top or target.is_top:
        column = (target if source.is_top else source).column
        return column, column
    if source.column == target.column:
        return source.column, source.column
    if source.column < target.column:
        return source.column, target.column - 1
    return source.column - 1, target.column


def entries(found):
    """At which height each run enters its target, beside the name; by the key of the run."""
    sides = {}
    for run in sorted(found, key=lambda run: run.row.middle):
        sides.setdefault((run.target, run.enters_left), {}).setdefault(run.key)
    heights = {}
    for (target, _is_left), keys in sides.items():
        for number, key in enumerate(keys, 1):
            heights[key] = target.y + target.name_height * number / (len(keys) + 1)
    return heights


def lanes(found, heights):
    """The lane of each (strip, key), counted from the left of the strip; the short lie inside."""
    spans = {}
    for run in found:
        for strip in {run.strip, run.end_strip}:
            ends = spans.setdefault((strip, run.key), [])
            ends += [run.row.middle] * (strip == run.strip and not run.source.is_top)
            ends += [heights[run.key]] * (strip == run.end_strip and not run.target.is_top)
            reaches_top = run.strip != run.end_strip or run.source.is_top or run.target.is_top
            ends += [0] * reaches_top
    taken, lane_of = {}, {}
    for (strip, key), ends in sorted(spans.items(), key=lambda item: max(item[1]) - min(item[1])):
        low, high = min(ends) - APART, max(ends) + APART
        rows = taken.setdefault(strip, [])
        free = (i for i, row in enumerate(rows) if all(high < a or b < low for a, b in row))
        lane = next(free, len(rows))
        rows += [[]] * (lane == len(rows))
        rows[lane] = [*rows[lane], (low, high)]
        lane_of[strip, key] = lane
    return lane_of


def drawn(found, heights, lane_of, frame, top):
    """Each run out of its row, along its lane or lanes, into its target; shared parts once."""
    together = {}
    for run in found:
        is_plain = run.strip == run.end_strip and not (run.source.is_top or run.target.is_top)
        alone = run.source, run.key
        together.setdefault(run.key if is_plain else alone, []).append(run)
    for runs_of_one in together.values():
        last = runs_of_one[-1]
        y, x = heights[last.key], _lane(last, last.strip, lane_of, frame)
        if last.source.is_top or last.target.is_top or last.strip != last.end_strip:
            end_x = _lane(last, last.end_strip, lane_of, frame)
            yield _detour(last, (x, end_x), top, y)
        else:
            ends = [run.row.middle for run in runs_of_one]
            path = f"M{x:.1f} {min(*ends, y):.1f}V{max(*ends, y):.1f}"
            path += "".join(f"M{_out(run):.1f} {run.row.middle:.1f}H{x:.1f}" for run in runs_of_one)
            yield _into(last, path + f"M{x:.1f} {y:.1f}", y)


def _detour(run, lanes, top, y):
    """By way of the top box, or of the channel below it."""
    x, end_x = lanes
    path = f"M{x:.1f} {top:.1f}" if run.source.is_top else f"M{_out(run):.1f} {run.row.middle:.1f}"
    if not run.source.is_top:
        path += f"H{x:.1f}"
    if run.target.is_top:
        return Wire(run.manner, f"{path}V{top:.1f}", (arrow(x, top, "up"),))
    if run.strip != run.end_strip:
        path += f"V{top + GAP / 2:.1f}H{end_x:.1f}"
    return _into(run, f"{path}V{y:.1f}", y)


def _lane(run, strip, lane_of, frame):
    return frame.right(strip) + frame.lane * (lane_of[strip, run.key] + 1)


def _out(run):
    return run.source.x if run.leaves_left else run.source.right


def _into(run, path, y):
    end = run.target.x if run.enters_left else run.target.right
    tip = arrow(end, y, "right" if run.enters_left else "left")
    return Wire(run.manner, f"{path}H{end:.1f}", (tip,))
