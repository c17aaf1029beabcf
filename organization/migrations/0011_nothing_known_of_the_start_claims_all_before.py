"""PostgreSQL too refuses a second holder beside one of whom only the end is known.

`LEAST` passes over what is null, so the days of such an appointment came out empty: it claimed
none, where SQLite and the model say all days before its end.
"""

import re

from django.db import migrations

REMOVE = "ALTER TABLE organization_appointment DROP CONSTRAINT appointment_one_holder_at_a_time"
ADD = """
    ALTER TABLE organization_appointment ADD CONSTRAINT appointment_one_holder_at_a_time
    EXCLUDE USING gist (
        role_id WITH =,
        (acting::int) WITH =,
        daterange({first}, "end", '[)') WITH &&
    ) WHERE (confirmed AND NOT ended AND NOT shared)
"""
BEFORE = 'COALESCE(start, LEAST(as_of, "end"))'
AFTER = 'COALESCE(start, CASE WHEN as_of IS NOT NULL THEN LEAST(as_of, "end") END)'


def qualified(first, table):
    """The first day of a claim, of the row that a query calls `table`."""
    return re.sub(r'\b(start|as_of)\b|"end"', lambda found: f"{table}.{found.group()}", first)


# Whoever is on record beside another by now shares the title: the rule is new, they are not.
SHARE = """
    UPDATE organization_appointment one SET shared = true
    WHERE one.confirmed AND NOT one.ended AND NOT one.shared AND EXISTS (
        SELECT 1 FROM organization_appointment other
        WHERE other.id <> one.id AND other.role_id = one.role_id AND other.acting = one.acting
        AND other.confirmed AND NOT other.ended AND NOT other.shared
        AND daterange({first_of_one}, one."end", '[)')
            && daterange({first_of_other}, other."end", '[)')
    )
"""


def claim_from(first):
    def change(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            of = {f"first_of_{name}": qualified(first, name) for name in ("one", "other")}
            schema_editor.execute(REMOVE)
            schema_editor.execute(SHARE.format(**of))
            schema_editor.execute(ADD.format(first=first))

    return change


class Migration(migrations.Migration):
    dependencies = [("organization", "0010_search_entries_from_a_to_z")]

    operations = [migrations.RunPython(claim_from(AFTER), claim_from(BEFORE))]
