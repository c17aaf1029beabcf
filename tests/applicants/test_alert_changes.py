"""What changes of an alert, and what changes around it."""

import pytest
from django.utils import timezone

from careers.applicants import alerting, alerts
from careers.applicants.models import Alert
from tests.applicants.reading_mail import mails
from tests.applicants.test_alerting import new
from tests.factories import AlertFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_changing_its_days_takes_back_nothing_that_happened_meanwhile():
    seen = AlertFactory()
    alerts.unsubscribe(Alert.objects.get(pk=seen.pk))
    Alert.objects.filter(pk=seen.pk).update(last_run=timezone.localdate())
    before = Alert.objects.values().get(pk=seen.pk)
    alerts.change(seen, frequency="weekly", language="fr")
    after = Alert.objects.values().get(pk=seen.pk)
    assert after == {**before, "frequency": "weekly", "language": "fr"}
    assert after["ended_at"] is not None


@pytest.mark.parametrize("has_it_too", [False, True])
def test_an_alert_of_the_address_becomes_that_of_the_account(has_it_too):
    user = UserFactory(email="awa@example.org")
    AlertFactory(query="q=tea", email="awa@example.org")
    other = AlertFactory(query="q=tea", email="bob@example.org")
    if has_it_too:
        AlertFactory(query="q=tea", user=user, email="")
    alert = alerts.add("q=tea", user=user, language="en", frequency="weekly")
    assert list(Alert.objects.order_by("pk").values_list("pk", "user", "email")) == sorted(
        [(alert.pk, user.pk, ""), (other.pk, None, "bob@example.org")]
    )


def test_one_alert_that_cannot_be_written_keeps_no_other_from_its_mail(monkeypatch, caplog):
    new("Forester")
    broken, sound = AlertFactory(), AlertFactory(email="bob@example.org")
    write = alerting.write

    def fail(alert, *rest):
        if alert.pk == broken.pk:
            raise RuntimeError("Its row is damaged.")
        return write(alert, *rest)

    monkeypatch.setattr(alerting, "write", fail)
    alerting.send_due()
    assert [mail.address for mail in mails()] == [sound.email]
    assert f"failed for applicants.Alert {broken.pk}" in caplog.text


@pytest.mark.parametrize(("is_active", "letters"), [(True, 1), (False, 0)])
def test_nobody_whose_account_is_closed_is_written_to(is_active, letters):
    new("Forester")
    user = UserFactory(is_active=is_active)
    AlertFactory(user=user, email="")
    alerting.send_due()
    assert len(mails()) == letters
