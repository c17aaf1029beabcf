"""How the tests of the statements on careers ask the board."""

from django.http import QueryDict

from careers.postings.board import Board
from careers.postings.models import Posting
from ops_site import bilingual
from tests.organization.reading import inside


def found(query):
    """The numbers of the postings that the board finds, by its address or its query alone."""
    board = Board(QueryDict(query.partition("?")[2] or query))
    numbers = dict(Posting.objects.values_list("pk", "number"))
    return [numbers[key] for key in board.keys]


def numbers(*postings):
    return sorted(posting.number for posting in postings)


def key_facts(response):
    """The table of key facts of a posting's page, by the heading of each row."""
    heads, cells = inside(response, "th", 'scope="row"'), inside(response, "td")
    return dict(zip(heads, cells, strict=False))


def page_of(client, posting, code="en"):
    return client.get(bilingual.address(posting, code))
