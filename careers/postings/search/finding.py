"""Which postings a query finds, and how well each answers it."""

from django.db.models import Q

from careers.postings.models import CurrentSearchEntry, SearchEntry
from careers.postings.search.query import read
from careers.postings.search.ranking import score
from ops_site.fulltext import held_by, holding, is_held, keys_holding

COLUMNS = ("title", "place", "body")


def keys(query):
    """The keys of the postings not yet closed that a query which was read finds, in no order.

    Those that have not opened yet are among them, and those that have closed of late.
    """
    if not (query.terms or query.excluded):
        return []
    index, held = _index(CurrentSearchEntry), _held(query.terms)
    beyond = _beyond_words(CurrentSearchEntry, query)
    if not beyond:
        return keys_holding(*index, held)
    found = CurrentSearchEntry.objects.filter(beyond)
    if query.terms:
        found = found.filter(is_held(*index, held, by_index=True))
    return list(found.values_list("pk", flat=True))


def among(queryset, text):
    """The postings of `queryset` that a query finds, whatever has closed, in no order.

    A query without any word finds nothing. Raises `analyser.QueryTooLong`.
    """
    query = read(text)
    if not (query.terms or query.excluded):
        return queryset.none()
    found = queryset.filter(_beyond_words(SearchEntry, query))
    if query.terms:
        found = found.filter(pk__in=holding(*_index(SearchEntry), _held(query.terms)))
    return found


def matching(queryset, text):
    """The same, each annotated with its `score`."""
    return among(queryset, text).annotate(score=score(read(text), "search_entry__"))


def _index(model):
    return model._meta.db_table, "posting_id"


def _held(terms):
    """Every word of one way of each term, as `fulltext.holding` takes it."""
    return [
        tuple(
            dict.fromkeys(
                token
                for way in term.ways
                for token in (way.words[0] if len(way.words) == 1 else [way.words])
            )
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
        condition |= Q(pk__in=_holding(model, _held([term._replace(ways=loose)])))
    for way in term.ways:
        if way.sequences:
            entries = model.objects.filter(pk__in=_holding(model, way.words))
            condition |= Q(pk__in=entries.filter(_in_order(way)).values("pk"))
    return condition


def _holding(model, words):
    return holding(*_index(model), words, by_index=model is CurrentSearchEntry)


def _in_order(way):
    condition = Q()
    for column in COLUMNS:
        condition |= held_by(column, way.sequences)
    return condition
