"""When alerts are written, and how long they last; counted in days of Toronto, never in hours."""

from calendar import monthrange
from datetime import datetime, time, timedelta

from ops_site.formats import TORONTO

# No change of the clock happens at that hour.
HOUR = time(7)
# So long the link that starts an alert is good.
LINK_LASTS = timedelta(days=7)
LASTS = 9  # Months, as on the real site.
MONDAY = 0


def latest_day(at):
    """The last day on which alerts were, or are now, to be written."""
    local = at.astimezone(TORONTO)
    return local.date() if local.time() >= HOUR else local.date() - timedelta(days=1)


def latest_monday(at):
    day = latest_day(at)
    return day - timedelta(days=(day.weekday() - MONDAY) % 7)


def midnight(day):
    """The first instant of `day`."""
    return datetime.combine(day, time.min, TORONTO)


def end_of_term(begins):
    """The same hour nine months later, or on the last day of that month."""
    local = begins.astimezone(TORONTO)
    years, month = divmod(local.month - 1 + LASTS, 12)
    year, month = local.year + years, month + 1
    day = min(local.day, monthrange(year, month)[1])
    return local.replace(year=year, month=month, day=day)
