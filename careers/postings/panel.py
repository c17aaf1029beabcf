"""The filter panel of the board, as HTML: what stays the same is written once in a language."""

from functools import cache
from typing import NamedTuple

from django.utils.functional import cached_property
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careers.postings import catalogue
from careers.postings.filters import BoardForm
from ops_site import bilingual, formats
from ops_site.gaps import gap
from ops_site.publishing import per_generation

OPEN = ("family",)  # What most people narrow by stands open.
ABOVE_PAY = ("family", "ministry", "level", "term", "arrangement")
BELOW_PAY = ("time", "engagement", "language", "region", "city", "status")
# Few postings have any of these: they are offered where one does.
SELDOM = ("time", "engagement", "city")

_ERROR = '<p class="field__error"><span class="visually-hidden">{} </span>{}</p>\n'


class Line(NamedTuple):
    """A choice, and its HTML but for what turns with each search."""

    key: object
    opening: str
    label: str  # In words: a lazy one would be translated for every page.

    def html(self, is_checked, count):
        none = "" if count else " filters__count--none"
        number = count if count < 1_000 else formats.number(count)
        return (
            f"{self.opening}{' checked' if is_checked else ''}> <span>{self.label} "
            f'<span class="filters__count{none}">({number})</span></span></label></li>\n'
        )


class Panel:
    def __init__(self, board):
        self.board = board
        self.form = board.form
        self.language = bilingual.current()

    # --- Groups of choices ----------------------------------------------------------------------

    @property
    def groups_above_pay(self):
        return mark_safe("".join(map(self._group, ABOVE_PAY)))

    @property
    def groups_below_pay(self):
        return mark_safe("".join(map(self._group, BELOW_PAY)))

    def _group(self, name):
        picked = self.board.asked.get(name, [])
        wrong = self._errors(name)
        lines = self._lines(name, picked)
        if not lines and not wrong:
            return ""
        label = _label(name, self.language)
        is_open = picked or wrong or name in OPEN
        return (
            f'<details class="filters__group"{" open" if is_open else ""}>\n'
            f"<summary>{label}{self._chosen_in_words(len(picked))}</summary>\n"
            f'<fieldset id="id_{name}" class="choices">\n'
            f'<legend class="visually-hidden">{label}</legend>\n'
            f"{wrong}<ul>\n{''.join(lines)}</ul>\n</fieldset>\n</details>\n"
        )

    def _errors(self, name):
        messages = [message for wrong, message in self._problems if wrong == name]
        if not messages:
            return ""
        return format_html_join("", _ERROR, ((_("Error:"), message) for message in messages))

    def _lines(self, name, picked):
        counts = self.board.finding.counts(name)
        chosen = {option.key: option for option in picked}
        offered = _lines(name, self.language)
        if name in SELDOM:
            is_there = self.board.finding.is_there(name)
            offered = [line for line in offered if line.key in is_there or line.key in chosen]
        known = {line.key for line in offered}
        besides = [_line(name, option) for key, option in chosen.items() if key not in known]
        return [
            line.html(line.key in chosen, counts.get(line.key, 0)) for line in (*offered, *besides)
        ]

    @staticmethod
    def _chosen_in_words(number):
        if not number:
            return ""
        words = ngettext("%(counter)s chosen", "%(counter)s chosen", number)
        return format_html(' <span class="filters__chosen">{}</span>', words % {"counter": number})

    @cached_property
    def _problems(self):
        return self.form.problems

    # --- Fields ---------------------------------------------------------------------------------

    @property
    def words(self):
        return self._field("q")

    @property
    def around(self):
        return self._field("near") + self._field("radius")

    @property
    def pay(self):
        return self._field("salary_min")

    @property
    def days(self):
        return self._field("posted") + self._field("closing")

    def _field(self, name):
        """As any form has it; what is right needs nothing but what was typed put in its place."""
        if name in self.form.errors:
            return self.form[name].as_field_group()
        before, after = _field_around_value(name, self.language)
        typed = self.form.data.get(name, "")
        return mark_safe(f'{before} value="{escape(typed)}"{after}' if typed else before + after)

    # --- The whole ------------------------------------------------------------------------------

    @property
    def open(self):
        """The attribute that unfolds the filters: something in them is wrong and must be seen."""
        return " open" if any(name != "q" for name, _message in self._problems) else ""

    @property
    def chosen(self):
        """How many filters are in use, beside the words."""
        return self._chosen_in_words(len(self.board.chips) - ("q" in self.board.asked))

    @property
    def sort(self):
        """The order that was chosen, to be kept when the filters change."""
        if "sort" not in self.board.asked:
            return ""
        return format_html('<input type="hidden" name="sort" value="{}">', self.board.asked["sort"])


@per_generation
def _lines(name, language):
    """Everything that may be offered; `language` is the active one."""
    field = BoardForm.base_fields[name]
    options = catalogue.every_city() if name == "city" else field.options()
    return [_line(name, option) for option in options]


def _line(name, option):
    opening = f'<li><label><input type="checkbox" name="{name}" value="{escape(option.value)}"'
    return Line(option.key, opening, escape(str(option.label)))


@cache
def _label(name, language):
    return escape(str(BoardForm.base_fields[name].label))


@cache
def _field_around_value(name, language):
    """The HTML of a field that is empty, before and after where its value goes."""
    value = gap(name)
    html = BoardForm(initial={name: value})[name].as_field_group()
    before, after = html.split(f' value="{value}"')
    return before, after
