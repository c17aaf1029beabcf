"""The board's parameters, as a form reads them.

What is wrong with one is said in words and the others still apply; unknown ones are ignored.
"""

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import catalogue
from careers.postings.catalogue import choice_of
from careers.postings.choices import (
    Arrangement,
    Audience,
    Engagement,
    Language,
    Level,
    Term,
    WorkingTime,
)
from careers.postings.current import Finding
from careers.postings.models import City
from careers.postings.parameters import (
    RADIUS,
    KeysField,
    OneField,
    PlaceField,
    WholeNumberField,
    WordsField,
)
from ops_site import bilingual

SORTS = {
    "relevance": gettext_lazy("Best match"),
    "closing": gettext_lazy("Closing soonest"),
    "newest": gettext_lazy("Newest"),
    "pay": gettext_lazy("Highest pay"),
    "distance": gettext_lazy("Nearest"),
}


def city_options():
    """The cities where a job is open now."""
    return catalogue.cities_by_name(Finding({}).is_there("city"))


class BoardForm(forms.Form):
    q = WordsField(required=False, label=gettext_lazy("Keyword or job ID"))
    near = PlaceField(required=False, label=gettext_lazy("City or town"))
    radius = WholeNumberField(
        label=gettext_lazy("Within (km)"),
        help_text=gettext_lazy("If you leave it empty: 50 km"),
        minimum=5,
        maximum=500,
        unit=gettext_lazy("kilometres"),
    )
    family = KeysField(
        label=gettext_lazy("Job family"),
        options=catalogue.family_options,
        find=catalogue.find_family,
    )
    ministry = KeysField(
        label=gettext_lazy("Ministry"),
        options=catalogue.ministry_options,
        find=catalogue.find_employer,
    )
    level = KeysField(label=gettext_lazy("Level"), **choice_of(Level))
    term = KeysField(label=gettext_lazy("Term"), **choice_of(Term))
    arrangement = KeysField(label=gettext_lazy("Work arrangement"), **choice_of(Arrangement))
    salary_min = WholeNumberField(
        label=gettext_lazy("Pays at least (dollars a year)"),
        help_text=gettext_lazy("The top of the pay range counts."),
        minimum=1,
        maximum=10_000_000,
        unit=gettext_lazy("dollars"),
    )
    time = KeysField(label=gettext_lazy("Working time"), **choice_of(WorkingTime))
    engagement = KeysField(label=gettext_lazy("Kind of employment"), **choice_of(Engagement))
    language = KeysField(label=gettext_lazy("Position language"), **choice_of(Language))
    region = KeysField(label=gettext_lazy("Region"), **choice_of(City.Region))
    city = KeysField(label=gettext_lazy("City"), options=city_options, find=catalogue.find_city)
    status = KeysField(label=gettext_lazy("Posting status"), **choice_of(Audience))
    posted = WholeNumberField(
        label=gettext_lazy("Posted in the last (days)"),
        minimum=1,
        maximum=365,
        unit=gettext_lazy("days"),
    )
    closing = WholeNumberField(
        label=gettext_lazy("Closing within (days)"),
        minimum=1,
        maximum=365,
        unit=gettext_lazy("days"),
    )
    sort = OneField(label=gettext_lazy("Sort by"), choices=SORTS)

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        if data is not None:  # Of its many fields, a search needs those that it asks for.
            self.fields = {name: field for name, field in self.fields.items() if name in data}

    def clean(self):
        if self.cleaned_data.get("sort") == "relevance" and not self.cleaned_data.get("q"):
            self.add_error("sort", _("To sort by best match, enter a keyword."))
        if self.cleaned_data.get("sort") == "distance" and not self.cleaned_data.get("near"):
            self.add_error("sort", _("To sort by distance, name a city."))
        is_around = self.cleaned_data.get("near") or "near" in self.errors
        if self.cleaned_data.get("radius") and not is_around:
            self.add_error("radius", _("To search around a place, name a city."))
        return self.cleaned_data

    @cached_property
    def asked(self):
        """What was asked for, as far as it can be used, by parameter."""
        if self.errors is None:
            return {}
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def problems(self):
        """(name, message) of everything that could not be used as it was asked."""
        found = [(name, text) for name, texts in self.errors.items() for text in texts]
        for name, value in self.cleaned_data.items():
            for text in getattr(value, "rejected", ())[:3]:
                found.append((name, self.fields[name].refusal(text)))
        place = self.cleaned_data.get("near")
        if place and "radius" in self.errors:
            found.append(("radius", self._instead()))
        if place and place.latitude is None:
            sentence = _("Where %(city)s lies is not known here: only jobs in %(city)s are shown.")
            found.append(("near", sentence % {"city": bilingual.plain(place, "name")}))
        order = list(self.fields)
        return sorted(found, key=lambda problem: order.index(problem[0]))

    @staticmethod
    def _instead():
        sentence = _("Jobs within %(radius)s km are shown instead.")
        return sentence % {"radius": RADIUS}
