"""The search seam: what is indexed of a posting, and which postings a query finds.

Only this module and migration 0002 know which database runs. Both databases index the same
tokens, made by `ops_site.analyser`, and the score is a formula of ours over the fields that hold
a word, so that both give the same postings in the same order.
"""

from django.db import connection, transaction
from django.db.models import Case, Func, IntegerField, Q, Value, When
from django.db.models.expressions import RawSQL

from careers.postings.models import (
    City,
    CityAlias,
    CompensationGroup,
    JobRole,
    Posting,
    SearchEntry,
)
from ops_site import analyser
from ops_site.bilingual import CODES
from organization.models import Unit, UnitAlias

# A query has at most 100 words: one word in the title weighs more than all others in the place.
TITLE, PLACE = 1_000, 1
BATCH = 500

_SECTIONS = ("about", "offer", "selection", "apply", "additional", "eligibility", "pay_note")
_LOOKUPS = {
    "postgresql": "SELECT posting_id FROM postings_searchentry WHERE vector @@ %s::tsquery",
    "sqlite": "SELECT rowid FROM postings_searchindex WHERE postings_searchindex MATCH %s",
}
_OPERATORS = {"postgresql": ("'{}'", " | ", " & "), "sqlite": ('"{}"', " OR ", " AND ")}


# --- Finding ----------------------------------------------------------------------------------


def matching(queryset, query):
    """The postings of `queryset` that hold every word of `query`, annotated with their `score`.

    A query without any word finds nothing. Raises `analyser.QueryTooLong`.
    """
    words = analyser.words(query)
    if not words:
        return queryset.annotate(score=Value(0)).none()
    lookup = RawSQL(_LOOKUPS[connection.vendor], [_expression(words)])  # Tokens are a–z, 0–9.
    return queryset.filter(pk__in=lookup).annotate(score=_score(words))


def _expression(words):
    """Every word, each as any of its tokens, in the database's own notation."""
    quoted, either, both = _OPERATORS[connection.vendor]
    return both.join(
        f"({either.join(quoted.format(token) for token in tokens)})" for tokens in words
    )


def _score(words):
    hits = [
        Case(
            When(_held_by("title", tokens), then=Value(TITLE)),
            When(_held_by("place", tokens), then=Value(PLACE)),
            default=Value(0),
        )
        for tokens in words
    ]
    return Func(*hits, template="(%(expressions)s)", arg_joiner=" + ", output_field=IntegerField())


def _held_by(field, tokens):
    condition = Q()
    for token in tokens:
        condition |= Q(**{f"search_entry__{field}__contains": f" {token} "})
    return condition


# --- Indexing ---------------------------------------------------------------------------------


def on_publish(changed):
    """Index anew the postings that the `changed` objects are part of."""

    def keys(model, name="pk"):
        return {getattr(thing, name) for thing in changed if isinstance(thing, model)}

    found = keys(Posting)
    if units := keys(Unit) | keys(UnitAlias, "unit_id"):
        found |= _keys_of(unit__in=Unit.objects.within(*units))
    if cities := keys(City) | keys(CityAlias, "city_id"):
        found |= _keys_of(cities__in=cities)
    if roles := keys(JobRole):
        found |= _keys_of(role__in=roles)
    if groups := keys(CompensationGroup):
        found |= _keys_of(compensation_group__in=groups)
    _index(found)


def index(posting):
    """Write what search knows of one posting."""
    _index([posting.pk])


def reindex():
    """Write what search knows of every posting; gives how many there are."""
    keys = _keys_of()
    _index(keys)
    return len(keys)


def _keys_of(**facts):
    return set(Posting.objects.filter(**facts).values_list("pk", flat=True))


@transaction.atomic
def _index(keys):
    if not keys:
        return
    keys = sorted(keys)
    units = {unit.pk: unit for unit in Unit.objects.prefetch_related("aliases")}
    for start in range(0, len(keys), BATCH):
        whole = (
            Posting.objects.filter(pk__in=keys[start : start + BATCH])
            .select_related("role", "compensation_group")
            .prefetch_related("requirements", "cities__aliases")
        )
        SearchEntry.objects.bulk_create(
            [_entry(posting, _chain(units, posting.unit_id)) for posting in whole],
            update_conflicts=True,
            unique_fields=["posting"],
            update_fields=["title", "place", "body"],
        )


def _chain(units, pk):
    """The unit of that key and those above it, without a query for each."""
    found = []
    while pk and units[pk] not in found:
        found.append(units[pk])
        pk = units[pk].parent_id
    return found


def _entry(posting, units):
    group = posting.compensation_group
    named = [name for thing in (*posting.cities.all(), *units) for name in _aliases(thing)]
    return SearchEntry(
        posting=posting,
        title=_terms(
            *_both(posting, "title"),
            *(_both(posting.role, "name") if posting.role else ()),
            ("en", str(posting.number)),
        ),
        place=_terms(
            *(text for city in posting.cities.all() for text in _both(city, "name")),
            *(text for unit in units for text in _both(unit, "name", "short", "acronym")),
            *_both(posting, "division"),
            *(("en", name) for name in named),
        ),
        body=_terms(
            *_both(posting, *_SECTIONS),
            *(t for needed in posting.requirements.all() for t in _both(needed, "text")),
            ("en", f"{posting.job_code} {posting.job_code_title}"),
            ("en", group.code if group else ""),
        ),
    )


def _aliases(thing):
    return [alias.name for alias in thing.aliases.all()]


def _both(thing, *fields):
    """(language, text) of each of the bilingual `fields`."""
    return [(code, getattr(thing, f"{field}_{code}")) for field in fields for code in CODES]


def _terms(*texts):
    """The tokens of `texts`, each between two spaces, so that a whole one can be looked for."""
    tokens = [token for language, text in texts for token in analyser.terms(text, language)]
    return f" {' '.join(tokens)} " if tokens else ""
