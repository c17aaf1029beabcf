"""The filter panel of the board: its groups of choices, ready to print."""

from typing import NamedTuple

from django.utils.functional import cached_property

OPEN = ("family",)  # What most people narrow by stands open.
ABOVE_PAY = ("family", "ministry", "level", "term", "arrangement")


class Choice(NamedTuple):
    value: str
    label: str
    is_checked: bool


class Group(NamedTuple):
    """The choices of one parameter; `is_open` where something is chosen or wrong in it."""

    name: str
    label: str
    choices: list
    chosen: int
    errors: list
    is_open: bool


class Panel:
    def __init__(self, board):
        self.board = board
        self.form = board.form

    @cached_property
    def groups(self):
        fields = self.form.fields.items()
        return [self._group(name, field) for name, field in fields if hasattr(field, "options")]

    @property
    def groups_above_pay(self):
        return [group for group in self.groups if group.name in ABOVE_PAY]

    @property
    def groups_below_pay(self):
        return [group for group in self.groups if group.name not in ABOVE_PAY]

    def _group(self, name, field):
        picked = self.board.asked.get(name, [])
        options = list(dict.fromkeys([*field.options(), *picked]))
        choices = [Choice(o.value, o.label, o in picked) for o in options]
        errors = [message for wrong, message in self.board.form.problems if wrong == name]
        is_open = bool(picked or errors or name in OPEN)
        return Group(name, field.label, choices, len(picked), errors, is_open)

    @property
    def is_open(self):
        """Whether something in the folded part is wrong, so that it must be seen."""
        return any(name != "q" for name, _message in self.form.problems)

    @property
    def chosen(self):
        """How many filters are in use, beside the words."""
        return len(self.board.chips) - ("q" in self.board.asked)

    @property
    def sort(self):
        """The order that was chosen, to be kept when the filters change."""
        return self.board.asked.get("sort", "")
