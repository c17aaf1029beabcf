"""Which postings a query finds, and how well each answers it."""

from django.db.models import Q, Value

from careers.postings.models import CurrentSearchEntry, SearchEntry
from careers.postings.search.query import read
from careers.postings.search.ranking import score
from ops_site.fulltext import held_by, holding, is_held

COLUMNS = ("title", "place", "body")


def scores(text, at=None):
    """{key: score} of the postings not yet closed (by `at`, if given) that a query finds.

    Those that have not opened yet are among them. Raises `analyser.QueryTooLong`.
    """
    query = read(text)
    found = _answering(CurrentSearchEntry, query)
    if at:
        found = found.filter(posting__closes_at__gt=at)
    return dict(found.values_list("pk", score(query)))


def entries(text):
    """The entries, of every posting that there ever was, that a query finds; none has a score.

    For lists in an order of their own: nothing then reads more than a page of a million.
    """
    return _answering(SearchEntry, read(text))


def matching(queryset, text):
    """The postings of `queryset` that a query finds, annotated with their `score`.

    A query without any word finds nothing. Raises `analyser.QueryTooLong`.
    """
    query = read(text)
    if not (query.terms or query.excluded):
        return queryset.annotate(score=Value(0)).none()
    found = queryset.filter(_beyond_words(SearchEntry, query))
    if query.terms:
        found = found.filter(pk__in=holding(*_index(SearchEntry), _held(query.terms)))
    return found.annotate(score=score(query, "search_entry__"))


def _answering(model, query):
    if not (query.terms or query.excluded):
        return model.objects.none()
    found = model.objects.filter(_beyond_words(model, query))
    return found.filter(is_held(*_index(model), _held(query.terms))) if query.terms else found


def _index(model):
    return model._meta.db_table, "posting_id"


def _held(terms):
    """Every word of one way of each term, as `fulltext.holding` takes it."""
    return [
        tuple(
            token
            for way in term.ways
            for token in (way.words[0] if len(way.words) == 1 else [way.words])
        )
        for term in terms
    ]


def _beyond_words(model, query):
    """What the words do not tell: that they stand in order, and that others do not stand there."""
    condition = Q()
    for term in query.terms:
        if term.is_in_order:
            condition &= _any_way(model, term)
    for term in query.excluded:
        condition &= ~_any_way(model, term)
    return condition


def _any_way(model, term):
    """The key is that of an entry that answers the term."""
    loose = [way for way in term.ways if not way.sequences]
    condition = Q()
    if loose:
        condition |= Q(pk__in=holding(*_index(model), _held([term._replace(ways=loose)])))
    for way in term.ways:
        if way.sequences:
            entries = model.objects.filter(pk__in=holding(*_index(model), way.words))
            condition |= Q(pk__in=entries.filter(_in_order(way)).values("pk"))
    return condition


def _in_order(way):
    condition = Q()
    for column in COLUMNS:
        condition |= held_by(column, way.sequences)
    return condition
