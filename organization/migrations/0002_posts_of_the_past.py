from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("organization", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="appointment",
            name="confirmed",
            field=models.BooleanField(default=True, verbose_name="is confirmed"),
        ),
        migrations.AddField(
            model_name="role",
            name="ended",
            field=models.BooleanField(default=False, verbose_name="has ended"),
        ),
    ]
