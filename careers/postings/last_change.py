"""When what the public reads of a posting last changed: for feeds, calendars and the sitemap."""

from django.utils import timezone

MOMENTS = ("opens_at", "approved_at", "closes_at", "outcome_at")


def last_change(posting, *amended_at):
    """Its opening, approval, closing or outcome, or an amendment, whichever came last; or None."""
    now = timezone.now()
    moments = [*(getattr(posting, name) for name in MOMENTS), *amended_at]
    return max((at for at in moments if at and at <= now), default=None)
