"""Dates typed as numbers, each in its own small field: no calendar to operate, no script."""

import datetime
import unicodedata

from django import forms
from django.core.validators import EMPTY_VALUES
from django.utils import timezone, translation
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

DAY, MONTH, YEAR = "day", "month", "year"
LABELS = {
    DAY: pgettext_lazy("part of a date", "Day"),
    MONTH: pgettext_lazy("part of a date", "Month"),
    YEAR: pgettext_lazy("part of a date", "Year"),
}
EARLIEST = 1900


class PartsWidget(forms.MultiWidget):
    """A labelled number for each part; `autocomplete` names what a browser may fill in."""

    template_name = "applicants/widgets/parts.html"

    def __init__(self, parts):
        self.parts = parts
        inputs = {part: forms.TextInput(attrs=attributes(part)) for part in parts}
        super().__init__(inputs)

    def decompress(self, value):
        return [getattr(value, part) for part in self.parts] if value else []

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for part, subwidget in zip(self.parts, context["widget"]["subwidgets"], strict=True):
            subwidget["label"] = LABELS[part]
        return context


def attributes(part):
    digits = 4 if part == YEAR else 2
    # A month may be typed by its name.
    longest = 12 if part == MONTH else digits
    return {
        "inputmode": "numeric",
        "maxlength": longest,
        "class": f"width-{digits}",
        "autocomplete": "off",
    }


class PartsField(forms.Field):
    """A date made of its parts; without a day it is the first of the month."""

    parts = (DAY, MONTH, YEAR)
    latest = 2200
    default_error_messages = {
        "required": _("Enter the date."),
        "incomplete": _("Enter a day, a month and a year, in numbers."),
        "month": _("The month must be a number from 1 to 12."),
        "year": _("The year must have four digits, such as 2023."),
        "invalid": _("There is no such day in that month."),
        "future": _("This is in the future."),
    }

    def __init__(self, *, may_be_future=False, **kwargs):
        self.may_be_future = may_be_future
        super().__init__(widget=PartsWidget(self.parts), **kwargs)

    def to_python(self, value):
        typed = [(part or "").strip() for part in value or []]
        if all(part in EMPTY_VALUES for part in typed):
            return None
        if not all(typed):
            self.fail("incomplete")
        found = dict(zip(self.parts, typed, strict=True))
        return self.date(
            self.number(found.get(DAY, "1"), "incomplete"),
            number_of_month(found[MONTH]) or self.number(found[MONTH], "month"),
            self.number(found[YEAR], "year"),
        )

    def number(self, text, otherwise):
        if not (text.isascii() and text.isdecimal() and len(text) <= 4):
            self.fail(otherwise)
        return int(text)

    def date(self, day, month, year):
        if not 1 <= month <= 12:
            self.fail("month")
        if not EARLIEST <= year <= self.latest:
            self.fail("year")
        try:
            return datetime.date(year, month, day)
        except ValueError:
            self.fail("invalid")

    def fail(self, code):
        raise forms.ValidationError(self.error_messages[code], code=code)

    def validate(self, value):
        super().validate(value)
        if value and not self.may_be_future and value > timezone.localdate():
            self.fail("future")


class MonthField(PartsField):
    parts = (MONTH, YEAR)
    default_error_messages = {
        "required": _("Enter the month and the year."),
        "incomplete": _("Enter a month and a year, in numbers."),
    }


def number_of_month(text):
    """The month that `text` names in either language, if any: "April", « févr. »."""
    wanted = folded(text)
    if len(wanted) < 3 or not wanted.isalpha():
        return None
    named = {number for name, number in names() if name.startswith(wanted)}
    return named.pop() if len(named) == 1 else None


def names():
    for language in ("en", "fr"):
        with translation.override(language):
            yield from [(folded(str(name)), number) for number, name in MONTHS.items()]


def folded(text):
    letters = unicodedata.normalize("NFKD", text.strip().strip(".").casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
