"""A search of the board as an alert keeps it: one spelling, in words, and what it finds."""

from urllib.parse import parse_qsl, urlencode

from django.http import QueryDict
from django.utils.translation import override

from careers.postings.board import Board

# An alert tells of each job once, when it is new: these would only hide some of them from it.
LEFT_OUT = [("sort", None), ("page", None), ("posted", None), ("closing", None)]


def canonical(parameters):
    """What of `parameters` (a QueryDict) the board can use, always spelled alike."""
    with override("en"):
        address = Board(parameters).url(without=LEFT_OUT)
    return urlencode(sorted(parse_qsl(address.partition("?")[2])))


def leaves_out(parameters):
    """Whether something that was asked for is no part of an alert, or could not be used."""
    asked = {name for name, values in parameters.lists() if any(values)}
    kept = {name for name, _value in parse_qsl(canonical(parameters))}
    cut = {name for name, _problem in Board(parameters).form.problems}
    return bool((asked - kept | cut) - {"sort", "page"})


def board_of(query):
    """The board of that search, in the active language."""
    return Board(QueryDict(query))


def is_whole(query):
    """Whether the board still knows all that is searched for.

    With a part of it left out, as a ministry that is no more, it would find what nobody asked for.
    """
    return len(parse_qsl(canonical(QueryDict(query)))) == len(parse_qsl(query))


def in_words(board):
    """What is searched for, filter by filter; nothing where every open job is."""
    return [str(chip.label) for chip in board.chips]


def found(query, among):
    """The keys of those `among` that the search finds, in the order of the board."""
    return [key for key in board_of(query).keys if key in among]
