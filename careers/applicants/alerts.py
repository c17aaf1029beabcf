"""What somebody does with an alert. Its search never changes: another search is another alert."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from careers.accounts.models.invitation import digest_of
from careers.applicants import alert_mail, alert_times
from careers.applicants.alert_tokens import new_link
from careers.applicants.models import Alert
from ops_site.models import OutboxMessage
from ops_site.moves import Refused

MOST = 20  # That run at once for one person.


@transaction.atomic
def ask(query, *, email, language, frequency):
    """Somebody asks for an alert at `email`: whoever reads that is sent the link that starts it.

    Asked again, it is the same alert. One that runs is not changed by who merely knows the address.
    """
    now = timezone.now()
    wanted = {"language": language, "frequency": frequency, "asked_at": now}
    alert, is_new = _get_or_create(query, wanted, user=None, email=email)
    if not is_new and not alert.is_standing(now):
        Alert.objects.filter(pk=alert.pk).update(**wanted)
        alert.refresh_from_db()
    alert_mail.post_asked(alert, language, now)
    return alert


@transaction.atomic
def add(query, *, user, language, frequency):
    """An alert of an account: its address is known to be the person's, so it runs at once.

    Raises `Refused` as `keep` does.
    """
    wanted = {"language": language, "frequency": frequency}
    _take_over(query, user)
    alert, is_new = _get_or_create(query, wanted, user=user)
    if not is_new:
        Alert.objects.filter(pk=alert.pk).update(**wanted)
        alert.refresh_from_db()
    keep(alert)
    return alert


def _get_or_create(query, wanted, **owner):
    made = {"query": query, **wanted, **new_link()}
    return Alert.objects.get_or_create(query_digest=digest_of(query), defaults=made, **owner)


def _take_over(query, user):
    """The same search, asked for at the person's address without the account, is this one."""
    of_the_search = Alert.objects.searching(query)
    of_the_address = of_the_search.filter(user=None, email=user.email.lower())
    if of_the_search.filter(user=user).exists():
        for alert in of_the_address:
            erase(alert)
    else:
        of_the_address.update(user=user, email="")


def change(alert, *, frequency, language):
    """These and nothing else: its end, or its last mail, may be another one by now."""
    wanted = {"frequency": frequency, "language": language, "broken_told_at": None}
    Alert.objects.filter(pk=alert.pk).update(**wanted)


@transaction.atomic
def keep(alert):
    """Nine months from now: at its confirmation, before its end, or after it.

    One that did not run begins anew: what became public meanwhile is no news. Raises `Refused`
    where as many as one person may have run already.
    """
    now = timezone.now()
    alert.refresh_from_db(from_queryset=Alert.objects.select_for_update(of=("self",)))
    if not alert.is_standing(now):
        if Alert.objects.to(alert.address).standing(now).count() >= MOST:
            raise Refused(too_many())
        alert.told_until, alert.last_run = now, alert_times.latest_day(now)
    alert.confirmed_at = alert.confirmed_at or now
    alert.ends_at = alert_times.end_of_term(now)
    alert.ended_at = alert.reminded_at = alert.broken_told_at = None
    alert.save()


def too_many():
    sentence = _(
        "%(most)d alerts run for your address already, and that is the most. End one of them, "
        "then start this one."
    )
    return sentence % {"most": MOST}


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
