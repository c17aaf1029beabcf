"""The database itself refuses two substantive, or two acting, holders of one post at once.

What counts is what an appointment claims: confirmed, not over on an unknown day, not of a shared
title, from its start (or the day of its source) until its end. PostgreSQL: an exclusion constraint. SQLite: triggers; a
later migration that makes SQLite build the table of appointments anew (Django does so to alter a
column) must create them again.
"""

from django.db import migrations, models

POSTGRESQL = [
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    """
    ALTER TABLE organization_appointment ADD CONSTRAINT appointment_one_holder_at_a_time
    EXCLUDE USING gist (
        role_id WITH =,
        (acting::int) WITH =,
        daterange(COALESCE(start, LEAST(as_of, "end")), "end", '[)') WITH &&
    ) WHERE (confirmed AND NOT ended AND NOT shared)
    """,
]
WITHOUT_POSTGRESQL = [
    "ALTER TABLE organization_appointment DROP CONSTRAINT appointment_one_holder_at_a_time"
]

# Days are text in SQLite, and sort as days; COALESCE gives unbounded ends a day beyond all.
OVERLAP = """
    SELECT RAISE(ABORT, 'appointment_one_holder_at_a_time')
    WHERE new.confirmed AND NOT new.ended AND NOT new.shared AND EXISTS (
        SELECT 1 FROM organization_appointment other
        WHERE other.id <> new.id AND other.role_id = new.role_id AND other.acting = new.acting
        AND other.confirmed AND NOT other.ended AND NOT other.shared
        AND {new_first} < {other_end} AND {other_first} < {new_end}
        AND {new_first} < {new_end} AND {other_first} < {other_end}
    );
"""


def first(row):
    known = f"MIN(COALESCE({row}.as_of, ''), COALESCE({row}.\"end\", '9999-99-99'))"
    return f"COALESCE({row}.start, {known})"


def end(row):
    return f"COALESCE({row}.\"end\", '9999-99-99')"


def trigger(name, moment):
    body = OVERLAP.format(
        new_first=first("new"),
        new_end=end("new"),
        other_first=first("other"),
        other_end=end("other"),
    )
    return f"CREATE TRIGGER {name} {moment} ON organization_appointment BEGIN {body} END"


# After, not before: an INSERT knows its own id only then.
SQLITE = [
    trigger("appointment_one_holder_added", "AFTER INSERT"),
    trigger("appointment_one_holder_changed", "AFTER UPDATE"),
]
WITHOUT_SQLITE = [
    "DROP TRIGGER appointment_one_holder_changed",
    "DROP TRIGGER appointment_one_holder_added",
]


def share_titles(apps, schema_editor):
    """Whoever bears one title at once so far shares it: the rule is new, the people are not."""
    appointments = apps.get_model("organization", "Appointment").objects.using(
        schema_editor.connection.alias
    )
    together = (
        appointments.filter(confirmed=True, ended=False, end=None)
        .values("role", "acting")
        .annotate(holders=models.Count("pk"))
        .filter(holders__gt=1)
    )
    for title in together:
        bearers = {name: title[name] for name in ("role", "acting")}
        appointments.filter(**bearers, confirmed=True, ended=False, end=None).update(shared=True)


def add_refusal(apps, schema_editor):
    for statement in {"postgresql": POSTGRESQL, "sqlite": SQLITE}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove_refusal(apps, schema_editor):
    statements = {"postgresql": WITHOUT_POSTGRESQL, "sqlite": WITHOUT_SQLITE}
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("organization", "0007_everything_has_its_days")]

    operations = [
        migrations.RunPython(share_titles, migrations.RunPython.noop),
        migrations.RunPython(add_refusal, remove_refusal),
    ]
