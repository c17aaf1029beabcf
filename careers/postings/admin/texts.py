"""Texts as people type them at the desk, phone numbers among them."""

import re

from django import forms
from django.db import models

from careers.postings.written import refuse_markup, refuse_unless_phone
from organization.damage import CONTROL

_BLANK = re.compile(r"[\x0b\x0c\x85]+")


def plain(text):
    """As we keep it, with the ends of lines that browsers send taken back, and without signs that
    nobody sees: word processors and PDFs leave them in what is pasted, some for a space.
    """
    return CONTROL.sub("", _BLANK.sub(" ", text.replace("\r\n", "\n"))).strip()


class WrittenField(forms.CharField):
    """A text without HTML, which readers would see as it is; the same text is no change."""

    def to_python(self, value):
        return plain(super().to_python(value) or "")

    def has_changed(self, initial, data):
        return super().has_changed(plain(initial or ""), data)

    def validate(self, value):
        super().validate(value)
        refuse_markup(value)


class PhoneField(WrittenField):
    def validate(self, value):
        super().validate(value)
        refuse_unless_phone(value)


# For the `formfield_overrides` of an admin and of its rows.
WRITTEN = {kind: {"form_class": WrittenField} for kind in (models.CharField, models.TextField)}
