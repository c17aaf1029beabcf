"""PostgreSQL too refuses a second holder beside one of whom only the end is known.

`LEAST` passes over what is null, so the days of such an appointment came out empty: it claimed
none, where SQLite and the model say all days before its end.
"""

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


def claim_from(first):
    def change(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(REMOVE)
            schema_editor.execute(ADD.format(first=first))

    return change


class Migration(migrations.Migration):
    dependencies = [("organization", "0010_search_entries_from_a_to_z")]

    operations = [migrations.RunPython(claim_from(AFTER), claim_from(BEFORE))]
