"""All tables of the site: each room registers its own through the setting OPEN_DATA_TABLES."""

from datetime import date
from functools import cache
from itertools import chain
from typing import NamedTuple

from django.conf import settings
from django.db.models import Count, DateField, Max, Value
from django.utils import timezone
from django.utils.module_loading import import_string

from ops_site.models import Publication
from ops_site.publishing import last_per_generation
from organization.opendata.table import Table

# Since when there has been such a catalogue.
ISSUED = date(2026, 11, 22)


class Entry(NamedTuple):
    """A table as the catalogue lists it; `newest` is the day of its newest source, or None."""

    table: Table
    count: int
    newest: date | None


@cache
def tables():
    """Each table by its key, lower rooms first."""
    found = chain.from_iterable(import_string(path) for path in settings.OPEN_DATA_TABLES)
    return {table.key: table for table in found}


def entries():
    """Counted once a minute, and anew when something is published."""
    return _counted(timezone.now().replace(second=0, microsecond=0))


@last_per_generation
def _counted(minute):
    """One query for all of them."""
    first, *others = [_in_numbers(table) for table in tables().values()]
    found = {key: rest for key, *rest in first.union(*others, all=True)}
    return [Entry(table, *found.get(key, (0, None))) for key, table in tables().items()]


def _in_numbers(table):
    rows = table.rows().order_by().select_related(None).prefetch_related(None)
    names = {field.name for field in rows.model._meta.concrete_fields}
    newest = Max("as_of") if "as_of" in names else Value(None, DateField())
    counted = rows.annotate(table_key=Value(table.key)).values("table_key")
    return counted.annotate(row_count=Count("pk"), newest=newest).values_list(
        "table_key", "row_count", "newest"
    )


def updated_at():
    """When something of the site last changed; None before anything was published."""
    return Publication.objects.values_list("changed_at", flat=True).first()
