"""The board as an ordinary page has it, and a page with nothing, beside the site's own addresses.

The plain page finds and counts as the board does, reads its 20 postings from the database, and
leaves everything else to the template and its filters.
"""

from pathlib import Path
from typing import NamedTuple

from django.http import HttpResponse
from django.template import engines
from django.urls import path

from careers.postings.board import Board
from careers.postings.filters import BoardForm
from careers.postings.models import Posting
from careers.postings.panel import ABOVE_PAY, BELOW_PAY, SELDOM
from ops_site import urls

FIELDS = ("q", "near", "radius", "salary_min", "posted", "closing")
SOURCE = Path(__file__).with_name("plain_board.html").read_text()


class Group(NamedTuple):
    name: str
    label: str
    picked: list
    choices: list


def groups(board):
    for name in (*ABOVE_PAY, *BELOW_PAY):
        field, picked = BoardForm.base_fields[name], board.asked.get(name, [])
        options, counts = field.options(), board.finding.counts(name)
        if name in SELDOM:
            offered = board.finding.is_there(name)
            options = [option for option in options if option.key in offered]
        choices = [(option, counts.get(option.key, 0)) for option in options]
        if choices:
            yield Group(name, field.label, picked, choices)


def empty(request):
    return HttpResponse("")


def plain(request):
    board = Board(request.GET)
    page = [row.pk for row in board.page.object_list.rows]
    found = Posting.objects.for_listing().in_bulk(page)
    context = {
        "board": board,
        "form": BoardForm(initial=request.GET.dict()),
        "fields": FIELDS,
        "groups": groups(board),
        "postings": [found[key] for key in page],
        "trail": [],
    }
    return HttpResponse(engines["django"].from_string(SOURCE).render(context, request))


urlpatterns = [
    path("en/bench/empty/", empty),
    path("en/bench/plain/", plain),
    *urls.urlpatterns,
]
