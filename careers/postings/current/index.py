"""The postings not yet closed, by everything that the board asks of them."""

from django.utils import timezone
from django.utils.functional import cached_property

from careers.postings import catalogue
from careers.postings.current.bitsets import Scale, flags, gathered, of_places, places
from careers.postings.current.names import Names
from careers.postings.current.rows import rows
from careers.postings.places import atlas
from ops_site.publishing import last_per_generation

BEYOND = float("inf")


def current():
    """Kept until something is published, or the day is over: pay may be another one then."""
    return _of_day(timezone.localdate())


@last_per_generation
def _of_day(today):
    return Current(rows(timezone.now()), today)


class Current:
    """`rows` stand in the order of their closing; a set has a bit for the place of each."""

    def __init__(self, rows, today):
        self.rows = rows
        self.size = len(rows)
        self.today = today
        self.cards = {}  # What was rendered of them: see careers/postings/cards.py.
        self.places = {row.pk: place for place, row in enumerate(rows)}
        self._opening = Scale((row.facts.opens_at, place) for place, row in enumerate(rows))
        self._closing = Scale((row.facts.closes_at, place) for place, row in enumerate(rows))
        self.having = {name: gathered(self._pairs(having)) for name, having in _facets().items()}

    def _pairs(self, having):
        for place, row in enumerate(self.rows):
            yield from ((value, place) for value in having(row) if value not in ("", None))

    # --- Sets -------------------------------------------------------------------------------

    def open(self, at):
        return self._opening.up_to(at) & ~self._closing.up_to(at)

    def with_any(self, name, values):
        """Those that have one of `values` of a facet."""
        found = 0
        for value in values:
            found |= self.having[name].get(value, 0)
        return found

    def opened_since(self, instant):
        return self._opening.from_(instant)

    def closing_by(self, instant):
        return self._closing.up_to(instant)

    @cached_property
    def pay(self):
        """What each pays a year today, those left out that cannot be compared."""
        return Scale((pay, place) for place, pay in enumerate(self._paid) if pay is not None)

    @cached_property
    def _paid(self):
        return [row.present_pay(self.today) for row in self.rows]

    @cached_property
    def real(self):
        """Jobs that exist."""
        real = (place for place, row in enumerate(self.rows) if not row.facts.sample)
        return of_places(real, self.size)

    @cached_property
    def names(self):
        """What a search ranks them by."""
        return Names([row.names for row in self.rows])

    def of_keys(self, keys):
        known = map(self.places.get, keys)
        return of_places([place for place in known if place is not None], self.size)

    # --- Orders: of a set, the places ---------------------------------------------------------

    def soonest_closing(self, bits):
        return places(bits, self.size)

    def newest(self, bits):
        return self._in(self._by_opening, bits)

    def best_paid(self, bits):
        return self._in(self._by_pay, bits)

    def best_match(self, bits, ranks):
        return [place for _score, of_it in ranks for place in self.soonest_closing(bits & of_it)]

    def nearest(self, bits, kilometres):
        """By the nearest of their cities; `kilometres` tells how far each city (by key) is."""
        away = kilometres.get

        def nearest(place):
            known = (away(key) for key in self.rows[place].cities)
            return min((km for km in known if km is not None), default=BEYOND)

        return sorted(self.soonest_closing(bits), key=nearest)

    def _in(self, order, bits):
        is_in = flags(bits, self.size)
        return [place for place in order if is_in[place]]

    @cached_property
    def _by_opening(self):
        facts = [row.facts for row in self.rows]
        newest = sorted(range(self.size), key=lambda place: -facts[place].number)
        return sorted(newest, key=lambda place: facts[place].opens_at, reverse=True)

    @cached_property
    def _by_pay(self):
        return sorted(range(self.size), key=lambda place: -(self._paid[place] or 0))


FACETS = {
    "role": lambda row: (row.role,),
    "family": lambda row: (row.family,),
    "level": lambda row: (row.facts.level,),
    "term": lambda row: {term.kind for term in row.terms},
    "arrangement": lambda row: (row.facts.arrangement,),
    "time": lambda row: (row.facts.working_time,),
    "engagement": lambda row: (row.facts.engagement,),
    "language": lambda row: (row.facts.language,),
    "city": lambda row: row.cities,
    "status": lambda row: (row.facts.audience,),
}


def _facets():
    """{name: what a row has of it}; `FACETS`, and what lies above a row's unit and its cities."""
    above, places = catalogue.chains(), atlas().by_key
    return FACETS | {
        "ministry": lambda row: above[row.facts.unit_id],
        "region": lambda row: {places[key].region for key in row.cities},
    }
