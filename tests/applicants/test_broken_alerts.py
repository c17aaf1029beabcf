"""A search of which the board no longer knows a part: its owner is told once."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from careers.applicants import alerting, alerts, searches
from careers.applicants.models import Alert
from ops_site.publishing import publish
from tests.applicants.reading_mail import links, mails
from tests.applicants.test_alerting import new, told
from tests.factories import AlertFactory, MinistryFactory

pytestmark = pytest.mark.django_db


def run(first=0):
    """On three days, one after the other."""
    now = timezone.now()
    for day in range(first, first + 3):
        with time_machine.travel(now + timedelta(days=day), tick=False):
            alerting.send_due()


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("en", "Your job alert finds nothing any more"),
        ("fr", "Votre alerte-emploi ne trouve plus rien"),
    ],
)
def test_its_owner_is_told_once_and_of_no_job(language, subject):
    new()
    alert = AlertFactory(query="ministry=abolished&q=forester", language=language)
    AlertFactory(query="q=forester", email="whole@example.org")
    run()
    mail, news = mails("alert_broken") + mails("alert_news")
    assert (mail.subject, mail.address, mail.language) == (subject, alert.email, language)
    assert mail.unsubscribe_url.endswith(links(mail)[-1])
    assert ("forester" in mail.text, "abolished" in mail.text) == (True, False)
    assert (news.address, told()) == ("whole@example.org", ["Forester"])


def test_it_makes_no_other_search_run_where_nothing_is_new(monkeypatch):
    searched, found = [], searches.found

    def noting(query, among):
        searched.append(query)
        return found(query, among)

    monkeypatch.setattr(searches, "found", noting)
    new()
    AlertFactory(query="ministry=abolished")
    AlertFactory(query="q=forester")
    run()
    assert searched == ["q=forester"]
    assert told() == ["Forester"]


@pytest.mark.parametrize("change", ["change", "keep"])
def test_who_changes_or_keeps_it_all_the_same_is_told_once_more(change):
    alert = AlertFactory(query="ministry=abolished")
    run()
    wanted = {"frequency": "daily", "language": "fr"} if change == "change" else {}
    getattr(alerts, change)(alert, **wanted)
    run(first=3)
    assert [mail.template for mail in mails()] == ["applicants/alert_broken"] * 2


def test_known_again_it_tells_what_it_missed_meanwhile():
    AlertFactory(query="ministry=parks")
    run()
    unit = MinistryFactory(slug_en="parks")
    new("Forester", unit=unit)
    publish()
    run(first=3)
    assert told() == ["Forester"]
    assert [mail.template for mail in mails()] == [
        "applicants/alert_broken",
        "applicants/alert_news",
    ]
    assert Alert.objects.get().broken_told_at is None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_value_that_was_cut_is_said_though_another_of_its_name_stays(language, client):
    MinistryFactory(slug_en="parks", slug_fr="parcs")
    said = {"en": "are left out", "fr": "laissés de côté"}[language]
    with override(language):
        address = reverse("applicants:new_alert")
    whole, cut = "ministry=parks", "ministry=parks&ministry=bogus"
    assert [said in client.get(f"{address}?{query}").text for query in (whole, cut)] == [
        False,
        True,
    ]
