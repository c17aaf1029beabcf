from django.db import migrations


def trust(apps, schema_editor):
    """Accounts from before people could sign up were made by an administrator, who vouches."""
    EmailAddress = apps.get_model("account", "EmailAddress")
    older = apps.get_model("accounts", "User").objects.filter(emailaddress=None)
    EmailAddress.objects.bulk_create(
        EmailAddress(user=user, email=user.email, verified=True, primary=True) for user in older
    )


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_invitations"),
        ("account", "0009_emailaddress_unique_primary_email"),
    ]

    operations = [migrations.RunPython(trust, migrations.RunPython.noop)]
