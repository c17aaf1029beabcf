"""The municipalities of Ontario by name: what is suggested, and whom a typed name means."""

from collections import Counter

from careers.postings import places
from careers.postings.models import City
from ops_site import bilingual
from ops_site.publishing import per_generation


def names():
    """The names to suggest, by the city's key in the database."""
    return _names(bilingual.current())


@per_generation
def _names(language):
    """Two places of one name bear their official ones: "Township of Hamilton"."""
    cities = list(City.objects.order_by(f"name_{language}"))
    plain = {city.pk: bilingual.plain(city, "name", language) for city in cities}
    times = Counter(plain.values())
    return {
        city.pk: city.official_name if times[plain[city.pk]] > 1 else plain[city.pk]
        for city in cities
    }


def find(name):
    """The key of the city that `name` means, whatever its accents and case; None if no city."""
    suggested = {places.spelling(own): pk for pk, own in names().items()}
    known = places.atlas().find(name)
    return suggested.get(places.spelling(name)) or (known and known.pk)
