"""What `manage.py check --deploy` says of a real site."""

from django.conf import settings
from django.core.checks import Warning

SERVER = "django.core.mail.backends.smtp.EmailBackend"


def mail_leaves_the_house(app_configs, **options):
    if not settings.IS_HTTPS or settings.EMAIL_BACKEND == SERVER:
        return []
    hint = "Set EMAIL_URL to the address of a mail server."
    return [
        Warning("Mail stays on this machine and reaches nobody.", hint=hint, id="ops_site.W001")
    ]
