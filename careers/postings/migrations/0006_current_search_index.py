"""The index beside the entries of current postings: see ops_site/fulltext.py."""

from django.db import migrations

from ops_site import fulltext

ENTRIES = ("postings_currentsearchentry", "posting_id", ("title", "place", "body"))


def add_index(apps, schema_editor):
    fulltext.add_index(schema_editor, *ENTRIES)


def remove_index(apps, schema_editor):
    fulltext.remove_index(schema_editor, *ENTRIES)


class Migration(migrations.Migration):
    dependencies = [("postings", "0005_law_life_and_search")]

    operations = [migrations.RunPython(add_index, remove_index)]
