"""The entries of the search of the whole site, and the index beside them: ops_site/fulltext.py."""

from django.db import migrations, models

from ops_site import fulltext

ENTRIES = ("organization_searchentry", "id", ("name", "near", "body"))


def add_index(apps, schema_editor):
    fulltext.add_index(schema_editor, *ENTRIES)


def remove_index(apps, schema_editor):
    fulltext.remove_index(schema_editor, *ENTRIES)


class Migration(migrations.Migration):
    dependencies = [
        ("organization", "0008_one_holder_at_a_time"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("units", "Ministries, agencies and other units"),
                            ("roles", "Roles"),
                            ("people", "People"),
                            ("pages", "Pages of this site"),
                            ("job-types", "Job types"),
                        ],
                        max_length=20,
                    ),
                ),
                ("key", models.CharField(max_length=40)),
                ("title_en", models.CharField(max_length=250)),
                ("title_fr", models.CharField(blank=True, max_length=250)),
                ("context_en", models.TextField(blank=True)),
                ("context_fr", models.TextField(blank=True)),
                ("text_en", models.TextField(blank=True)),
                ("text_fr", models.TextField(blank=True)),
                ("address_en", models.CharField(max_length=400)),
                ("address_fr", models.CharField(max_length=400)),
                ("name", models.TextField(default="")),
                ("near", models.TextField(default="")),
                ("body", models.TextField(default="")),
                ("length", models.PositiveIntegerField(default=0)),
                ("sort_en", models.CharField(max_length=500)),
                ("sort_fr", models.CharField(max_length=500)),
                ("over_on", models.DateField(null=True)),
            ],
            options={
                "verbose_name": "search entry",
                "verbose_name_plural": "search entries",
                "constraints": [
                    models.UniqueConstraint(
                        models.F("kind"), models.F("key"), name="search_entry_is_one_a_page"
                    )
                ],
            },
        ),
        migrations.RunPython(add_index, remove_index),
    ]
