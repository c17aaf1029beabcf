"""Dates, hours, money, numbers and sizes in the words of each official language.

Instants are UTC and shown in Toronto, with EST or EDT (HNE ou HAE).
"""

from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ops_site.bilingual import current

TORONTO = ZoneInfo("America/Toronto")
NBSP = "\u00a0"


def day(value):
    """ "November 27, 2026", « 27 novembre 2026 »."""
    if hasattr(value, "astimezone"):
        value = value.astimezone(TORONTO)
    month = str(MONTHS[value.month])
    if current() == "fr":
        number = "1er" if value.day == 1 else value.day
        return f"{number}{NBSP}{month}{NBSP}{value.year}"
    return f"{month}{NBSP}{value.day}, {value.year}"


def weekday(value):
    return str(WEEKDAYS[value.astimezone(TORONTO).weekday()])


def clock(value):
    """ "11:59 p.m. EST", « 23 h 59 HNE », « 9 h HAE »."""
    local = value.astimezone(TORONTO)
    summer = bool(local.dst())
    if current() == "fr":
        minutes = f"{NBSP}{local.minute:02d}" if local.minute else ""
        return f"{local.hour}{NBSP}h{minutes} {'HAE' if summer else 'HNE'}"
    half = "a.m." if local.hour < 12 else "p.m."
    return f"{local.hour % 12 or 12}:{local.minute:02d}{NBSP}{half} {'EDT' if summer else 'EST'}"


def instant(value):
    """ "Friday, November 27, 2026, 11:59 p.m. EST"."""
    if current() == "fr":
        return f"le {weekday(value)} {day(value)} à {clock(value)}"
    return f"{weekday(value)}, {day(value)}, {clock(value)}"


def closing(value):
    """A closing instant is stored exclusive and shown as the last minute before it."""
    return instant(value - timedelta(minutes=1))


def last_day(value):
    return (value - timedelta(minutes=1)).astimezone(TORONTO).date()


def days_left(value, now=None):
    """Whole days in Toronto from today to the last day; 0 on the last day itself."""
    today = (now or timezone.now()).astimezone(TORONTO).date()
    return (last_day(value) - today).days


def closes_in(value, now=None):
    """ "closes today", "closes tomorrow", "closes in 3 days"."""
    days = days_left(value, now)
    if days <= 0:
        return _("closes today")
    if days == 1:
        return _("closes tomorrow")
    return ngettext("closes in %(days)d day", "closes in %(days)d days", days) % {"days": days}


def number(value):
    """Groups of three: "60,000", « 60 000 »."""
    grouped = f"{value:,}"
    return grouped.replace(",", NBSP).replace(".", ",") if current() == "fr" else grouped


def file_size(size):
    """ "587 bytes", "12 KB", "1.2 MB", « 1,2 Mo »; a KB is 1,024 bytes, as computers show it."""
    if size < 1024:
        return ngettext("%(n)s byte", "%(n)s bytes", size) % {"n": size}
    if size < 1024**2:
        return _("%(n)s KB") % {"n": number(round(size / 1024))}
    tenths = round(size * 10 / 1024**2)
    return _("%(n)s MB") % {"n": number(tenths / 10 if tenths % 10 else tenths // 10)}


def money(value):
    """ "$71,563", « 71 563 $ »; cents only where there are some."""
    amount = Decimal(value).quantize(Decimal("0.01"))
    shown = number(int(amount) if amount == int(amount) else amount)
    return f"{shown}{NBSP}$" if current() == "fr" else f"${shown}"
