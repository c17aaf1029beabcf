"""Facts from fixture files into tables, without treading on what an editor has changed.

A room's `facts.py` has one function, named in `settings.FACT_LOADERS`, that gives a tally for
each of its tables. It neither opens a transaction nor publishes: `load_all()` does both, once.

    from ops_site import seeding

    def load():
        return [
            seeding.upsert(JobFamily, seeding.read("postings/families.json")),
            seeding.upsert(JobRole, seeding.read("postings/roles.json")),
            seeding.upsert(City, seeding.read("postings/cities.json"), by=("slug",)),
            seeding.upsert(CityAlias, aliases, by=("name",), links={"city": "slug"}),
        ]

- A row is a mapping of field names to values as JSON has them ("2026-01-31" for a day). A field
  that it leaves out takes the model's default; a name that the model lacks is an error.
- `by` names what identifies a row for good. Where the model has no such field (an appointment),
  the row carries a "key" of its own, which only seeding remembers.
- A foreign key is written as the target's `key`, or as another field that `links` names. Rows
  of a tree stand below their parents.
- What was last seeded is remembered. A field gets the fixture's new value only where its present
  value still is the one last seeded. A row that an editor deleted is not brought back.
- A row gone from the fixtures is closed by the fields of `gone` (`{"end": today}`, or a function
  that gives them for an object); where the model cannot say that a row is over, it stays.
  `gone=REMOVE` is for parts of a whole, such as a page's paragraphs. So all rows of a model go
  into one call.
"""

import dataclasses
import json

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.module_loading import import_string

from ops_site.models import SeededRow
from ops_site.publishing import publish

REMOVE = object()


class SeedError(Exception):
    """A fixture row that cannot be loaded; the message names it."""


@dataclasses.dataclass
class Tally:
    """What seeding did to one table."""

    table: str
    rows: int = 0
    created: int = 0
    changed: int = 0
    closed: int = 0
    objects: list = dataclasses.field(default_factory=list)  # What is new, changed or removed.

    @property
    def touched(self):
        return bool(self.created or self.changed or self.closed)


@transaction.atomic
def load_all():
    """Run every loader of `settings.FACT_LOADERS`; publish once if anything changed."""
    tallies = [tally for path in settings.FACT_LOADERS for tally in import_string(path)()]
    if any(tally.touched for tally in tallies):
        publish(*(thing for tally in tallies for thing in tally.objects))
    return tallies


def read(name):
    """The content of `fixtures/<name>`, a JSON file."""
    return json.loads((settings.BASE_DIR / "fixtures" / name).read_text(encoding="utf-8"))


def upsert(model, rows, *, by=("key",), links=None, gone=None):
    """Bring the table of `model` up to `rows`; see the top of this file."""
    table = _Table(model, by, links or {})
    keyed = table.keyed(rows)
    if gone:
        table.close(gone, but=keyed)  # First: what goes may make room for what comes.
    for key, row in keyed.items():
        table.take(key, row)
    table.remember()
    return table.tally


class _Table:
    def __init__(self, model, by, links):
        self.model, self.by, self.links = model, by, links
        self.tally = Tally(model._meta.label_lower)
        self.fields = [f for f in model._meta.concrete_fields if f.editable and not f.primary_key]
        self.names = {field.name for field in self.fields}
        self.objects = model._base_manager.in_bulk()
        records = SeededRow.objects.filter(table=self.tally.table)
        self.records = {record.key: record for record in records}
        self.new_records, self.changed_records = [], []
        self.targets = {}

    def keyed(self, rows):
        found = {}
        for row in rows:
            key = "/".join(str(row[name]) for name in self.by)
            if key in found:
                raise SeedError(f"{self.tally.table} {key}: stands twice in the fixtures")
            found[key] = row
        self.tally.rows = len(found)
        return found

    def take(self, key, row):
        record = self.records.get(key)
        if record and record.object_id not in self.objects:
            return  # An editor deleted it.
        fresh = self.build(key, row)
        try:
            if record:
                self.update(record, fresh)
            else:
                self.create(key, fresh)
        except IntegrityError as error:
            raise SeedError(f"{self.tally.table} {key}: {error}") from error

    def build(self, key, row):
        unknown = row.keys() - self.names - set(self.by)
        if unknown:
            raise SeedError(f"{self.tally.table} {key}: no such field: {', '.join(unknown)}")
        try:
            return self.model(**{f.attname: self.value(f, row) for f in self.fields})
        except LookupError as error:
            raise SeedError(f"{self.tally.table} {key}: no such {error.args[0]}") from None

    def value(self, field, row):
        if field.name not in row:
            return field.get_default()
        if field.is_relation and row[field.name] is not None:
            return self.primary_key(field, row[field.name])
        return field.to_python(row[field.name])

    def primary_key(self, field, name):
        lookup = self.links.get(field.name, "key")
        if field not in self.targets:
            found = field.related_model._base_manager.values_list(lookup, "pk")
            self.targets[field] = dict(found)
        try:
            return self.targets[field][name]
        except KeyError:
            raise LookupError(f"{field.name}: {name}") from None

    def create(self, key, fresh):
        identity = {f.attname: getattr(fresh, f.attname) for f in self.fields if f.name in self.by}
        existing = None
        if len(identity) == len(self.by):
            existing = self.model._base_manager.filter(**identity).first()
        if existing is None:  # Else an editor was first, and every word of it is theirs.
            fresh.save(force_insert=True)
            self.objects[fresh.pk] = fresh
            self.tally.created += 1
            self.tally.objects.append(fresh)
            for field, found in self.targets.items():
                if field.related_model is self.model:
                    found[getattr(fresh, self.links.get(field.name, "key"))] = fresh.pk
        self.new_records.append(
            SeededRow(
                table=self.tally.table,
                key=key,
                object_id=(existing or fresh).pk,
                values=self.stored(fresh),
            )
        )

    def update(self, record, fresh):
        stored = self.stored(fresh)
        if stored == record.values and not record.closed:
            return
        instance = self.objects[record.object_id]
        changes = {
            field.attname: getattr(fresh, field.attname)
            for field in self.fields
            if getattr(fresh, field.attname) != getattr(instance, field.attname)
            and self.untouched(record, instance, field)
        }
        self.change(instance, changes)
        record.values, record.closed = stored, False
        self.changed_records.append(record)
        self.tally.changed += bool(changes)

    def close(self, gone, but):
        for record in self.records.values():
            instance = self.objects.get(record.object_id)
            if record.key in but or record.closed or instance is None:
                continue
            mine = [f for f in self.fields if self.untouched(record, instance, f)]
            if gone is REMOVE:
                if mine == self.fields:
                    instance.delete()
                    record.delete()
                    self.tally.objects.append(instance)
                    self.tally.closed += 1
                continue
            closing = gone(instance) if callable(gone) else gone
            changes = {f.attname: closing[f.name] for f in mine if f.name in closing}
            self.change(instance, changes)
            record.closed = True
            record.values |= {name: self.stored(instance)[name] for name in changes}
            self.changed_records.append(record)
            self.tally.closed += bool(changes)

    def change(self, instance, changes):
        for name, value in changes.items():
            setattr(instance, name, value)
        if changes:
            instance.save(update_fields=list(changes))
            self.tally.objects.append(instance)

    def untouched(self, record, instance, field):
        """Whether the field still holds what was last seeded into it."""
        if field.attname not in record.values:
            return getattr(instance, field.attname) == field.get_default()
        last = record.values[field.attname]
        return getattr(instance, field.attname) == (None if last is None else field.to_python(last))

    def stored(self, instance):
        """The values in the form in which a record keeps them."""
        return {
            field.attname: None
            if getattr(instance, field.attname) is None
            else field.value_to_string(instance)
            for field in self.fields
        }

    def remember(self):
        SeededRow.objects.bulk_create(self.new_records)
        SeededRow.objects.bulk_update(self.changed_records, ["values", "closed"], batch_size=200)
