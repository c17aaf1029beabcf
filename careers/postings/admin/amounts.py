"""Money and hours on the desk's forms, as people write them in either language."""

import re

from django import forms
from django.utils.translation import gettext as _

# A comma before one or two last figures is the French decimal sign; before three it parts
# thousands. After a leading dollar sign, as English writes it, it only parts thousands: the import
# reads "$38,70" no more than we do, since it may be a slip for 3,870.
_FRENCH_DECIMALS = re.compile(r"^([\d\s]+),(\d{1,2})(?=\s*\$?$)")
_AMOUNT = re.compile(
    r"(?:\$\s?)?(\d{1,3}(?:,\d{3})+|\d{1,3}(?:\s\d{3})+|\d+)(\.\d{1,2})?(?:\s?\$)?"
)
_HOURS = re.compile(r"(\d+)(\.\d{1,2})?")
MOST_HOURS = 84


class NumberField(forms.DecimalField):
    """A number that comes as a page or a letter has it; shown as its reader's language has it."""

    pattern = _AMOUNT

    def __init__(self, **kwargs):
        # A browser shows nothing of what is no number in a number field: what was typed would be
        # lost.
        kwargs["widget"] = forms.TextInput(attrs={"inputmode": "decimal"})
        super().__init__(**{**kwargs, "localize": True})

    def to_python(self, value):
        if not isinstance(value, str) or not value.strip():
            return super().to_python(value)
        found = self.pattern.fullmatch(_FRENCH_DECIMALS.sub(r"\1.\2", value.strip()))
        if not found:
            raise forms.ValidationError(self.told() % {"text": value.strip()})
        whole, decimals = found.groups()
        return super().to_python(re.sub(r"[\s,]", "", whole) + (decimals or ""))


class MoneyField(NumberField):
    def told(self):
        return _("“%(text)s” is not an amount; write for example 70,000 or 38.70")

    def validate(self, value):
        super().validate(value)
        if value is not None and value <= 0:
            raise forms.ValidationError(_("Give an amount above zero."))


class HoursField(NumberField):
    pattern = _HOURS

    def told(self):
        return _("“%(text)s” is not a number of hours; write for example 36.25")

    def validate(self, value):
        super().validate(value)
        if value is not None and not 0 < value <= MOST_HOURS:
            told = _("Give the hours of one week: more than 0, and at most %(most)d.")
            raise forms.ValidationError(told % {"most": MOST_HOURS})
