from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("ops_site", "0004_secrets_end_with_the_sending")]

    operations = [
        migrations.AddField(
            model_name="outboxmessage",
            name="unsubscribe_url",
            field=models.TextField(blank=True, default="", verbose_name="address to unsubscribe"),
        ),
        migrations.RemoveConstraint(
            model_name="outboxmessage", name="outbox_secret_ends_with_the_sending"
        ),
        migrations.AddConstraint(
            model_name="outboxmessage",
            constraint=models.CheckConstraint(
                condition=(
                    Q(html="", secret=True, subject="", text="", unsubscribe_url="")
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
