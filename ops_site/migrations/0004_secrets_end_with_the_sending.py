from django.db import migrations, models
from django.db.models import Q


def erase_given_up_secrets(apps, schema_editor):
    """What opens something does not stay because it could not be sent."""
    messages = apps.get_model("ops_site", "OutboxMessage").objects
    messages.filter(secret=True, gave_up_at__isnull=False).update(subject="", text="", html="")


class Migration(migrations.Migration):
    dependencies = [("ops_site", "0003_outbox")]

    operations = [
        migrations.RemoveConstraint(
            model_name="outboxmessage", name="outbox_body_gone_only_when_secret_and_sent"
        ),
        migrations.RunPython(erase_given_up_secrets, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="outboxmessage",
            constraint=models.CheckConstraint(
                condition=(
                    Q(html="", secret=True, subject="", text="")
                    & (Q(sent_at__isnull=False) | Q(gave_up_at__isnull=False))
                )
                | (
                    (Q(secret=False) | Q(gave_up_at=None, sent_at=None))
                    & ~(Q(subject="") | Q(text="") | Q(html=""))
                ),
                name="outbox_secret_ends_with_the_sending",
            ),
        ),
    ]
