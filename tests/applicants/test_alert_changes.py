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


@pytest.mark.parametrize(("is_active", "letters"), [(True, 1), (False, 0)])
def test_nobody_whose_account_is_closed_is_written_to(is_active, letters):
    new("Forester")
    user = UserFactory(is_active=is_active)
    AlertFactory(user=user, email="")
    alerting.send_due()
    assert len(mails()) == letters
