"""The index beside the search entries, in each database's own way.

PostgreSQL: a generated tsvector with GIN. SQLite: an FTS5 table that triggers keep. Either way the
application writes search entries only. A later migration that makes SQLite build the table of the
entries anew (Django does so to alter a column) must create the triggers again.
"""

from django.db import migrations

POSTGRESQL = [
    """
    ALTER TABLE postings_searchentry ADD COLUMN vector tsvector GENERATED ALWAYS AS (
        array_to_tsvector(
            array_remove(string_to_array(title || ' ' || place || ' ' || body, ' '), '')
        )
    ) STORED
    """,
    "CREATE INDEX postings_searchentry_vector ON postings_searchentry USING gin (vector)",
]
WITHOUT_POSTGRESQL = ["ALTER TABLE postings_searchentry DROP COLUMN vector"]

SQLITE = [
    "CREATE VIRTUAL TABLE postings_searchindex USING fts5(title, place, body, tokenize = 'ascii')",
    """
    INSERT INTO postings_searchindex (rowid, title, place, body)
    SELECT posting_id, title, place, body FROM postings_searchentry
    """,
    """
    CREATE TRIGGER postings_searchentry_added AFTER INSERT ON postings_searchentry BEGIN
        INSERT INTO postings_searchindex (rowid, title, place, body)
        VALUES (new.posting_id, new.title, new.place, new.body);
    END
    """,
    """
    CREATE TRIGGER postings_searchentry_changed AFTER UPDATE ON postings_searchentry BEGIN
        DELETE FROM postings_searchindex WHERE rowid = old.posting_id;
        INSERT INTO postings_searchindex (rowid, title, place, body)
        VALUES (new.posting_id, new.title, new.place, new.body);
    END
    """,
    """
    CREATE TRIGGER postings_searchentry_removed AFTER DELETE ON postings_searchentry BEGIN
        DELETE FROM postings_searchindex WHERE rowid = old.posting_id;
    END
    """,
]
WITHOUT_SQLITE = [
    "DROP TRIGGER postings_searchentry_removed",
    "DROP TRIGGER postings_searchentry_changed",
    "DROP TRIGGER postings_searchentry_added",
    "DROP TABLE postings_searchindex",
]


def add_index(apps, schema_editor):
    for statement in {"postgresql": POSTGRESQL, "sqlite": SQLITE}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove_index(apps, schema_editor):
    statements = {"postgresql": WITHOUT_POSTGRESQL, "sqlite": WITHOUT_SQLITE}
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("postings", "0001_initial")]

    operations = [migrations.RunPython(add_index, remove_index)]
