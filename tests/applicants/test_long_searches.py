"""Alerts from before their searches had digests are told apart by them, too."""

import pytest
from django.utils import timezone

from careers.accounts.models.invitation import digest_of
from careers.applicants import alerts
from careers.applicants.models import Alert
from tests.organization.test_ends_to_come import migrated


@pytest.mark.django_db(transaction=True)
def test_an_older_alert_is_found_again_by_its_search():
    old = migrated([("applicants", "0002_alerts_and_saved_jobs")]).get_model("applicants", "Alert")
    try:
        for number in (1, 2):
            facts = {"query": f"q={number}", "language": "en", "digest": str(number)}
            old.objects.create(email="bo@example.org", asked_at=timezone.now(), **facts)
    finally:
        migrated()
    digests = list(Alert.objects.order_by("pk").values_list("query_digest", flat=True))
    assert digests == [digest_of("q=1"), digest_of("q=2")]
    alerts.ask("q=2", email="bo@example.org", language="fr", frequency="daily")
    assert Alert.objects.count() == 2
