"""How well a posting answers a query: a formula over the columns of titles and places."""

from django.db.models import Case, Func, IntegerField, Q, Value, When

from careers.postings.search.columns import numbered
from careers.postings.search.terms import Kind
from ops_site.fulltext import ANY_END, held_by

# A query has at most 100 words: one in the title weighs more than all others in the place.
WORTH = {
    "title": {Kind.TYPED: 1_000, Kind.SYNONYM: 800, Kind.BEGUN: 500},
    "place": {Kind.TYPED: 2, Kind.SYNONYM: 1, Kind.BEGUN: 1},
}
AS_TYPED = 300  # The words of the query one after the other in the title.
ITS_NUMBER = 1_000_000


def score(query, beside=""):
    """The score, as an expression; `beside` leads to the columns: "search_entry__"."""
    asked = [term for group in query.groups for term in group]
    hits = [Case(*_worth(term, beside), default=Value(0)) for term in asked]
    title = f"{beside}title"
    if query.phrase:
        hits.append(_if(held_by(title, query.phrase.sequences), AS_TYPED))
    if query.number:
        hits.append(_if(held_by(title, [f" {numbered(query.number)} "]), ITS_NUMBER))
    if not hits:
        return Value(0, IntegerField())
    return Func(*hits, template="(%(expressions)s)", arg_joiner=" + ", output_field=IntegerField())


def _if(condition, worth):
    return Case(When(condition, then=Value(worth)), default=Value(0))


def _worth(term, beside):
    """Of a term of several words, each counts; a part of them in the title counts as one."""
    most = len(term.ways[0].words)
    for column, worth in WORTH.items():
        for kind in Kind:
            ways = [way for way in term.ways if way.kind == kind]
            if ways:
                yield When(_answers(f"{beside}{column}", ways), then=Value(worth[kind] * most))
        if most > 1 and not term.ways[0].sequences:
            tokens = [token for word in term.ways[0].words for token in word]
            yield When(held_by(f"{beside}{column}", spaced(tokens)), then=Value(worth[Kind.TYPED]))


def _answers(column, ways):
    condition = Q()
    for way in ways:
        condition |= held_in(column, way)
    return condition


def held_in(column, way):
    """Whether what `way` says stands in the column."""
    if way.sequences:
        return held_by(column, way.sequences)
    condition = Q()
    for tokens in way.words:
        condition &= held_by(column, spaced(tokens))
    return condition


def spaced(tokens):
    """Tokens as they stand in a column: between two spaces, or, where they begin one, after one."""
    return [
        f" {token.removesuffix(ANY_END)}{'' if token.endswith(ANY_END) else ' '}"
        for token in tokens
    ]
