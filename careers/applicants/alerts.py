"""What somebody does with an alert. Its search never changes: another search is another alert."""

from django.db import transaction
from django.utils import timezone

from careers.applicants import alert_mail, alert_times
from careers.applicants.alert_tokens import new_link
from careers.applicants.models import Alert
from ops_site.models import OutboxMessage


@transaction.atomic
def ask(query, *, email, language, frequency):
    """Somebody asks for an alert at `email`: whoever reads that is sent the link that starts it.

    Asked again, it is the same alert. One that runs is not changed by who merely knows the address.
    """
    now = timezone.now()
    wanted = {"language": language, "frequency": frequency, "asked_at": now}
    alert, is_new = Alert.objects.get_or_create(
        user=None, email=email, query=query, defaults={**wanted, **new_link()}
    )
    if not is_new and not alert.is_standing(now):
        Alert.objects.filter(pk=alert.pk).update(**wanted)
        alert.refresh_from_db()
    alert_mail.post_asked(alert, language, now)
    return alert


@transaction.atomic
def add(query, *, user, language, frequency):
    """An alert of an account: its address is known to be the person's, so it runs at once."""
    wanted = {"language": language, "frequency": frequency}
    _take_over(query, user)
    alert, is_new = Alert.objects.get_or_create(
        user=user, query=query, defaults={**wanted, **new_link()}
    )
    if not is_new:
        Alert.objects.filter(pk=alert.pk).update(**wanted)
        alert.refresh_from_db()
    keep(alert)
    return alert


def _take_over(query, user):
    """The same search, asked for at the person's address without the account, is this one."""
    of_the_address = Alert.objects.filter(user=None, email=user.email.lower(), query=query)
    if Alert.objects.filter(user=user, query=query).exists():
        for alert in of_the_address:
            erase(alert)
    else:
        of_the_address.update(user=user, email="")


def change(alert, *, frequency, language):
    """These two and nothing else: its end, or its last mail, may be another one by now."""
    Alert.objects.filter(pk=alert.pk).update(frequency=frequency, language=language)


@transaction.atomic
def keep(alert):
    """Nine months from now: at its confirmation, before its end, or after it.

    One that did not run begins anew: what became public meanwhile is no news.
    """
    now = timezone.now()
    alert.refresh_from_db(from_queryset=Alert.objects.select_for_update(of=("self",)))
    if not alert.is_standing(now):
        alert.told_until, alert.last_run = now, alert_times.latest_day(now)
    alert.confirmed_at = alert.confirmed_at or now
    alert.ends_at = alert_times.end_of_term(now)
    alert.ended_at = alert.reminded_at = None
    alert.save()


@transaction.atomic
def unsubscribe(alert):
    """No mail of it from now on; what waits to be sent is taken back."""
    Alert.objects.filter(pk=alert.pk, ended_at=None).update(ended_at=timezone.now())
    take_back(alert)


@transaction.atomic
def erase(alert):
    """All that is held of it, with its mails."""
    OutboxMessage.objects.filter(key__startswith=alert_mail.keys_of(alert)).delete()
    alert.delete()


def take_back(alert):
    mails = OutboxMessage.objects.waiting().filter(key__startswith=alert_mail.keys_of(alert))
    mails.delete()
