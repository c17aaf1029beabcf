"""The searches of the measure in postings_search.py, once its database runs."""

import time
from statistics import median, quantiles

from django.core.management import call_command
from django.db import connection
from django.http import QueryDict

from careers.postings.board import Board
from ops_site.publishing import OneEdition
from tests.bench import archive_search, many_postings

ROUNDS = 200
FILTERS = (
    "level=mid&level=senior&arrangement=hybrid&arrangement=remote&status=open&status=restricted"
)
# What each asks of the board.
SEARCHES = {
    "ranked keyword": "q=policy",
    "keyword, three filters, all counts": f"q=policy&{FILTERS}",
    "deep page": "page=80",
    "distance": "near=city-1&radius=200",
}


def timed(count):
    """{name: [median, 99th percentile]} in milliseconds, with `count` postings."""
    call_command("migrate", verbosity=0)
    many_postings.fill(count)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # As the database does by itself, some minutes later.
    board = {name: figures(answer, QueryDict(query)) for name, query in SEARCHES.items()}
    archive = archive_search.searches().items()
    return board | {name: figures(archive_search.answer, query) for name, query in archive}


def figures(ask, query):
    ask(query)  # What is made once is made before.
    took = [milliseconds(ask, query) for _ in range(ROUNDS)]
    return [median(took), quantiles(took, n=100)[-1]]


def milliseconds(ask, query):
    started = time.perf_counter()
    ask(query)
    return (time.perf_counter() - started) * 1000


@OneEdition
def answer(query):
    """The rows of the page and the counts of every choice, as in one request."""
    board = Board(query)
    counts = [board.finding.counts(name) for name in board.finding.current.having]
    if not (board.page.object_list.rows and counts):
        raise RuntimeError(f"nothing was found: {query}")
