"""How well a posting answers a query: by the first of the columns that holds each of its terms.

Of postings in the database by a formula in SQL, of those not yet closed in memory: the same steps.
"""

from typing import NamedTuple

from django.db.models import Case, Func, IntegerField, Q, Value, When

from careers.postings.search.columns import numbered
from careers.postings.search.terms import Kind, Way
from ops_site.fulltext import ANY_END, held_by

# A query has at most 100 words: one in the title weighs more than all others in the place.
WORTH = {
    "title": {Kind.TYPED: 1_000, Kind.SYNONYM: 800, Kind.BEGUN: 500},
    "place": {Kind.TYPED: 2, Kind.SYNONYM: 1, Kind.BEGUN: 1},
}
AS_TYPED = 300  # The words of the query one after the other in the title.
ITS_NUMBER = 1_000_000


class Step(NamedTuple):
    """What any of `ways` is worth in a column."""

    column: str
    ways: list
    worth: int


def contests(query):
    """Lists of steps; of each list the first that is taken counts."""
    for group in query.groups:
        yield from (list(_steps(term)) for term in group)
    if query.phrase:
        yield [Step("title", [query.phrase], AS_TYPED)]
    if query.number:
        yield [Step("title", [Way(((numbered(query.number),),))], ITS_NUMBER)]


def _steps(term):
    """Of a term of several words, each counts; a part of them in a column counts as one."""
    typed = term.ways[0]
    for column, worth in WORTH.items():
        for kind in Kind:
            if ways := [way for way in term.ways if way.kind == kind]:
                yield Step(column, ways, worth[kind] * len(typed.words))
        if len(typed.words) > 1 and not typed.sequences:
            any_word = tuple(token for tokens in typed.words for token in tokens)
            yield Step(column, [Way((any_word,))], worth[Kind.TYPED])


def score(query, beside=""):
    """The score, as an expression; `beside` leads to the columns: "search_entry__"."""
    hits = [Case(*_cases(steps, beside), default=Value(0)) for steps in contests(query)]
    if not hits:
        return Value(0, IntegerField())
    return Func(*hits, template="(%(expressions)s)", arg_joiner=" + ", output_field=IntegerField())


def _cases(steps, beside):
    for column, ways, worth in steps:
        condition = Q()
        for way in ways:
            condition |= _held_in(f"{beside}{column}", way)
        yield When(condition, then=Value(worth))


def _held_in(column, way):
    if way.sequences:
        return held_by(column, way.sequences)
    condition = Q()
    for tokens in way.words:
        condition &= held_by(column, [_spaced(token) for token in tokens])
    return condition


def _spaced(token):
    """As it stands in a column: between two spaces, or, where it begins a word, after one."""
    return f" {token[:-1]}" if token.endswith(ANY_END) else f" {token} "
