"""Form fields of HR's desk: native controls, so that they work without a script."""

from datetime import datetime, time, timedelta
from itertools import groupby

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings.admin import cities
from careers.postings.models import City
from ops_site.formats import TORONTO, last_day

END_OF_DAY = time(23, 59)
CITY_NAMES = "city-names"  # The id of the list of suggestions on the page.
NO_LATER = 2100  # A year beyond every real posting, and within those that a date can have.


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class InstantInput(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


class TimeInput(forms.TimeInput):
    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


class DayField(forms.DateField):
    widget = DayInput
    default_error_messages = {"invalid": gettext_lazy("Write the day as 2026-11-25.")}


class InstantField(forms.DateTimeField):
    widget = InstantInput
    default_error_messages = {"invalid": gettext_lazy("Write day and time as 2026-11-25 09:00.")}


class MinuteField(forms.TimeField):
    widget = TimeInput
    default_error_messages = {"invalid": gettext_lazy("Write the time as 14:30.")}


def last_minute(closes_at):
    """The last minute of a posting that closes before its last day is over; None for others."""
    minute = (closes_at - timedelta(minutes=1)).astimezone(TORONTO).time()
    return None if minute == END_OF_DAY else minute


class LastDayField(DayField):
    """Takes the last day to apply; gives the exclusive instant at which that day is over."""

    def prepare_value(self, value):
        return last_day(value) if isinstance(value, datetime) else value

    def clean(self, value):
        day = super().clean(value)
        if day and day.year >= NO_LATER:
            told = _("Choose a day before the year %(year)d.") % {"year": NO_LATER}
            raise forms.ValidationError(told)
        return day and datetime.combine(day + timedelta(days=1), time.min, TORONTO)

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)

    @staticmethod
    def after(midnight, minute):
        """The exclusive instant at which `minute`, the last one of the day, is over."""
        # By the wall clock: a day on which the clocks change has 23 hours, or 25.
        return datetime.combine(last_day(midnight), minute, TORONTO) + timedelta(minutes=1)


class CityField(forms.CharField):
    """A city by name, as ads write it; the browser suggests from the list of all of them."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", gettext_lazy("City"))
        attrs = {"list": CITY_NAMES, "autocomplete": "off", "size": 30}
        super().__init__(widget=forms.TextInput(attrs), max_length=160, **kwargs)

    def prepare_value(self, value):
        return cities.names().get(value, "") if isinstance(value, int) else value

    def clean(self, value):
        name = super().clean(value)
        found = name and City.objects.filter(pk=cities.find(name)).first()
        if name and not found:
            message = _("“%(name)s” is not a municipality of Ontario that we know.")
            raise forms.ValidationError(message % {"name": name})
        return found or None

    def has_changed(self, initial, data):
        return (self.prepare_value(initial) or "") != (data or "").strip()


class RoleField(forms.ModelChoiceField):
    """The typical jobs, under the headings of their families."""

    def __init__(self, queryset, **kwargs):
        super().__init__(queryset.select_related("family").order_by("family__order"), **kwargs)

    @property
    def choices(self):
        yield ("", self.empty_label)
        for family, roles in groupby(self.queryset.all(), lambda role: role.family):
            yield (str(family), [(role.pk, str(role)) for role in roles])
