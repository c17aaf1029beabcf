"""The chart as a nested list: each node, what is said of it, and what is placed below it."""

from typing import NamedTuple

from organization.chart.wording import sayings
from organization.models import Role, Unit


class Item(NamedTuple):
    node: Unit | Role
    sayings: list
    below: list


def of(chart):
    return [_item(chart, node) for node in chart.roots]


def _item(chart, node):
    return Item(node, sayings(chart, node), [_item(chart, other) for other in chart.below(node)])
