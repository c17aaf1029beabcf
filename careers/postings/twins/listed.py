"""A list of postings as its forms tell it: the board's jobs, a page of them or all."""

from functools import cache
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careers.postings.board import PAGE_SIZE
from careers.postings.twins import rows
from ops_site import bilingual


class Listed:
    """What each list has; those below say what is theirs."""

    def path(self, form, **turned):
        """Where the list lies in `form`, with what can be used of the question."""
        query = self.page_path.partition("?")[2]
        told = "&".join(filter(None, [query, urlencode(turned)]))
        return "?".join(filter(None, [_path(self.twin, form, bilingual.current()), told]))

    def address(self, form, **turned):
        return settings.SITE_URL + self.path(form, **turned)

    @property
    def page_address(self):
        """The absolute address of the page that readers open."""
        return settings.SITE_URL + self.page_path

    def links(self, form):
        """(relation, address) of the pages before and after, as RFC 5005 and RFC 8288 name them."""
        return [(name, self.address(form, **turned)) for name, turned in self.turns()]


class Jobs(Listed):
    """What a board found."""

    name, twin = "jobs", "postings:board_twin"
    title, calendar = _("Jobs"), _("Jobs: last days to apply")

    def __init__(self, board):
        self.board = board
        self.page_path = board.address
        self.number = board.page.number
        self.count = board.count
        self.cap = rows.CAP

    @property
    def labels(self):
        """What was asked, in words."""
        return [str(chip.label) for chip in self.board.chips]

    @property
    def keys(self):
        """Of all, as far as a file tells them."""
        return self.board.keys[: self.cap]

    @property
    def rows_of_page(self):
        start = (self.number - 1) * PAGE_SIZE
        return rows.read(self.board.keys[start : start + PAGE_SIZE])

    @property
    def problems(self):
        """(parameter, message) of what could not be used as it was asked; the rest was."""
        for message, anchor in self.board.problems:
            is_field = anchor.startswith("id_")
            yield anchor.removeprefix("id_") if is_field else "page", message

    @property
    def here(self):
        """What turns the list to this page."""
        return _to(self.number)

    def turns(self):
        last = max(1, self.board.page.paginator.num_pages)
        numbers = {"first": 1, "previous": self.number - 1, "next": self.number + 1, "last": last}
        return [(name, _to(number)) for name, number in numbers.items() if 1 <= number <= last]

    @property
    def about(self):
        """How much there is, for the head of a document."""
        pages = max(1, self.board.page.paginator.num_pages)
        return {"count": self.count, "page": self.number, "pages": pages}

    @property
    def totals(self):
        """The same for OpenSearch."""
        return {
            "totalResults": self.count,
            "startIndex": (self.number - 1) * PAGE_SIZE + 1,
            "itemsPerPage": PAGE_SIZE,
        }


@cache
def _path(twin, form, _language):
    """In the active language: each page of the board has eight of them."""
    return reverse(twin, args=[form])


def _to(number):
    return {"page": number} if number > 1 else {}
