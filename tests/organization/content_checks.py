"""The content of the fixtures, to be damaged, and what the gate then finds."""

from organization.integrity import faults
from organization.links import addresses_of

REGISTER = "fixtures/organization/contradictions.json"


def found(tables, texts=(), known=None):
    return [str(fault) for fault in faults(tables, texts, addresses_of(tables), known)]


def put(tables, table, key, **values):
    row = next(row for row in tables[table] if row.key == key)
    row.values.update(values)
