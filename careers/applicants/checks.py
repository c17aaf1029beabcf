"""What `manage.py check --deploy` says of the documents of applicants."""

from django.conf import settings
from django.core.checks import Error


def files_are_scanned(app_configs, **options):
    if not settings.IS_HTTPS or settings.CLAMD_URL:
        return []
    return [
        Error(
            "Uploaded files are not scanned for viruses, so staff can open none of them.",
            hint="Set CLAMD_URL to the address of clamd.",
            id="applicants.E001",
        )
    ]
