"""How late a posting may close: a slip in the year would stand in public for decades."""

from datetime import datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from ops_site import formats
from ops_site.formats import TORONTO

A_YEAR = timedelta(days=365)


def latest():
    """The last day to apply that a posting can be given."""
    return timezone.localdate() + A_YEAR


def too_late(closes_at):
    """Why the exclusive instant `closes_at` is too far away; empty where it is not."""
    end = datetime.combine(latest() + timedelta(days=1), time.min, TORONTO)
    if closes_at <= end:
        return ""
    told = _("Choose a last day within a year from today: %(day)s or earlier.")
    return told % {"day": formats.day(latest())}
