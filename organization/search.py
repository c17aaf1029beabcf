"""The index of the whole site: its entries follow the facts, within the same transaction.

What is found: `SearchEntry.objects.matching(query)`. What there is to be found, each room tells by
the modules of `settings.SEARCHED`: see organization/searched.py.
"""

from importlib import import_module
from itertools import islice

from django.conf import settings
from django.db import transaction

from ops_site.seeding import Tally
from organization.models import SearchEntry

BATCH = 500
IDENTITY = ("kind", "key")
FACTS = [
    field.name for field in SearchEntry._meta.concrete_fields if field.name not in (*IDENTITY, "id")
]


def sources():
    return [import_module(path) for path in settings.SEARCHED]


@transaction.atomic
def on_publish(changed):
    """Write anew the entries that the `changed` objects have a part in."""
    if not SearchEntry.objects.exists():
        reindex()
        return
    for source in sources():
        for kind, keys in source.touched(changed).items():
            _write(source, kind, keys)
    if any(thing.pk is None for thing in changed):
        _forget_what_is_gone()


@transaction.atomic
def reindex():
    """Write every entry anew; gives how many there are."""
    SearchEntry.objects.all().delete()
    for source in sources():
        for kind in source.KINDS:
            _save(source.entries(kind))
    return SearchEntry.objects.count()


def load():
    """For `manage.py seed`: a site that has no index yet gets one with what is published then; one
    whose index was written by other rules than today's gets it anew.
    """
    created = 0 if SearchEntry.objects.exists() else 1
    if not created and next(differences(), None):
        reindex()
    return [Tally("organization.searchentry", rows=SearchEntry.objects.count(), created=created)]


def differences():
    """(kind, key, what is wrong) of each entry that does not say what the facts say."""
    for source in sources():
        for kind in source.KINDS:
            kept = {entry.key: entry for entry in SearchEntry.objects.filter(kind=kind)}
            for fresh in source.entries(kind):
                entry = kept.pop(fresh.key, None)
                if entry is None:
                    yield kind, fresh.key, "not indexed"
                elif any(getattr(entry, name) != getattr(fresh, name) for name in FACTS):
                    yield kind, fresh.key, "indexed otherwise than the facts are now"
            for key in kept:
                yield kind, key, "indexed, and no longer there"


def _write(source, kind, keys):
    for some in _batches(sorted(keys)):
        written = _save(source.entries(kind, some))
        gone = {str(key) for key in some} - written
        if gone:
            SearchEntry.objects.filter(kind=kind, key__in=gone).delete()


def _save(entries):
    """Write `entries`, batch by batch; gives their keys."""
    written = set()
    for some in _batches(entries):
        SearchEntry.objects.bulk_create(
            some, update_conflicts=True, unique_fields=IDENTITY, update_fields=FACTS
        )
        written.update(entry.key for entry in some)
    return written


def _batches(things):
    things = iter(things)
    while some := list(islice(things, BATCH)):
        yield some


def _forget_what_is_gone():
    for source in sources():
        for kind in source.KINDS:
            rows = SearchEntry.objects.filter(kind=kind)
            gone = set(rows.values_list("key", flat=True)) - source.keys(kind)
            rows.filter(key__in=gone).delete()
