"""An alert without an account: by the link of its mails alone, whatever else is known of it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from careers.applicants import alert_mail, alert_times
from careers.applicants.models import Alert
from ops_site import outbox
from ops_site.models import OutboxMessage
from tests.applicants.reading_mail import mails
from tests.factories import AlertFactory

pytestmark = pytest.mark.django_db
PAGES = ("alert", "keep_alert", "unsubscribe_alert", "delete_alert")


@pytest.fixture
def reader():
    """Somebody without a cookie, as mail programs are; Django would ask for its token here."""
    return Client(enforce_csrf_checks=True)


def at(alert, name="alert", language="en"):
    with override(language):
        return reverse(f"applicants:{name}", args=[alert.token])


def rows():
    return list(Alert.objects.order_by("pk").values())


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_kept_by_nobody_and_tells_nobody_where_it_was_read(name, language, reader):
    answer = reader.get(at(AlertFactory(), name, language))
    assert answer.status_code == 200
    named = ("Cache-Control", "Referrer-Policy", "X-Robots-Tag")
    assert [answer[header] for header in named] == ["private, no-store", "no-referrer", "noindex"]
    assert (dict(answer.cookies), "Cookie" in answer.get("Vary", "")) == ({}, False)


@pytest.mark.parametrize("name", PAGES)
def test_what_only_reads_changes_nothing(name, reader):
    """Programs that look for danger in mail follow its links."""
    alert, waiting = AlertFactory(query="q=forester"), AlertFactory(unconfirmed=True)
    before = rows()
    for one in (alert, waiting):
        for ask in (reader.get, reader.head):
            assert ask(at(one, name), follow=True).status_code == 200
        assert reader.options(at(one, name)).status_code == 405
    assert (rows(), mails()) == (before, [])


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("token", ["x" * 43, "x", "-", "1"])
def test_a_wrong_token_opens_nothing(name, token, reader):
    AlertFactory()
    before = rows()
    for ask in (reader.get, reader.post):
        answer = ask(reverse(f"applicants:{name}", args=[token]))
        assert (answer.status_code, answer["Cache-Control"]) == (404, "private, no-store")
        assert "This link opens nothing" in answer.text
    assert rows() == before


def test_the_digest_that_is_stored_opens_nothing(reader):
    alert = AlertFactory()
    for stored in (alert.digest, alert.seed):
        assert reader.get(reverse("applicants:alert", args=[stored])).status_code == 404
    assert reader.get(at(alert)).status_code == 200


def test_the_link_that_starts_it_is_good_for_seven_days(reader):
    alert = AlertFactory(unconfirmed=True, asked_at=timezone.now() - timedelta(days=7, minutes=1))
    assert reader.post(at(alert, "keep_alert")).status_code == 404
    Alert.objects.update(asked_at=timezone.now() - timedelta(days=7) + timedelta(minutes=1))
    assert reader.post(at(alert, "keep_alert"))["Location"] == f"{at(alert)}?done=started"
    alert.refresh_from_db()
    assert (alert.state(), alert.ends_at) == (
        "standing",
        alert_times.end_of_term(alert.confirmed_at),
    )


def test_an_unconfirmed_one_leads_to_its_confirmation(reader):
    alert = AlertFactory(unconfirmed=True)
    assert reader.get(at(alert))["Location"] == at(alert, "keep_alert")


def test_frequency_and_language_are_changed_by_the_link(reader):
    alert = AlertFactory()
    changed = reader.post(at(alert), {"frequency": "weekly", "language": "fr"})
    assert changed["Location"] == f"{at(alert)}?done=changed"
    alert.refresh_from_db()
    assert (alert.frequency, alert.language) == ("weekly", "fr")
    refused = reader.post(at(alert), {"frequency": "hourly", "language": "fr"})
    assert "Error:" in refused.text
    alert.refresh_from_db()
    assert alert.frequency == "weekly"


def test_one_click_of_a_mail_program_unsubscribes_at_once(reader):
    """RFC 8058: a POST without a cookie, answered without a redirect."""
    alert = AlertFactory()
    answer = reader.post(at(alert, "unsubscribe_alert"), {"List-Unsubscribe": "One-Click"})
    assert (answer.status_code, "You are unsubscribed" in answer.text) == (200, True)
    alert.refresh_from_db()
    assert alert.state() == "unsubscribed"
    first = alert.ended_at
    reader.post(at(alert, "unsubscribe_alert"), {"List-Unsubscribe": "One-Click"})
    alert.refresh_from_db()
    assert alert.ended_at == first


def test_unsubscribing_takes_back_the_mail_that_waits_and_no_other(reader):
    mine, other = AlertFactory(), AlertFactory()
    for alert in (mine, other):
        outbox.post(**alert_mail.ending(alert))
    reader.post(at(mine, "unsubscribe_alert"))
    assert [mail.address for mail in mails()] == [other.email]


def test_an_ended_one_is_taken_up_again_without_what_it_missed(reader):
    alert = AlertFactory(ended_at=timezone.now())
    before = timezone.now()
    assert reader.post(at(alert, "keep_alert"))["Location"] == f"{at(alert)}?done=kept"
    alert.refresh_from_db()
    assert (alert.state(), alert.told_until >= before) == ("standing", True)


def test_keeping_one_that_runs_leaves_what_it_has_to_tell(reader):
    alert = AlertFactory(ends_at=timezone.now() + timedelta(days=2), reminded_at=timezone.now())
    before = alert.told_until
    reader.post(at(alert, "keep_alert"))
    alert.refresh_from_db()
    assert (alert.told_until, alert.reminded_at) == (before, None)
    assert alert.ends_at > timezone.now() + timedelta(days=270)


def test_deleting_leaves_nothing_of_it(reader):
    alert, other = AlertFactory(), AlertFactory()
    for each in (alert, other):
        outbox.post(**alert_mail.ending(each))
    answer = reader.post(at(alert, "delete_alert"))
    assert "Nothing of it is held any more." in answer.text
    assert list(Alert.objects.all()) == [other]
    assert [mail.address for mail in OutboxMessage.objects.all()] == [other.email]
    assert reader.get(at(alert)).status_code == 404


def test_links_of_later_mails_are_those_of_the_site_s_present_key(reader, settings):
    alert = AlertFactory()
    old = at(alert)
    settings.SECRET_KEY = "another"
    outbox.post(**alert_mail.ending(alert))
    assert reader.get(at(alert)).status_code == 200
    assert reader.get(old).status_code == 404


def test_the_log_of_a_page_that_fails_bears_no_token(reader, caplog):
    token = AlertFactory().token
    assert reader.post(f"/en/alerts/{token}/nowhere/").status_code == 404
    assert [record.getMessage() for record in caplog.records] == [
        "Not Found: /en/alerts/…/nowhere/"
    ]
