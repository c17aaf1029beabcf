"""What a query finds, asked of both indexes."""

from careers.postings import search
from careers.postings.models import Posting


def numbers(query):
    """The numbers of the open postings that a query finds, the best first."""
    found = search.matching(Posting.objects.open(), query).relevant()
    current = search.scores(query)
    assert {posting.pk: posting.score for posting in found} == current
    return [posting.number for posting in found]


def all_of(expected):
    return {query: numbers(query) for query in expected}
