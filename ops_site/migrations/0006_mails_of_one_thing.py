from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ops_site", "0005_unsubscribing")]

    operations = [
        migrations.AddIndex(
            "outboxmessage",
            models.Index(
                fields=["key"], opclasses=["varchar_pattern_ops"], name="outbox_key_beginning"
            ),
        ),
    ]
