"""Writes the mails of alerts, whatever the number of schedulers.

An alert is written for at most once a day of its own: who changes `last_run` first, in a WHERE
clause, writes, and commits that, what was told, and the mail together. A scheduler killed in
between has done nothing, and the next one does it.
"""

from datetime import timedelta
from itertools import groupby

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from careers.applicants import alert_mail, alert_times, searches
from careers.applicants.attempts import attempt
from careers.applicants.choices import Frequency
from careers.applicants.models import Alert, AlertedPosting
from careers.postings.models import Posting
from ops_site import outbox

# What one run of the scheduler writes, so that its other jobs get their turn.
ONE_RUN = timedelta(seconds=30)
# An approval may be committed after the instant that it bears: what was told is on record.
OVERLAP = timedelta(minutes=10)


def send_due():
    """Write for the alerts whose day has come; each search is asked once for all who share it."""
    now = timezone.now()
    due = Alert.objects.due(now).concerned().order_by("query", "pk")
    due = list(due.select_related("user"))
    if not due:
        return
    news = newly_public(min(alert.told_until for alert in due), now)
    for query, sharing in groupby(due, key=lambda alert: alert.query):
        if timezone.now() - now > ONE_RUN:
            return
        alerts, is_whole = list(sharing), searches.is_whole(query)
        fresh = is_whole and newer(news, news, min(alert.told_until for alert in alerts))
        found = searches.found(query, among=fresh) if fresh else []
        write_each(alerts, found, news, now, is_whole)


def newly_public(since, now):
    """{key: the instant since which the public may read it} of what opened after `since`."""
    since -= OVERLAP
    postings = Posting.objects.open(now).filter(Q(opens_at__gt=since) | Q(approved_at__gt=since))
    instants = postings.values_list("pk", "opens_at", "approved_at")
    return {key: max(filter(None, public)) for key, *public in instants}


def newer(keys, news, told_until):
    """Those of `keys` that are news to whoever was told of all until then."""
    return [key for key in keys if news[key] > told_until - OVERLAP]


def write_each(alerts, found, news, now, is_whole):
    """For alerts of one search, which has `found` these keys."""
    for alert in alerts:
        if timezone.now() - now > ONE_RUN:
            return
        new = newer(found, news, alert.told_until)
        if is_whole:
            attempt(write, alert, new, now)
        else:
            attempt(write_that_broken, alert, now)


def write(alert, found, now):
    """Tell of those `found` that it has not told of. False where somebody else does.

    The mail is written first, so that the lock is held for a few statements alone: what was told
    before changes only together with `last_run`.
    """
    day = day_of(alert, now)
    told = set(alert.told.filter(posting__in=found).values_list("posting", flat=True))
    new = [key for key in found if key not in told]
    mail = alert_mail.news(alert, new, day) if new else None
    with transaction.atomic():
        if not as_read(alert, now).update(last_run=day, told_until=now, broken_told_at=None):
            return False
        if mail:
            rows = (AlertedPosting(alert=alert, posting_id=key) for key in new)
            AlertedPosting.objects.bulk_create(rows)
            outbox.post(**mail)
    return True


def write_that_broken(alert, now):
    """Tell once that its search finds nothing any more; should it do so again, all is news."""
    day = day_of(alert, now)
    mail = None if alert.broken_told_at else alert_mail.broken(alert, day)
    with transaction.atomic():
        mine = as_read(alert, now)
        if mine.update(last_run=day, broken_told_at=alert.broken_told_at or now) and mail:
            outbox.post(**mail)


def as_read(alert, now):
    """It alone, if it is due and as it was read: the WHERE clause is the lock."""
    names = ("last_run", "frequency", "language", "broken_told_at")
    return Alert.objects.due(now).filter(pk=alert.pk, **{n: getattr(alert, n) for n in names})


def day_of(alert, now):
    """The day for which it is written."""
    if alert.frequency == Frequency.WEEKLY:
        return alert_times.latest_monday(now)
    return alert_times.latest_day(now)
