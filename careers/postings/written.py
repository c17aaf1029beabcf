"""What the texts of a posting may hold, whether typed at the desk or brought in by a file."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from organization.damage import MARKUP

PHONES = ("contact_phone", "contact_tty", "accommodation_phone", "accommodation_tty")
# With its area code, as people write it; perhaps an extension, and what it is for: "(TTY)". At
# most one blank stands together, so that no number takes long to refuse.
_PHONE = re.compile(
    r"(?P<number>\+?[\d ().\u2010-\u2013/-]+)(?:[,;]? ?(?:ext\.?|extension|poste|x|#) ?\d+)?"
    r"(?: ?\([^\W\d_]+(?:[ ./-][^\W\d_]+){0,3}\))?",
    re.I,
)
SHORTEST, LONGEST, LONGEST_ABROAD = 10, 11, 15  # Digits of a phone number.


def refuse_markup(text):
    if found := MARKUP.search(text):
        told = _("HTML stands here, and readers would see it as it is: take out “%(text)s”.")
        raise ValidationError(told % {"text": found[0]})


def refuse_unless_phone(text):
    found = _PHONE.fullmatch(" ".join(text.split()))
    digits = sum(sign.isdecimal() for sign in found["number"]) if found else 0
    most = LONGEST_ABROAD if text.startswith("+") else LONGEST
    if text and not SHORTEST <= digits <= most:
        told = _("Enter one whole number with its area code, such as 416-555-0123.")
        raise ValidationError(told)


def wrong(thing):
    """(name of the field, sentence) of each text of a posting, or of its row, that is refused."""
    for field in thing._meta.concrete_fields:
        if not isinstance(field, models.CharField | models.TextField):
            continue
        text = getattr(thing, field.name) or ""
        try:
            refuse_markup(text)
            if field.name in PHONES:
                refuse_unless_phone(text)
        except ValidationError as error:
            yield field.name, error.message
