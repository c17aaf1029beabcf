"""How alerts end: told in time, kept by one answer, and forgotten."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from careers.applicants import alert_ends, alert_mail, alerts
from careers.applicants.models import Alert
from ops_site.models import OutboxMessage
from tests.applicants.reading_mail import links, mails
from tests.factories import AlertFactory

pytestmark = pytest.mark.django_db
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_two_weeks_before_its_end_its_owner_is_asked_once(language, client):
    alert = AlertFactory(language=language, ends_at=timezone.now() + 14 * DAY - MINUTE)
    AlertFactory(ends_at=timezone.now() + 14 * DAY + MINUTE)
    alert_ends.look_after()
    alert_ends.look_after()
    (mail,) = mails()
    subject = {"en": "Your job alert ends on ", "fr": "Votre alerte-emploi prend fin le "}
    assert (mail.address, mail.subject.startswith(subject[language])) == (alert.email, True)
    assert mail.unsubscribe_url != ""
    keep = links(mail)[0]
    assert (
        keep
        == {
            "en": f"/en/alerts/{alert.token}/keep/",
            "fr": f"/fr/alertes/{alert.token}/conserver/",
        }[language]
    )
    client.get(keep)
    alert.refresh_from_db()
    assert alert.ends_at < timezone.now() + 15 * DAY
    client.post(keep)
    alert.refresh_from_db()
    assert alert.ends_at > timezone.now() + 270 * DAY


def test_after_nine_more_months_it_is_asked_again():
    alert = AlertFactory(ends_at=timezone.now() + DAY)
    alert_ends.look_after()
    alerts.keep(alert)
    with time_machine.travel(alert.ends_at - DAY, tick=False):
        alert_ends.look_after()
    assert [mail.address for mail in mails("alert_ending")] == [alert.email] * 2


def test_what_is_over_is_forgotten_after_its_days_with_its_mails():
    now = timezone.now()
    long_ago = now - 300 * DAY
    gone = {
        "unconfirmed": AlertFactory(unconfirmed=True, asked_at=now - 7 * DAY - MINUTE),
        "unsubscribed": AlertFactory(asked_at=long_ago, ended_at=now - 30 * DAY - MINUTE),
        "expired": AlertFactory(asked_at=long_ago, ends_at=now - 30 * DAY - MINUTE),
    }
    stays = [
        AlertFactory(unconfirmed=True, asked_at=now - 7 * DAY + MINUTE),
        AlertFactory(asked_at=long_ago, ended_at=now - 30 * DAY + MINUTE),
        AlertFactory(asked_at=long_ago, ends_at=now - 30 * DAY + MINUTE),
        AlertFactory(asked_at=long_ago),
        # Asked for once more: the link is good for its seven days.
        AlertFactory(asked_at=now - 2 * DAY, ended_at=now - 40 * DAY),
    ]
    for alert in (*gone.values(), *stays):
        alert_mail.post_asked(alert, "en", now)
    alert_ends.look_after()
    assert sorted(Alert.objects.values_list("pk", flat=True)) == [alert.pk for alert in stays]
    assert [mail.address for mail in mails()] == [alert.email for alert in stays]


def test_that_a_mail_was_sent_is_forgotten_after_a_month():
    now = timezone.now()
    old, young = AlertFactory(), AlertFactory()
    for alert, sent_at in ((old, now - 30 * DAY - MINUTE), (young, now - 30 * DAY + MINUTE)):
        alert_mail.post_asked(alert, "en", now)
        erased = dict.fromkeys(("subject", "text", "html"), "")
        OutboxMessage.objects.filter(address=alert.email).update(sent_at=sent_at, **erased)
    alert_ends.look_after()
    assert [mail.address for mail in mails()] == [young.email]
    assert Alert.objects.count() == 2


def test_one_that_cannot_be_told_of_its_end_keeps_no_other_from_it(monkeypatch, caplog):
    broken, sound = AlertFactory.create_batch(2, ends_at=timezone.now() + DAY)
    ending = alert_mail.ending

    def fail(alert):
        if alert.pk == broken.pk:
            raise RuntimeError("Its row is damaged.")
        return ending(alert)

    monkeypatch.setattr(alert_mail, "ending", fail)
    alert_ends.look_after()
    assert [mail.address for mail in mails()] == [sound.email]
    assert f"remind_of failed for applicants.Alert {broken.pk}" in caplog.text
    monkeypatch.undo()
    alert_ends.look_after()
    assert [mail.address for mail in mails()] == [sound.email, broken.email]
