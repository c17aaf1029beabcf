"""Texts as people type them at the desk, phone numbers among them."""

import re

from django import forms
from django.db import models
from django.utils.translation import gettext as _

from organization.damage import MARKUP

# With its area code, as people write it, and perhaps an extension.
_PHONE = re.compile(
    r"(?P<number>\+?[\d\s().\u2010-\u2013/-]+)(?:[,;]?\s*(?:ext\.?|extension|poste|x|#)\s*\d+)?",
    re.I,
)
SHORTEST, LONGEST = 10, 15  # Digits of a phone number.


def plain(text):
    """As we keep it, with the ends of lines that browsers send taken back."""
    return text.replace("\r\n", "\n").strip()


class WrittenField(forms.CharField):
    """A text without HTML, which readers would see as it is; the same text is no change."""

    def to_python(self, value):
        return plain(super().to_python(value) or "")

    def has_changed(self, initial, data):
        return super().has_changed(plain(initial or ""), data)

    def validate(self, value):
        super().validate(value)
        if found := MARKUP.search(value):
            told = _("HTML stands here, and readers would see it as it is: take out “%(text)s”.")
            raise forms.ValidationError(told % {"text": found[0]})


class PhoneField(WrittenField):
    def validate(self, value):
        super().validate(value)
        found = _PHONE.fullmatch(value)
        digits = sum(sign.isdecimal() for sign in found["number"]) if found else 0
        if value and not SHORTEST <= digits <= LONGEST:
            told = _("Enter the whole number with its area code, such as 416-555-0123.")
            raise forms.ValidationError(told)


# For the `formfield_overrides` of an admin and of its rows.
WRITTEN = {kind: {"form_class": WrittenField} for kind in (models.CharField, models.TextField)}
