"""The board's parameters: how each narrows the open postings, and in which order they come.

What is wrong with one is said in words and the others still apply; unknown ones are ignored.
"""

from datetime import datetime, time, timedelta

import django_filters
from django import forms
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import catalogue, search
from careers.postings.catalogue import choice_of
from careers.postings.choices import Arrangement, Audience, Language, Level, Term
from careers.postings.models import City, PositionTerm, Posting
from careers.postings.parameters import (
    KeysField,
    OneField,
    PlaceField,
    WholeNumberField,
    WordsField,
)
from careers.postings.places import atlas
from ops_site import bilingual
from ops_site.formats import TORONTO

RADIUS = 50  # Kilometres around a place, where nothing else is asked for.
SORTS = {
    "relevance": gettext_lazy("Best match"),
    "closing": gettext_lazy("Closing soonest"),
    "newest": gettext_lazy("Newest"),
    "pay": gettext_lazy("Highest pay"),
    "distance": gettext_lazy("Nearest"),
}


# --- Filters ----------------------------------------------------------------------------------


class _Filter(django_filters.Filter):
    """Leaves the postings alone; those below narrow them."""

    def filter(self, postings, value):
        return self.narrow(postings, value) if value else postings

    def narrow(self, postings, value):
        return postings


class Words(_Filter):
    field_class = WordsField

    def narrow(self, postings, value):
        return search.matching(postings, value)


class Keys(_Filter):
    """Postings that have one of the keys in a column of their own."""

    field_class = KeysField

    def narrow(self, postings, value):
        return postings.filter(**{f"{self.field_name}__in": value.keys})


class Units(Keys):
    def narrow(self, postings, value):
        return postings.filter(unit__in=catalogue.within(*value.keys))


class Related(Keys):
    """Postings of which a row beside them (a city, a term) has one of the keys."""

    def __init__(self, rows, field_name, **kwargs):
        super().__init__(field_name, **kwargs)
        self.rows = rows

    def narrow(self, postings, value):
        rows = self.rows.objects.filter(**{f"{self.field_name}__in": value.keys})
        return postings.filter(pk__in=rows.values("posting"))


class Near(_Filter):
    field_class = PlaceField

    def narrow(self, postings, value):
        rows = Posting.cities.through.objects.filter(city__in=self.parent.kilometres)
        return postings.filter(pk__in=rows.values("posting"))


class WholeNumber(_Filter):
    field_class = WholeNumberField


class LowestPay(WholeNumber):
    """Postings that pay up to so much a year today; those that cannot be compared are left out."""

    def narrow(self, postings, value):
        return postings.with_present_pay().filter(present_pay__gte=value)


class PostedWithin(WholeNumber):
    def narrow(self, postings, value):
        return postings.filter(opens_at__gte=_midnight(-value))


class ClosingWithin(WholeNumber):
    def narrow(self, postings, value):
        return postings.filter(closes_at__lte=_midnight(value + 1))


class One(_Filter):
    field_class = OneField


def _midnight(days):
    """The first instant of the day that is `days` from today."""
    day = timezone.localdate(timezone=TORONTO) + timedelta(days=days)
    return datetime.combine(day, time.min, TORONTO)


# --- All together -----------------------------------------------------------------------------


class BoardForm(forms.Form):
    def clean(self):
        if self.cleaned_data.get("sort") == "relevance" and not self.cleaned_data.get("q"):
            self.add_error("sort", _("To sort by best match, enter a keyword."))
        if self.cleaned_data.get("sort") == "distance" and not self.cleaned_data.get("near"):
            self.add_error("sort", _("To sort by distance, name a city."))
        if self.cleaned_data.get("radius") and self.cleaned_data.get("near", "") is None:
            self.add_error("radius", _("To search around a place, name a city."))
        return self.cleaned_data

    @property
    def problems(self):
        """(name, message) of everything that could not be used as it was asked."""
        found = [(name, text) for name, texts in self.errors.items() for text in texts]
        for name, value in self.cleaned_data.items():
            for text in getattr(value, "rejected", ())[:3]:
                found.append((name, self.fields[name].refusal(text)))
        place = self.cleaned_data.get("near")
        if place and place.latitude is None:
            sentence = _("Where %(city)s lies is not known here: only jobs in %(city)s are shown.")
            found.append(("near", sentence % {"city": bilingual.plain(place, "name")}))
        order = list(self.fields)
        return sorted(found, key=lambda problem: order.index(problem[0]))


class BoardFilters(django_filters.FilterSet):
    q = Words(label=gettext_lazy("Keyword or job ID"))
    near = Near(label=gettext_lazy("City or town"))
    radius = WholeNumber(
        label=gettext_lazy("Within (km)"),
        help_text=gettext_lazy("If you leave it empty: 50 km"),
        minimum=5,
        maximum=500,
        unit=gettext_lazy("kilometres"),
    )
    family = Keys(
        "role__family",
        label=gettext_lazy("Job family"),
        options=catalogue.family_options,
        find=catalogue.find_family,
    )
    ministry = Units(
        label=gettext_lazy("Ministry"),
        options=catalogue.ministry_options,
        find=catalogue.find_employer,
    )
    level = Keys("level", label=gettext_lazy("Level"), **choice_of(Level))
    term = Related(PositionTerm, "kind", label=gettext_lazy("Term"), **choice_of(Term))
    arrangement = Keys(
        "arrangement", label=gettext_lazy("Work arrangement"), **choice_of(Arrangement)
    )
    salary_min = LowestPay(
        label=gettext_lazy("Top of the pay range at least (dollars a year)"),
        minimum=1,
        maximum=10_000_000,
        unit=gettext_lazy("dollars"),
    )
    language = Keys("language", label=gettext_lazy("Position language"), **choice_of(Language))
    region = Related(
        Posting.cities.through,
        "city__region",
        label=gettext_lazy("Region"),
        **choice_of(City.Region),
    )
    city = Related(
        Posting.cities.through,
        "city",
        label=gettext_lazy("City"),
        options=catalogue.city_options,
        find=catalogue.find_city,
    )
    status = Keys("audience", label=gettext_lazy("Posting status"), **choice_of(Audience))
    posted = PostedWithin(
        label=gettext_lazy("Posted in the last (days)"),
        minimum=1,
        maximum=365,
        unit=gettext_lazy("days"),
    )
    closing = ClosingWithin(
        label=gettext_lazy("Closing within (days)"),
        minimum=1,
        maximum=365,
        unit=gettext_lazy("days"),
    )
    sort = One(label=gettext_lazy("Sort by"), choices=SORTS)

    class Meta:
        form = BoardForm

    def filter_queryset(self, queryset):
        return self.in_order(super().filter_queryset(queryset))

    def in_order(self, postings):
        if self.order == "distance":
            return postings.nearest(self.kilometres)
        orders = {
            "relevance": postings.relevant,
            "closing": postings.soonest_closing,
            "newest": postings.newest,
            "pay": postings.best_paid,
        }
        return orders[self.order]()

    @cached_property
    def asked(self):
        """What was asked for, as far as it can be used, by parameter."""
        if not self.is_bound or self.errors is None:
            return {}
        return {name: value for name, value in self.form.cleaned_data.items() if value}

    def beyond_comparison(self):
        """What all other filters find and the one for pay leaves out, for want of a yearly sum."""
        found = self.queryset.all()
        for name, value in self.form.cleaned_data.items():
            if name != "salary_min":
                found = self.filters[name].filter(found, value)
        return found.with_present_pay().filter(present_pay=None)

    @property
    def order(self):
        """The key of `SORTS` that the postings come in."""
        usual = "relevance" if "q" in self.asked else "distance" if "near" in self.asked else ""
        return self.asked.get("sort") or usual or "closing"

    @cached_property
    def kilometres(self):
        """How far each city around the place asked for is."""
        return atlas().around(self.asked["near"], self.asked.get("radius", RADIUS))
