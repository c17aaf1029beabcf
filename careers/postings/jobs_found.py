"""The open postings of a search of the whole site, as its page shows them."""

from typing import NamedTuple

from django.core.paginator import Paginator
from django.utils.functional import cached_property

from careers.postings import search
from careers.postings.listing import Card, board_address
from careers.postings.models import Posting
from ops_site import bilingual
from ops_site.highlight import excerpt, marked
from organization import documents, results


class JobHit(NamedTuple):
    """A posting that was found; texts are HTML, their words marked."""

    posting: Posting
    title: bilingual.Text
    excerpt: bilingual.Text


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
        return self._matching.count() if self.found.words else 0

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
        first = self.page.start_index() - 1 if self.page else 0
        number = results.PAGE_SIZE if self.page else results.FIRST_OF_EACH
        return [self._hit(posting) for posting in self._matching[first : first + number]]

    def _hit(self, posting):
        words = self.found.words
        title, about = bilingual.text(posting, "title"), bilingual.text(posting, "about")
        return JobHit(
            posting,
            title._replace(value=marked(title.value, words, title.lang)),
            about._replace(value=excerpt(documents.plain(about.value), words, about.lang)),
        )

    @cached_property
    def gone(self):
        """The card of the posting whose number was typed, where it is no longer open."""
        posting = Posting.objects.closed().numbered(self.found.query.text).first()
        return posting and Card(posting)
