"""How the tests of the statements on careers ask the board."""

from django.http import QueryDict

from careers.postings.board import Board
from careers.postings.models import Posting


def found(query):
    """The numbers of the postings that the board finds, by its address or its query alone."""
    board = Board(QueryDict(query.partition("?")[2] or query))
    numbers = dict(Posting.objects.values_list("pk", "number"))
    return [numbers[posting.pk] for posting in board.postings]


def numbers(*postings):
    return sorted(posting.number for posting in postings)
