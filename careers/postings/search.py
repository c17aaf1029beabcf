"""The search seam: what is indexed of a posting, and which postings a query finds.

How the words are kept and found in either database: ops_site/fulltext.py.
"""

from django.db import transaction
from django.db.models import Value

from careers.postings.models import (
    City,
    CityAlias,
    CompensationGroup,
    JobRole,
    Posting,
    SearchEntry,
)
from ops_site import analyser, fulltext
from ops_site.fulltext import both, tokens
from organization.models import Unit, UnitAlias

# A query has at most 100 words: one word in the title weighs more than all others in the place.
WEIGHTS = {"search_entry__title": 1_000, "search_entry__place": 1}
BATCH = 500

SECTIONS = ("about", "offer", "selection", "apply", "additional", "eligibility", "pay_note")


# --- Finding ----------------------------------------------------------------------------------


def matching(queryset, query):
    """The postings of `queryset` that hold every word of `query`, annotated with their `score`.

    A query without any word finds nothing. Raises `analyser.QueryTooLong`.
    """
    words = analyser.words(query)
    if not words:
        return queryset.annotate(score=Value(0)).none()
    found = fulltext.holding(SearchEntry._meta.db_table, "posting_id", words)
    return queryset.filter(pk__in=found).annotate(score=fulltext.score(words, WEIGHTS))


# --- Indexing ---------------------------------------------------------------------------------


def on_publish(changed):
    """Index anew the postings that the `changed` objects are part of."""

    def keys(model, name="pk"):
        found = {getattr(thing, name) for thing in changed if isinstance(thing, model)}
        return found - {None}  # What was deleted has no key any more.

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
        title=tokens(
            *both(posting, "title"),
            *(both(posting.role, "name") if posting.role else ()),
            ("en", str(posting.number)),
        ),
        place=tokens(
            *(text for city in posting.cities.all() for text in both(city, "name")),
            *(text for unit in units for text in both(unit, "name", "short", "acronym")),
            *both(posting, "division"),
            *(("en", name) for name in named),
        ),
        body=tokens(
            *both(posting, *SECTIONS),
            *(t for needed in posting.requirements.all() for t in both(needed, "text")),
            ("en", f"{posting.job_code} {posting.job_code_title}"),
            ("en", group.code if group else ""),
        ),
    )


def _aliases(thing):
    return [alias.name for alias in thing.aliases.all()]
