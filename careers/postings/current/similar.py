"""Open jobs like another posting: of its job role, then of its family, and nearest in level,
place and ministry."""

from django.utils import timezone

from careers.postings import catalogue
from careers.postings.current.index import current
from careers.postings.places import atlas

# What each thing in common is worth, the role more than all others together; of two that are
# worth the same, the one that closes first.
WORTH = {"role": 16, "level": 4, "city": 4, "region": 2, "ministry": 2, "language": 1}


def similar(posting, at=None):
    """The rows of the open postings like `posting`, the most alike first.

    Where its job role is not known, those of its level in one of its cities are.
    """
    known = current()
    common = {name: known.with_any(name, values) for name, values in _having(posting).items()}
    alike = common["family"] if posting.role_id else common["level"] & common["city"]
    alike &= known.open(at or timezone.now()) & ~known.of_keys([posting.pk])

    def worth(place):
        return sum(points for name, points in WORTH.items() if common[name] >> place & 1)

    places = sorted(known.soonest_closing(alike), key=worth, reverse=True)
    return [known.rows[place] for place in places]


def _having(posting):
    cities = [city.pk for city in posting.cities.all()]
    return {
        "role": [posting.role_id] if posting.role_id else [],
        "family": [posting.role.family_id] if posting.role_id else [],
        "level": [posting.level],
        "city": cities,
        "region": {atlas().by_key[key].region for key in cities},
        "ministry": catalogue.chains()[posting.unit_id],
        "language": [posting.language],
    }
