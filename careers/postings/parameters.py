"""The form fields behind the board's parameters: lenient to read, exact about what is wrong."""

import re
from datetime import datetime, time, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from careers.postings.places import atlas
from ops_site import analyser, bilingual, formats

RADIUS = 50  # Kilometres around a place, where nothing else is asked for.
LONGEST_ECHO = 40
LONGEST_NUMBER = 12  # Characters.
SHORT = 80  # Characters of a list of choices that a message still names.


class Picked(list):
    """The options that were found; `rejected` is what was asked for besides."""

    def __init__(self, options, rejected):
        super().__init__(options)
        self.rejected = rejected

    @property
    def keys(self):
        return [option.key for option in self]


def echo(value):
    """What somebody typed, short and harmless enough to be repeated in a message."""
    shown = "".join(c for c in str(value) if c.isprintable()).strip()
    return shown if len(shown) <= LONGEST_ECHO else f"{shown[:LONGEST_ECHO]}…"


def midnight(days):
    """The first instant, in Toronto, of the day that is `days` from today."""
    day = timezone.localdate(timezone=formats.TORONTO) + timedelta(days=days)
    return datetime.combine(day, time.min, formats.TORONTO)


class Shared:
    """A field that no form changes, so that none needs a copy of its own."""

    def __deepcopy__(self, memo):
        return self


class KeysField(Shared, forms.Field):
    """Any of a few; one that does not exist is set aside and does not spoil the others.

    `options()` gives what the form offers; `find(text)` also knows what it does not offer.
    """

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, options, find, required=False, **kwargs):
        super().__init__(required=required, **kwargs)
        self.options, self.find = options, find

    def clean(self, value):
        asked = dict.fromkeys(text.strip() for text in value or () if text.strip())
        found = {text: self.find(text) for text in asked}
        options = dict.fromkeys(option for option in found.values() if option)
        return Picked(options, [text for text, option in found.items() if not option])

    def refusal(self, text):
        choices = ", ".join(str(option.label) for option in self.options())
        if len(choices) <= SHORT:
            sentence = _("“%(value)s” is not one of the choices: %(choices)s.")
            return sentence % {"value": echo(text), "choices": choices}
        return _("“%(value)s” is not one of the choices. Choose from the list.") % {
            "value": echo(text)
        }


class WordsField(Shared, forms.CharField):
    """What to search for: at least one word, and not too many."""

    def to_python(self, value):
        return super().to_python((value or "").replace("\x00", " "))

    def validate(self, value):
        super().validate(value)
        if len(value) > analyser.LONGEST_QUERY:
            sentence = ngettext(
                "Use fewer words: at most %(count)s character is searched for.",
                "Use fewer words: at most %(count)s characters are searched for.",
                analyser.LONGEST_QUERY,
            )
            raise ValidationError(sentence, params={"count": analyser.LONGEST_QUERY})
        if value and not analyser.words(value):
            raise ValidationError(
                _("“%(value)s” has no word or number to search for."),
                params={"value": echo(value)},
            )


class WholeNumberField(Shared, forms.CharField):
    """A whole number between two, as people write it: "60,000", "60 000,00 $"."""

    def __init__(self, *, minimum, maximum, unit, required=False, **kwargs):
        super().__init__(required=required, **kwargs)
        self.minimum, self.maximum, self.unit = minimum, maximum, unit

    def clean(self, value):
        written = _digits(value or "")
        if not written:
            return None
        if not re.fullmatch(r"-?[0-9]+", written):
            raise ValidationError(
                _("“%(value)s” is not a whole number of %(unit)s."),
                params={"value": echo(value), "unit": self.unit},
            )
        # Cut short, it is still too large; and `int` refuses what is endless.
        number = int(written[:LONGEST_NUMBER])
        if not self.minimum <= number <= self.maximum:
            raise ValidationError(
                _("“%(value)s” is not between %(minimum)s and %(maximum)s %(unit)s."),
                params={
                    "value": echo(value),
                    "minimum": formats.number(self.minimum),
                    "maximum": formats.number(self.maximum),
                    "unit": self.unit,
                },
            )
        return number


def _digits(value):
    """Without dollar sign, spaces, zero cents (",00", ".00") and commas between thousands."""
    written = re.sub(r"[\s$]", "", value).replace("\N{MINUS SIGN}", "-")
    written = re.sub(r"(?<=[0-9])[.,]0{1,2}$", "", written)
    if re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})+", written):
        return written.replace(",", "")
    return written


class PlaceField(Shared, forms.CharField):
    """A city, by its slug, its name in either language, or another way to write it."""

    def clean(self, value):
        if not (value or "").strip():
            return None
        place = atlas().find(value)
        if place is None:
            raise ValidationError(self._refusal(value))
        return place

    def _refusal(self, value):
        cities = ", ".join(bilingual.plain(place, "name") for place in atlas().alike(value))
        if not cities:
            sentence = _("“%(value)s” is not a city in Ontario that this site knows.")
            return sentence % {"value": echo(value)}
        sentence = _(
            "“%(value)s” is not a city in Ontario that this site knows. Did you mean: %(cities)s?"
        )
        return sentence % {"value": echo(value), "cities": cities}


class OneField(Shared, forms.CharField):
    """One of a few words of the address."""

    default_error_messages = {
        "unknown": gettext_lazy("“%(value)s” is not one of the choices: %(choices)s.")
    }

    def __init__(self, *, choices, required=False, **kwargs):
        super().__init__(required=required, **kwargs)
        self.choices = choices

    def clean(self, value):
        if value and value not in self.choices:
            choices = ", ".join(str(label) for label in self.choices.values())
            params = {"value": echo(value), "choices": choices}
            raise ValidationError(self.error_messages["unknown"], params=params)
        return value or ""
