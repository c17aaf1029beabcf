"""The addresses of a list's twins: the same question, another form, one page or all."""

from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from careers.postings.board import PAGE_SIZE


def path(board, form, page=1):
    """Where the board's list lies in `form`, with what can be used of the question."""
    query = board.address.partition("?")[2]
    turned = "&".join(filter(None, [query, urlencode({"page": page}) if page > 1 else ""]))
    return "?".join(filter(None, [reverse("postings:board_twin", args=[form]), turned]))


def address(board, form, page=1):
    return settings.SITE_URL + path(board, form, page)


def page_address(board):
    """The absolute address of the page that readers open."""
    return settings.SITE_URL + board.address


def keys_of_page(board):
    start = (board.page.number - 1) * PAGE_SIZE
    return board.keys[start : start + PAGE_SIZE]


def links(board, form):
    """(relation, address) of the pages before and after, as RFC 5005 and RFC 8288 name them."""
    page, last = board.page.number, max(1, board.page.paginator.num_pages)
    numbers = {
        "first": 1,
        "previous": page - 1 if page > 1 else None,
        "next": page + 1 if page < last else None,
        "last": last,
    }
    return [(name, address(board, form, number)) for name, number in numbers.items() if number]
