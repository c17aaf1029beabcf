"""What search knows of a posting, written within the transaction that publishes it."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from careers.postings.choices import Origin, Status
from careers.postings.models import (
    City,
    CityAlias,
    CompensationGroup,
    CurrentSearchEntry,
    JobRole,
    Posting,
    SearchEntry,
)
from careers.postings.search import columns, facts
from ops_site.fulltext import both
from ops_site.seeding import Tally
from organization.models import Unit, UnitAlias

BATCH = 500
COLUMNS = ["title", "place", "body"]
# Nobody extends a posting that has been closed for so long while its entry goes.
CLOSED_FOR = timedelta(days=1)

SECTIONS = ("about", "offer", "selection", "apply", "additional", "eligibility", "pay_note")


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


def reindex():
    """Write what search knows of every posting; gives how many there are."""
    keys = _keys_of()
    _index(keys)
    return len(keys)


def load():
    """For `manage.py seed`: what was indexed by other rules than today's is indexed anew."""
    rows = SearchEntry.objects.count()
    is_old = SearchEntry.objects.exclude(title__contains=columns.numbered("")).exists()
    if is_old:
        reindex()
    return Tally(SearchEntry._meta.label_lower, rows=rows, changed=rows if is_old else 0)


def differences():
    """(kind, number, what is wrong) of each posting of which search does not know what it says.

    What was never approved is indexed with its approval, and what the index of current postings
    has too much finds nothing: neither is a difference.
    """
    approved = Posting.objects.filter(
        Q(status__in=(Status.APPROVED, Status.CANCELLED)) | Q(origin=Origin.RECORD)
    )
    for postings, entries in _fresh(sorted(approved.values_list("pk", flat=True))):
        numbers = {posting.pk: posting.number for posting in postings}
        for kind, model, fresh in (
            ("posting", SearchEntry, entries),
            ("current posting", CurrentSearchEntry, _current(postings, entries)),
        ):
            kept = model.objects.in_bulk([entry.pk for entry in fresh])
            for number, entry in sorted((numbers[entry.pk], entry) for entry in fresh):
                if entry.pk not in kept:
                    yield kind, number, "not indexed"
                elif _words(kept[entry.pk]) != _words(entry):
                    yield kind, number, "indexed otherwise than the facts are now"


def _keys_of(**facts):
    return set(Posting.objects.filter(**facts).values_list("pk", flat=True))


@transaction.atomic
def _index(keys):
    for postings, entries in _fresh(sorted(keys)):
        _write(postings, entries)


def _fresh(keys):
    """Batch by batch: the postings of these keys, and what search is to know of each."""
    if not keys:
        return
    units = {unit.pk: unit for unit in Unit.objects.prefetch_related("aliases")}
    for start in range(0, len(keys), BATCH):
        whole = (
            Posting.objects.filter(pk__in=keys[start : start + BATCH])
            .select_related("role", "compensation_group")
            .prefetch_related("requirements", "terms", "cities__aliases")
        )
        yield whole, [_entry(posting, _chain(units, posting.unit_id)) for posting in whole]


def _write(postings, entries):
    """Those not yet closed stand in the index of current postings too, the others no longer."""
    current = _current(postings, entries)
    others = {posting.pk for posting in postings} - {entry.pk for entry in current}
    CurrentSearchEntry.objects.filter(posting__in=others).delete()
    for model, written in ((SearchEntry, entries), (CurrentSearchEntry, current)):
        model.objects.bulk_create(
            written, update_conflicts=True, unique_fields=["posting"], update_fields=COLUMNS
        )


def _current(postings, entries):
    """Of entries, those of the postings not yet closed, for their own index."""
    now = timezone.now()
    current = {posting.pk for posting in postings if _is_current(posting, now)}
    return [
        CurrentSearchEntry(posting_id=entry.pk, **_words(entry))
        for entry in entries
        if entry.pk in current
    ]


def _is_current(posting, now):
    is_ours = posting.status == Status.APPROVED and posting.origin == Origin.HR
    return is_ours and posting.closes_at > now


def _words(entry):
    return {column: getattr(entry, column) for column in COLUMNS}


def prune():
    """Forget in the index of current postings what has closed; what is found stays the same."""
    closed = Posting.objects.filter(closes_at__lte=timezone.now() - CLOSED_FOR)
    CurrentSearchEntry.objects.filter(posting__in=closed.values("pk")).delete()


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
        title=columns.names(
            *both(posting, "title"),
            *(both(posting.role, "name") if posting.role else ()),
            ("en", str(posting.number)),
            number=posting.number,
        ),
        place=columns.names(
            *(text for city in posting.cities.all() for text in both(city, "name")),
            *(text for unit in units for text in both(unit, "name", "short", "acronym")),
            *both(posting, "division"),
            *facts.of(posting),
            *(("en", name) for name in named),
        ),
        body=columns.prose(
            *both(posting, *SECTIONS),
            *(t for needed in posting.requirements.all() for t in both(needed, "text")),
            ("en", f"{posting.job_code} {posting.job_code_title}"),
            ("en", group.code if group else ""),
        ),
    )


def _aliases(thing):
    return [alias.name for alias in thing.aliases.all()]
