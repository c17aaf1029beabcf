"""The searches of the archive in the measure of postings_search.py: a common word, and far back."""

from datetime import timedelta

from django.http import QueryDict
from django.utils import timezone

from careers.postings.archive import Archive
from ops_site.publishing import OneEdition
from tests.bench.names import DEEP, FIRST

FAR_BACK = timedelta(days=2_400)  # Of the 3,000 days over which the closed postings are spread.


def searches():
    """{name: what it asks of the archive}."""
    far = f"{int((timezone.now() - FAR_BACK).timestamp())}-1"
    return {
        FIRST: QueryDict("q=policy"),
        DEEP: QueryDict(f"q=policy&before={far}"),
        "archive, deep page": QueryDict(f"before={far}"),
    }


@OneEdition
def answer(query):
    """The rows of the page and the number above them, as in one request."""
    archive = Archive(query)
    if not (archive.rows and archive.count):
        raise RuntimeError(f"nothing was found: {query}")
