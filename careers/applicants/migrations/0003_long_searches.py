from hashlib import sha256

from django.db import migrations, models

ONCE = {
    "email": ("alert_of_an_address_stands_once", models.Q(user=None)),
    "user": ("alert_of_a_user_stands_once", models.Q(user__isnull=False)),
}


def fill(apps, schema_editor):
    alerts = apps.get_model("applicants", "Alert").objects
    for alert in alerts.only("query").iterator():
        digest = sha256(alert.query.encode()).hexdigest()
        alerts.filter(pk=alert.pk).update(query_digest=digest)


class Migration(migrations.Migration):
    """A search of any length can be told from others: an index holds its digest, not its text."""

    dependencies = [("applicants", "0002_alerts_and_saved_jobs")]

    operations = [
        migrations.AddField(
            "alert",
            "broken_told_at",
            models.DateTimeField(null=True, verbose_name="told that it finds nothing"),
        ),
        migrations.AddField(
            "alert",
            "query_digest",
            models.CharField(default="", editable=False, max_length=64),
            preserve_default=False,
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        *(migrations.RemoveConstraint("alert", name) for name, _of in ONCE.values()),
        *(
            migrations.AddConstraint(
                "alert",
                models.UniqueConstraint(
                    models.F(whose), models.F("query_digest"), condition=condition, name=name
                ),
            )
            for whose, (name, condition) in ONCE.items()
        ),
    ]
