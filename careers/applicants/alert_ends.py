"""How alerts end: their owners are told in time, and what is over is forgotten."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from careers.applicants import alert_mail, alerts
from careers.applicants.alert_times import LINK_LASTS
from careers.applicants.attempts import attempt
from careers.applicants.models import Alert
from ops_site import outbox
from ops_site.models import OutboxMessage

NOTICE = timedelta(days=14)
# So long the links in older mails still say what has become of it.
ENDED_STAYS = timedelta(days=30)
SENT_STAYS = timedelta(days=30)


def look_after():
    now = timezone.now()
    remind(now)
    forget(now)


def remind(now):
    """Two weeks before an alert ends its owner may say that it goes on."""
    for alert in Alert.objects.ending(now + NOTICE, now).concerned().select_related("user"):
        attempt(remind_of, alert, now)


def remind_of(alert, now):
    mail = alert_mail.ending(alert)
    with transaction.atomic():
        mine = Alert.objects.ending(now + NOTICE, now).filter(pk=alert.pk)
        if mine.update(reminded_at=now):
            outbox.post(**mail)


def forget(now):
    for gone in (
        Alert.objects.unconfirmed(now - LINK_LASTS),
        # Whoever has asked for it again has a link that is good for its days.
        Alert.objects.over(now - ENDED_STAYS).filter(asked_at__lt=now - LINK_LASTS),
    ):
        for alert in list(gone):
            attempt(erase_if, alert, gone)
    # That a mail was sent, and where to: its text is erased already.
    old = OutboxMessage.objects.sent().filter(sent_at__lt=now - SENT_STAYS)
    old.filter(key__startswith="alert:").delete()


@transaction.atomic
def erase_if(alert, gone):
    """It, if it is still among those `gone`: it may be taken up meanwhile."""
    still = gone.select_for_update().filter(pk=alert.pk).first()
    if still:
        alerts.erase(still)
