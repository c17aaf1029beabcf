"""The open postings of a search of the whole site, as its page shows them."""

from typing import NamedTuple

from django.core.paginator import Paginator
from django.utils.functional import cached_property

from careers.postings import search
from careers.postings.listing import Card, board_address, gone
from careers.postings.models import Posting
from careers.postings.search import SECTIONS
from ops_site import bilingual
from ops_site.highlight import answers, excerpt, marked
from organization import documents, results


class JobHit(NamedTuple):
    """A posting that was found, and its card; texts are HTML, their words marked."""

    card: Card
    title: bilingual.Text
    employer: bilingual.Text
    place: str
    excerpt: bilingual.Text | None


class JobsFound:
    """The jobs that the words of a `results.Found` find: a few, or a page of them if asked for."""

    def __init__(self, found):
        self.found = found
        self.url = board_address(q=found.query.text)

    @cached_property
    def _matching(self):
        return search.matching(Posting.objects.open(), self.found.query.text).relevant()

    @cached_property
    def count(self):
        if self.found.type:
            return self._matching.count() if self.found.words else 0
        return self._best[0].total if self._best else 0

    @cached_property
    def _best(self):
        """The first few, where jobs are one type among others, each with the `total` of all."""
        rows = self._matching.for_finding() if self.found.words else ()
        return list(rows[: results.FIRST_OF_EACH])

    @cached_property
    def page(self):
        """The page that was asked for; None where jobs are one type among others."""
        if self.found.type != results.JOBS:
            return None
        return Paginator(range(self.count), results.PAGE_SIZE).get_page(self.found.page_asked)

    @cached_property
    def hits(self):
        if not self.count:
            return []
        rows = self._best if self.page is None else self._of_page()
        return [self._hit(Card(posting)) for posting in rows]

    def _of_page(self):
        first = self.page.start_index() - 1
        return self._matching.for_finding()[first : first + results.PAGE_SIZE]

    def _hit(self, card):
        return JobHit(
            card,
            self._marked(card.title),
            self._marked(card.employer),
            marked(card.place, self.found.words, bilingual.current()),
            self._excerpt(card.posting),
        )

    def _marked(self, text):
        return text._replace(value=marked(text.value, self.found.words, text.lang))

    def _excerpt(self, posting):
        """Where most of the words stand: in a text of the reader's language if they are there."""
        words, best, most = self.found.words, None, 0
        for text in _texts(posting):
            worth = answers(text.value, words, text.lang)
            if worth > most:
                best, most = text, worth
            # Reading every text of twenty postings takes longer than all else of the page.
            if most == len(words):
                break
        return best and best._replace(value=excerpt(best.value, words, best.lang))

    @cached_property
    def gone(self):
        """The card of the posting whose number was typed, where it is no longer open."""
        return gone(self.found.query.text)


def _texts(posting):
    """The texts of a posting, plain: as its reader is shown them, then in the other language."""
    here = bilingual.current()
    for language in (here, bilingual.other(here)):
        for thing, field in (
            *((posting, section) for section in SECTIONS),
            *((needed, "text") for needed in posting.requirements.all()),
        ):
            text = bilingual.text(thing, field, language)
            # What only one language has came with the texts of the reader's own.
            if text.value and not (text.is_fallback and language != here):
                plain = documents.plain(text.value)
                yield bilingual.Text(plain, text.lang, text.lang != here)
