"""Pages that gather the open jobs of one place, one ministry or one kind of reader.

Each is a board with its filters set, under an address that can be said aloud and linked.
"""

from dataclasses import dataclass

from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from careers.postings import catalogue
from careers.postings.board import Board
from careers.postings.current import Finding
from careers.postings.listing import board_address
from careers.postings.models import City
from careers.postings.places import atlas
from ops_site import bilingual

Region = City.Region
REGION_WORDS = {
    Region.NORTH: pgettext_lazy("address", "north"),
    Region.EAST: pgettext_lazy("address", "east"),
    Region.WEST: pgettext_lazy("address", "west"),
    Region.CENTRAL: pgettext_lazy("address", "central"),
}
NEAR = 100  # Kilometres.
SHOWN_NEAR = 8


@dataclass(frozen=True)
class Landing:
    """A title and a lead, the board behind it, and its address in the active language."""

    title: str
    lead: str
    filters: str
    get_absolute_url: object
    place: object = None
    region: str = ""
    unit: str = ""

    @cached_property
    def board(self):
        return Board(QueryDict(self.filters))

    @cached_property
    def others(self):
        """(label, address, count) of the places around or inside this one that have open jobs."""
        if not (self.place or self.region):
            return []
        counts = jobs_in_cities()
        if self.place:
            around = atlas().around(self.place, NEAR)
            keys = [key for key in sorted(around, key=around.get) if key != self.place.pk]
        else:
            inside = (place for place in atlas().places if place.region == self.region)
            keys = sorted((place.pk for place in inside), key=lambda key: -counts.get(key, 0))
        found = [(atlas().by_key[key], counts[key]) for key in keys if counts.get(key)]
        shown = found[:SHOWN_NEAR] if self.place else found
        return [(bilingual.plain(place, "name"), city_url(place), n) for place, n in shown]


def jobs_in_cities():
    """How many open jobs each city (by its key) has."""
    return Finding({}).counts("city")


def city_url(place):
    return reverse("postings:in_place", args=[bilingual.plain(place, "slug")])


def ministry_url(unit):
    return reverse("postings:of_ministry", args=[bilingual.plain(unit, "slug")])


def region_url(region):
    """Toronto is a city and a region: it has the page of the city."""
    if region in REGION_WORDS:
        return reverse("postings:in_place", args=[REGION_WORDS[region]])
    return reverse("postings:in_place", args=[region])


def jobs_url(unit):
    """Where all open jobs of a unit are: a page of its own, where it is a ministry today."""
    known = next((one for one in catalogue.employers() if one.pk == unit.pk), None)
    if known and known.is_ministry:
        return ministry_url(known)
    return board_address(ministry=bilingual.plain(unit, "slug"))


def in_place(slug):
    """The landing page of a city or region; of two of one name the city is meant."""
    region = region_of(slug)
    if region:
        return Landing(
            title=_("Jobs in the region: %(region)s") % {"region": region.label},
            lead=_("Open jobs of the Ontario Public Service there, the next to close first."),
            filters=f"region={region.value}",
            get_absolute_url=lambda: region_url(region),
            region=region.value,
        )
    place = atlas().find(slug)
    if place is None or slug not in (place.slug_en, place.slug_fr):
        raise Http404
    name = bilingual.plain(place, "name")
    return Landing(
        title=_("Jobs in %(city)s") % {"city": name},
        lead=_("Open jobs of the Ontario Public Service in %(city)s, the next to close first.")
        % {"city": name},
        filters=f"city={place.slug_en}",
        get_absolute_url=lambda: city_url(place),
        place=place,
    )


def region_of(slug):
    """The region of that address word, in either language; Toronto is a city first."""
    for region, word in REGION_WORDS.items():
        if slug in (region.value, word):
            return region
    return None


def of_ministry(slug):
    option = catalogue.find_employer(slug)
    employer = option and next(unit for unit in catalogue.employers() if unit.pk == option.key)
    if not (employer and employer.is_ministry):
        raise Http404
    return Landing(
        title=_("Jobs: %(ministry)s") % {"ministry": option.label},
        lead=_("Open jobs of this ministry and of the units below it, the next to close first."),
        filters=f"ministry={employer.key}",
        get_absolute_url=lambda: ministry_url(employer),
        unit=option.value,
    )


def everywhere():
    """The pages of the ministries, regions and cities where a job is open that exists."""
    finding = Finding({})
    real = finding.open & finding.current.real
    there = {
        name: {key for key, bits in finding.current.having[name].items() if bits & real}
        for name in ("ministry", "region", "city")
    }
    for option in catalogue.ministry_options():
        if option.key in there["ministry"]:
            yield of_ministry(option.value)
    for region, word in REGION_WORDS.items():
        if region in there["region"]:
            yield in_place(str(word))
    for place in atlas().places:
        if place.pk in there["city"]:
            yield in_place(bilingual.plain(place, "slug"))


def students():
    return Landing(
        title=_("Jobs for students"),
        lead=_("Summer jobs, internships and co-op placements that are open now."),
        filters="level=student",
        get_absolute_url=lambda: reverse("postings:for_students"),
    )


def executives():
    return Landing(
        title=_("Executive jobs"),
        lead=_("Jobs that lead a branch, a division or more, and are open now."),
        filters="level=executive",
        get_absolute_url=lambda: reverse("postings:for_executives"),
    )


def french_language():
    return Landing(
        title=_("Jobs in French"),
        lead=_("Open jobs whose position language is French, or English and French."),
        filters="language=french&language=bilingual",
        get_absolute_url=lambda: reverse("postings:in_french"),
    )
