"""The people of the directory: everybody by letter, page by page, or those whom a query finds.

    shown = Directory.read(request.GET, day)
    shown.people         # Of this page, with their appointments.

Few people are shown whole. All costs three queries at most, however many people there are.
"""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.db.models import CharField
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from ops_site.analyser import fold
from ops_site.publishing import last_per_generation
from organization.alphabet import initial
from organization.models import Person, SearchEntry
from organization.query import Query
from organization.spelling import meant

# So many people still stand on one page.
WHOLE = 200
PAGE_SIZE = 50
HITS = 20
# So many of a query's people are counted and shown; who finds more asks for too little.
MOST = 1_000
# Whose name is asked for comes before who holds a post of that name.
WEIGHTS = {"name": 1_000}


def label():
    """What the page calls the field for a query."""
    return _("Name, role or unit")


def everybody(day):
    """Who is told of on `day`; what most pages ask for is kept."""
    today = timezone.localdate()
    return _of_today(today) if day == today else _of(day)


@last_per_generation
def _of_today(today):
    return _of(today)


def _of(day):
    """{initial: the keys of people from A to Z}; names alone are read, as there may be many."""
    names = Person.objects.told_by(day).values_list("sort_name", "pk")
    letters = {}
    for name, pk in sorted((fold(name), pk) for name, pk in names.iterator()):
        letters.setdefault(initial(name), []).append(pk)
    return letters


@dataclass
class Directory:
    query: Query
    letter_asked: str
    page_asked: str
    day: date

    @classmethod
    def read(cls, parameters, day=None):
        """From the parameters `q`, `letter` and `page` of a request; bad ones are passed over."""
        asked = [parameters.get(name, "") for name in ("q", "letter", "page")]
        query = Query.read(asked[0], label())
        return cls(query, asked[1].upper(), asked[2], day or timezone.localdate())

    @cached_property
    def _everybody(self):
        return everybody(self.day)

    @property
    def is_search(self):
        return bool(self.query.text)

    @cached_property
    def count(self):
        """How many people there are in all, or that the query finds: `MOST`, if there are more."""
        if self.is_search:
            return self._matching[:MOST].count()
        return sum(map(len, self._everybody.values()))

    @property
    def has_more(self):
        """Whether the query finds more than are counted."""
        return self.is_search and self.count == MOST

    @property
    def is_whole(self):
        """Whether everybody stands on this page."""
        return not self.is_search and self.count <= WHOLE

    @cached_property
    def letters(self):
        """The initials that there are."""
        return list(self._everybody)

    @cached_property
    def letter(self):
        """The letter that is shown; empty where all are, or a query's people."""
        if self.is_search or self.is_whole or not self.letters:
            return ""
        return self.letter_asked if self.letter_asked in self.letters else self.letters[0]

    @cached_property
    def page(self):
        if self.is_search:
            return Paginator(range(self.count), HITS).get_page(self.page_asked)
        shown = [self.letter] if self.letter else self.letters
        keys = [key for letter in shown for key in self._everybody[letter]]
        return Paginator(keys, WHOLE if self.is_whole else PAGE_SIZE).get_page(self.page_asked)

    @cached_property
    def people(self):
        """The people of this page with their appointments: the best first, or from A to Z."""
        keys = self._found() if self.is_search else self.page.object_list
        rows = Person.objects.with_appointments().in_bulk(keys) if keys else {}
        return [rows[key] for key in keys if key in rows]

    @cached_property
    def meant(self):
        """What may have been meant, where the query finds nobody."""
        return "" if self.count else meant(self.query.bare, self._of)

    @cached_property
    def _matching(self):
        return self._of(self.query.text)

    def _of(self, words):
        people = SearchEntry.objects.filter(kind=SearchEntry.Kind.PEOPLE)
        if self.day != timezone.localdate():
            told = Person.objects.told_by(self.day).annotate(as_text=Cast("pk", CharField()))
            people = people.filter(key__in=told.values("as_text"))
        return people.matching(words, WEIGHTS)

    def _found(self):
        if not self.count:
            return []
        # What is true of so many is no reason to put one before another.
        rows = self._matching.from_a_to_z() if self.has_more else self._matching.best_first()
        first = self.page.start_index() - 1
        return [int(key) for key in rows.values_list("key", flat=True)[first : first + HITS]]
