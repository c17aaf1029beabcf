"""Which files staff may open; whether a person may see the application is asked elsewhere."""

from django.conf import settings

from careers.applicants.choices import Scan


def staff_can_open(version):
    """Only what was scanned; on a site without a scanner for trying out, what is labelled so."""
    if version.scan == Scan.NOT_SCANNED:
        return not settings.CLAMD_URL and not settings.IS_HTTPS
    return version.scan == Scan.CLEAN
