"""Which postings a query finds, and how well each answers it."""

from django.db.models import Value

from careers.postings.models import CurrentSearchEntry, SearchEntry
from ops_site import analyser, fulltext

# A query has at most 100 words: one word in the title weighs more than all others in the place.
WEIGHTS = {"title": 1_000, "place": 1}


def scores(query, at=None):
    """{key: score} of the postings not yet closed (by `at`, if given) that `query` finds.

    Those that have not opened yet are among them. Raises `analyser.QueryTooLong`.
    """
    words = analyser.words(query)
    if not words:
        return {}
    entries = CurrentSearchEntry.objects.filter(
        fulltext.is_held(CurrentSearchEntry._meta.db_table, "posting_id", words)
    )
    if at:
        entries = entries.filter(posting__closes_at__gt=at)
    return dict(entries.values_list("pk", fulltext.score(words, WEIGHTS)))


def matching(queryset, query):
    """The postings of `queryset` that hold every word of `query`, annotated with their `score`.

    A query without any word finds nothing. Raises `analyser.QueryTooLong`.
    """
    words = analyser.words(query)
    if not words:
        return queryset.annotate(score=Value(0)).none()
    found = fulltext.holding(SearchEntry._meta.db_table, "posting_id", words)
    weights = {f"search_entry__{column}": n for column, n in WEIGHTS.items()}
    return queryset.filter(pk__in=found).annotate(score=fulltext.score(words, weights))
