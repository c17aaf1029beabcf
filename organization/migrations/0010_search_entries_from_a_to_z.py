from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organization", "0009_search_over_the_facts"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="searchentry",
            index=models.Index(fields=["kind", "sort_en", "id"], name="search_entry_a_to_z_en"),
        ),
        migrations.AddIndex(
            model_name="searchentry",
            index=models.Index(fields=["kind", "sort_fr", "id"], name="search_entry_a_to_z_fr"),
        ),
    ]
