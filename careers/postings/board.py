"""One search of the board: what was asked, what is wrong with it, what it finds."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careers.postings import cards, highlights, listing, wording
from careers.postings.current import Finding
from careers.postings.filters import SORTS, BoardForm
from careers.postings.parameters import RADIUS, Picked, echo
from ops_site import bilingual, formats

PAGE_SIZE = 20
WIDER = 200  # Kilometres.


class Chip(NamedTuple):
    """An active filter, and the address of the board without it."""

    label: str
    without: str


class Sort(NamedTuple):
    label: str
    url: str
    is_current: bool


class Pages(Paginator):
    """All pages of a list of which the count is known."""

    def __init__(self, count, current):
        super().__init__(range(count), PAGE_SIZE)
        self.current = current

    def get_elided_page_range(self, number=None, **kwargs):
        """The pages at both ends and around the current one."""
        return super().get_elided_page_range(number or self.current, **kwargs)


class Rows(Sequence):
    """The postings of a page, as a card shows them; made of what is in memory when looked at."""

    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, place):
        return self.rows[place].posting()


class Board:
    def __init__(self, parameters):
        self.form = BoardForm(parameters)
        self.asked = self.form.asked
        self._parameters = parameters
        self._page_asked = parameters.get("page", "")

    @cached_property
    def finding(self):
        """Sought only where somebody asks: an alert wants the words of its search alone."""
        return Finding(self.asked)

    @property
    def postings(self):
        """All that it finds, in order: `pk`, `number` and the other facts of a card of each."""
        return self.finding.rows

    @cached_property
    def keys(self):
        """The keys of all postings found, in order."""
        return [row.pk for row in self.finding.rows]

    @property
    def count(self):
        return self.finding.count

    @cached_property
    def sought(self):
        """The keys of the cities that were asked for, those nearest first."""
        around = self.finding.kilometres if "near" in self.asked else {}
        cities = self.asked["city"].keys if "city" in self.asked else []
        return (*cities, *sorted(around, key=around.get))

    # --- Pages

    @cached_property
    def page(self):
        last = max(1, -(-self.count // PAGE_SIZE))
        number = min(self._page_number or 1, last)
        start = (number - 1) * PAGE_SIZE
        rows = Rows(self.finding.stretch(start, start + PAGE_SIZE))
        return Page(rows, number, Pages(self.count, number))

    @property
    def cards(self):
        """Those of the page, as HTML; where words were asked for, with why each was found."""
        rows = self.page.object_list.rows
        found = highlights.for_cards(self.asked["q"], rows) if "q" in self.asked else {}
        return cards.rendered(self.finding.current, rows, self.sought, found)

    @property
    def left_out(self):
        """How many jobs the filter for pay leaves out because they state no yearly pay."""
        return self.finding.left_out

    @property
    def has_only_samples(self):
        """Whether all that is found here, with any filters, are jobs that do not exist."""
        return self.finding.has_only_samples

    @cached_property
    def wider(self):
        """Where nothing is found near a place: the board around it that finds something."""
        is_near = "near" in self.asked and self.asked.get("radius", RADIUS) < WIDER
        if self.count or not is_near:
            return None
        parameters = self._parameters.copy()
        parameters["radius"], parameters["page"] = str(WIDER), ""
        board = Board(parameters)
        words = self.finding.words if "q" in self.asked else None
        board.finding = Finding(board.asked, words=words)
        return board if board.count else None

    @property
    def around(self):
        """Around which place, as a sentence has it after “of”."""
        return wording.after_of(bilingual.plain(self.asked["near"], "name"))

    @property
    def _page_number(self):
        """The page asked for, or None where that is not a page's number."""
        if not self._page_asked:
            return 1
        digits = self._page_asked if self._page_asked.isascii() else ""
        return int(digits[:9]) or None if digits.isdigit() else None

    @cached_property
    def gone(self):
        """The posting that was asked for by its number, where it is no longer open."""
        return listing.gone(self.asked["q"]) if "q" in self.asked else None

    # --- What is wrong

    @cached_property
    def problems(self):
        """(message, anchor) of each, naming the parameter as people know it."""
        found = [(self._named(name, message), f"id_{name}") for name, message in self.form.problems]
        return [*found, *self._page_problems()]

    def _named(self, name, message):
        label = self.form.fields[name].label
        return _("%(label)s: %(message)s") % {"label": label, "message": message}

    def _page_problems(self):
        if self._page_number == self.page.number:
            return
        params = {"value": echo(self._page_asked), "number": formats.number(self.page.number)}
        yield _("There is no page “%(value)s”: this is page %(number)s.") % params, "results"

    # --- Addresses and chips

    def url(self, without=(), **replaced):
        """The address of the board with what was asked, but for the (name, value) pairs left out.

        A value of None leaves out every value of that name.
        """
        kept = [
            (name, value)
            for name, value in self._pairs
            if not ((name, value) in without or (name, None) in without or name in replaced)
        ]
        return "?".join(filter(None, [self._path, urlencode([*kept, *replaced.items()])]))

    @cached_property
    def _path(self):
        return reverse("postings:board")

    @cached_property
    def address(self):
        return self.url()

    @cached_property
    def _pairs(self):
        return list(self._asked_in_words())

    def _asked_in_words(self):
        for name, value in self.asked.items():
            if isinstance(value, Picked):
                yield from ((name, option.value) for option in value)
            elif name == "near":
                yield name, bilingual.plain(value, "slug")
            elif name != "radius" or "near" in self.asked:
                yield name, str(value)

    @cached_property
    def chips(self):
        return [Chip(label, self.url(without)) for label, without in self._chips()]

    def _chips(self):
        for name, value in self.asked.items():
            if isinstance(value, Picked):
                for option in value:
                    yield option.label, [(name, option.value)]
            elif name == "near":
                yield self._near_in_words(), [("near", None), ("radius", None)]
            elif name in _IN_WORDS:
                yield _IN_WORDS[name](value), [(name, None)]

    def _near_in_words(self):
        return _("Within %(radius)s km of %(city)s") % {
            "radius": self.asked.get("radius", RADIUS),
            "city": self.around,
        }

    @cached_property
    def sorts(self):
        """The orders that make sense for what was asked."""
        needs = {"relevance": "q", "distance": "near"}
        return [
            Sort(label, self.url(sort=key), key == self.finding.order)
            for key, label in SORTS.items()
            if needs.get(key, key) == key or needs[key] in self.asked
        ]


def _pay_in_words(pay):
    return _("Pays %(amount)s or more (top of the range)") % {"amount": formats.money(pay)}


def _posted_in_words(days):
    words = ngettext("Posted in the last %(days)s day", "Posted in the last %(days)s days", days)
    return words % {"days": days}


def _closing_in_words(days):
    words = ngettext("Closing within %(days)s day", "Closing within %(days)s days", days)
    return words % {"days": days}


QUOTES = '"“”«» \N{NBSP}'  # Those that somebody typed are not doubled.
_IN_WORDS = {
    "q": lambda words: _("“%(words)s”") % {"words": words.strip(QUOTES)},
    "salary_min": _pay_in_words,
    "posted": _posted_in_words,
    "closing": _closing_in_words,
}
