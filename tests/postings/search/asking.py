"""What a query finds, asked of both indexes."""

from careers.postings import search
from careers.postings.current import Finding
from careers.postings.models import Posting


def numbers(query):
    """The numbers of the open postings that a query finds, the best first."""
    found = search.matching(Posting.objects.open(), query).relevant()
    current = Finding({"q": query})
    assert scores(current) == {posting.pk: posting.score for posting in found}
    assert [row.pk for row in current.rows] == [posting.pk for posting in found]
    return [posting.number for posting in found]


def scores(finding):
    """{key: score} of what is open."""
    return {
        finding.current.rows[place].pk: score
        for score, of_it in finding.words.ranks
        for place in finding.current.soonest_closing(of_it & finding.open)
    }


def all_of(expected):
    return {query: numbers(query) for query in expected}
