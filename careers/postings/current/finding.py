"""What of the open postings answers a search: each parameter alone, and all of them together."""

from django.utils import timezone
from django.utils.functional import cached_property

from careers.postings.current.index import current
from careers.postings.current.words import Words
from careers.postings.parameters import RADIUS, midnight
from careers.postings.places import atlas


class Finding:
    """`asked` is what the form made of the parameters, by name; what is empty is not there."""

    def __init__(self, asked, at=None, words=None):
        self.asked = asked
        if words:  # Another search has asked for the same, of the same postings.
            self.words = words
        self.current = words.current if words else current()
        self.open = self.current.open(at or timezone.now())
        self._by_name = {
            name: self._answering(name, value)
            for name, value in asked.items()
            if name in self.current.having or name in _ANSWERING
        }

    def _answering(self, name, value):
        if name in self.current.having:
            return self.current.with_any(name, value.keys)
        return _ANSWERING[name](self, value)

    @cached_property
    def found(self):
        return self.but_for(None)

    @property
    def count(self):
        return self.found.bit_count()

    def but_for(self, name):
        """What all parameters but this one find."""
        found = self.open
        for other, bits in self._by_name.items():
            if other != name:
                found &= bits
        return found

    def counts(self, name):
        """{key: how many} of each value of a facet: what choosing it, in its place, would find."""
        others = self.but_for(name) if name in self._by_name else self.found
        return {key: (bits & others).bit_count() for key, bits in self.current.having[name].items()}

    def is_there(self, name):
        """The values of a facet that some open posting has, found or not."""
        return {key for key, bits in self.current.having[name].items() if bits & self.open}

    @property
    def left_out(self):
        """How many the filter for pay leaves out because they cannot be compared by the year."""
        if "salary_min" not in self.asked:
            return 0
        return (self.but_for("salary_min") & ~self.current.pay.all).bit_count()

    @property
    def has_only_samples(self):
        """Whether it finds some, and no job that is open, found or not, exists."""
        return bool(self.found) and not self.open & self.current.real

    # --- In order -----------------------------------------------------------------------------

    @property
    def order(self):
        """The word of `sort` that they come in."""
        usual = "relevance" if "q" in self.asked else "distance" if "near" in self.asked else ""
        return self.asked.get("sort") or usual or "closing"

    @cached_property
    def rows(self):
        """All that it finds, in order."""
        return self.stretch(0, self.count)

    def stretch(self, start, end):
        """Of the rows in order, those of a page."""
        return [self.current.rows[place] for place in self._places[start:end]]

    @cached_property
    def _places(self):
        orders = {
            "relevance": lambda bits: self.current.best_match(bits, self.words.ranks),
            "distance": lambda bits: self.current.nearest(bits, self.kilometres),
            "closing": self.current.soonest_closing,
            "newest": self.current.newest,
            "pay": self.current.best_paid,
        }
        return orders[self.order](self.found)

    @cached_property
    def words(self):
        return Words(self.asked["q"], self.current)

    @cached_property
    def kilometres(self):
        """How far each city around the place asked for is."""
        return atlas().around(self.asked["near"], self.asked.get("radius", RADIUS))


_ANSWERING = {
    "q": lambda finding, words: finding.words.found,
    "near": lambda finding, place: finding.current.with_any("city", finding.kilometres),
    "salary_min": lambda finding, pay: finding.current.pay.from_(pay),
    "posted": lambda finding, days: finding.current.opened_since(midnight(-days)),
    "closing": lambda finding, days: finding.current.closing_by(midnight(days + 1)),
}
