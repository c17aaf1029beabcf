"""One search of the whole site: which types of pages it finds, how many, and the best of each."""

from dataclasses import dataclass
from typing import NamedTuple

from django.core.paginator import Paginator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from ops_site import bilingual, fulltext
from ops_site.bilingual import Text
from ops_site.highlight import answers, excerpt, marked
from organization.capital import capitalized
from organization.models import Person, SearchEntry
from organization.spelling import meant

Kind = SearchEntry.Kind
FIRST_OF_EACH = 5
PAGE_SIZE = 20
# The open postings are found by the room above: see partials/found.html.
JOBS = "jobs"


class Hit(NamedTuple):
    """One page that was found, as the reader sees it; texts are HTML, their words marked."""

    url: str
    title: Text
    context: str
    excerpt: Text
    person: Person | None = None
    also: Text | None = None


class Group(NamedTuple):
    """The pages of one type: `count` of them, and the best."""

    type: str
    label: str
    count: int
    hits: list
    is_whole: bool


@dataclass
class Found:
    """What `query` finds; of one `type` where the reader asked for it, page by page."""

    query: object
    type: str
    page_asked: str
    type_error: str = ""

    @classmethod
    def read(cls, query, parameters):
        types = {*Kind.values, JOBS}
        asked = parameters.get("type", "")
        known = not asked or asked in types
        page = parameters.get("page", "")
        return cls(query, asked if known else "", page, "" if known else _no_type(asked))

    @cached_property
    def errors(self):
        """What the error summary lists: (message, the field to go to)."""
        return [(error, "q") for error in (self.query.error, self.type_error) if error]

    @cached_property
    def words(self):
        return fulltext.sought(self.query.text, bilingual.current())

    @cached_property
    def meant(self):
        """What may have been meant; asked for where nothing is found."""
        return meant(self.query.bare, SearchEntry.objects.matching)

    @cached_property
    def _matching(self):
        return SearchEntry.objects.matching(self.query.text)

    @cached_property
    def _best(self):
        """The first entries of each type; those types first of which one is named by the query."""
        kinds = {}
        for entry in self._matching.first_of_each(FIRST_OF_EACH):
            kinds.setdefault(entry.kind, []).append(entry)
        order = {kind: number for number, kind in enumerate(Kind.values)}
        best = sorted(kinds.items(), key=lambda item: (item[1][0].unlike, order[item[0]]))
        return dict(best)

    @cached_property
    def counts(self):
        """How many there are of each type, in the order in which they are shown."""
        return {kind: entries[0].of_kind for kind, entries in self._best.items()}

    @property
    def count(self):
        return sum(self.counts.values())

    @cached_property
    def types(self):
        """(type, label, how many) of each type that there is, or that was asked for."""
        asked = [self.type] if self.type not in ("", JOBS, *self.counts) else []
        labels = dict(Kind.choices)
        return [(kind, labels[kind], self.counts.get(kind, 0)) for kind in (*self.counts, *asked)]

    @cached_property
    def page(self):
        """The page of the one type that was asked for, or None."""
        if self.type in ("", JOBS):
            return None
        pages = Paginator(range(self.counts.get(self.type, 0)), PAGE_SIZE)
        return pages.get_page(self.page_asked)

    @cached_property
    def groups(self):
        if self.type == JOBS:
            return []
        if self.page is not None:
            rows = self._matching.filter(kind=self.type).best_first()
            first = max(0, self.page.start_index() - 1)
            shown = list(rows[first : first + PAGE_SIZE])
            best = {self.type: shown} if shown else {}
        else:
            best = self._best
        people = people_of(entry for entries in best.values() for entry in entries)
        return [self._group(kind, entries, people) for kind, entries in best.items()]

    def _group(self, kind, entries, people):
        hits = [self._hit(entry, people) for entry in entries]
        whole = self.page is not None or len(hits) == self.counts[kind]
        return Group(kind, Kind(kind).label, self.counts[kind], hits, whole)

    def _hit(self, entry, people):
        title, text = bilingual.text(entry, "title"), bilingual.text(entry, "text")
        shown = title._replace(value=capitalized(title.value))
        return Hit(
            getattr(entry, f"address_{bilingual.current()}"),
            self._marked(shown),
            bilingual.plain(entry, "context"),
            text._replace(value=excerpt(text.value, self.words, text.lang)),
            people.get(entry.key) if entry.kind == Kind.PEOPLE else None,
            self._also(entry, title, text),
        )

    def _marked(self, text):
        return text._replace(value=marked(text.value, self.words, text.lang))

    def _also(self, entry, *shown):
        """The title in the other language, where the words stand there and in nothing shown."""
        if any(answers(text.value, self.words, text.lang) for text in shown):
            return None
        title = bilingual.text(entry, "title", bilingual.other())
        is_why = not title.is_fallback and answers(title.value, self.words, title.lang)
        return self._marked(title) if is_why else None


def _no_type(asked):
    choices = ", ".join(map(str, (*Kind.values, JOBS)))
    told = _("Types of results: “%(value)s” is not one of the choices: %(choices)s. All are shown.")
    return told % {"value": asked[:40], "choices": choices}


def people_of(entries):
    """The people of some entries with their appointments, by the key of the entry."""
    keys = [int(entry.key) for entry in entries if entry.kind == Kind.PEOPLE]
    people = Person.objects.with_appointments().filter(pk__in=keys) if keys else []
    return {str(person.pk): person for person in people}
