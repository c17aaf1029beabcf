"""Where the work is: finding a city by what people type, and what lies around it."""

import re
from difflib import get_close_matches
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from careers.postings.models import City
from ops_site.analyser import fold
from ops_site.publishing import per_generation

EARTH_RADIUS = 6371  # Kilometres.
KILOMETRES_A_DEGREE = 111  # Of latitude: a little less than there are.
LONGEST_NAME = 60
# As people write it after a city: "London, ON".
PROVINCE = re.compile(r"(?<=.) (?:ontario|ont|on)(?: canada)?$|(?<=.) canada$")
# Municipalities that the province made parts of a city in 1998 and 2001, by whose names people
# still call where they live. They are no aliases: the search of words knows a job by those too,
# and "north" would find all jobs of Toronto.
PARTS = {
    "Toronto": ("North York", "Scarborough", "Etobicoke", "East York"),
    "Ottawa": ("Kanata", "Nepean", "Gloucester", "Orléans"),
    "Hamilton": ("Ancaster", "Dundas", "Stoney Creek"),
}


class Place(NamedTuple):
    """A city, as the board's filters need it."""

    pk: int
    name_en: str
    name_fr: str
    slug_en: str
    slug_fr: str
    region: str
    population: int | None
    latitude: float | None
    longitude: float | None


class Atlas:
    """All cities, and how they may be called."""

    def __init__(self, places, aliases):
        self.places = places
        self.by_key = {place.pk: place for place in places}
        self.located = [place for place in places if place.latitude is not None]
        self._by_name = {}
        # Of two of the same name the larger one is meant; a city's own name is above an alias.
        for place in sorted(places, key=lambda place: -(place.population or 0)):
            for name in (place.slug_en, place.slug_fr, place.name_en, place.name_fr):
                self._by_name.setdefault(spelling(name), place)
        for name, place in aliases:
            self._by_name.setdefault(spelling(name), place)
        for whole, parts in PARTS.items():
            if place := self.find(whole):
                for name in parts:
                    self._by_name.setdefault(spelling(name), place)

    def find(self, name):
        """The city of that slug, name or alias, whatever its accents and case, or None; the
        province may be named after it."""
        asked = spelling(name)
        return self._by_name.get(asked) or self._by_name.get(PROVINCE.sub("", asked))

    def alike(self, name, limit=3):
        """The larger cities that begin like `name`, then those that it names among other words
        ("Kitchener-Waterloo"), then those that are spelled much like it."""
        asked = PROVINCE.sub("", spelling(name))[:LONGEST_NAME]
        within = [known for known in self._by_name if known and f" {known} " in f" {asked} "]
        begun = [known for known in self._by_name if asked and known.startswith(asked)]
        close = get_close_matches(asked, self._by_name, n=limit, cutoff=0.75)
        return list(dict.fromkeys(self._by_name[known] for known in [*begun, *within, *close]))[
            :limit
        ]

    def around(self, centre, radius):
        """How many kilometres away each city (by key) within `radius` is, the centre included."""
        if centre.latitude is None:
            return {centre.pk: 0.0}
        # What is farther north or south alone needs no reckoning.
        degrees = radius / KILOMETRES_A_DEGREE
        near = (p for p in self.located if abs(p.latitude - centre.latitude) <= degrees)
        away = {place.pk: distance(centre, place) for place in near}
        return {pk: km for pk, km in away.items() if km <= radius}


@per_generation
def atlas():
    places, aliases = {}, []
    for *facts, alias in City.objects.order_by("pk").values_list(*Place._fields, "aliases__name"):
        place = places.setdefault(facts[0], Place(*facts))
        if alias:
            aliases.append((alias, place))
    return Atlas(list(places.values()), aliases)


def spelling(name):
    """What stays of a name when case, accents, hyphens and points do not count."""
    return " ".join(re.findall(r"[^\W_]+", fold(name)))


def distance(one, other):
    """Kilometres between two places along the surface of the Earth (haversine)."""
    latitudes = radians(one.latitude), radians(other.latitude)
    north = sin((latitudes[1] - latitudes[0]) / 2) ** 2
    east = sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(north + cos(latitudes[0]) * cos(latitudes[1]) * east))
