"""Alerts are written on their days, tell of each new job once, and miss none."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from careers.applicants import alerting, alerts
from careers.applicants.models import Alert, AlertedPosting
from tests.applicants.reading_mail import mails
from tests.factories import AlertFactory, PostingFactory, UserFactory

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def posted(opened, title="Forester", **facts):
    """A posting that opened at that instant."""
    instants = {"opens_at": opened, "closes_at": opened + timedelta(days=21)}
    return PostingFactory(open=True, title_en=title, **instants, **facts)


def new(title="Forester", **facts):
    return posted(timezone.now() - HOUR, title, **facts)


def told():
    return sorted(AlertedPosting.objects.values_list("posting__title_en", flat=True))


def test_an_alert_tells_of_new_jobs_that_its_search_finds():
    new("Forester"), new("Baker"), posted(timezone.now() - timedelta(days=5), "Old forester")
    PostingFactory(scheduled=True, title_en="Later forester")
    PostingFactory(draft=True, title_en="Unwritten forester")
    AlertFactory(query="q=forester", email="awa@example.org")
    alerting.send_due()
    assert told() == ["Forester"]
    (mail,) = mails()
    assert (mail.address, mail.recipient, mail.secret) == ("awa@example.org", None, True)
    assert mail.subject == "1 new job for your alert: “forester”"


def test_one_whose_approval_came_after_its_opening_is_new(approver):
    opened = timezone.now() - timedelta(days=6)
    posted(opened, "Late", approved_at=timezone.now() - HOUR, approved_by=approver)
    AlertFactory()
    alerting.send_due()
    assert told() == ["Late"]


def test_nothing_new_is_no_mail_and_the_day_is_done():
    alert = AlertFactory(query="q=baker")
    new("Forester")
    alerting.send_due()
    assert (mails(), told()) == ([], [])
    assert not Alert.objects.due().exists()
    alert.refresh_from_db()
    assert timezone.now() - alert.told_until < HOUR


def test_nobody_is_told_twice_however_often_it_runs():
    posting = new()
    AlertFactory()
    alerting.send_due()
    alerting.send_due()
    # As if the next day had come, and the posting had been approved anew.
    Alert.objects.update(last_run="2026-01-01", told_until=timezone.now() - timedelta(days=2))
    alerting.send_due()
    assert (len(mails()), AlertedPosting.objects.get().posting) == (1, posting)


@pytest.mark.parametrize(
    "state",
    [
        {"unconfirmed": True},
        {"written": True},
        {"ended_at": timezone.now()},
        {"ends_at": timezone.now() - HOUR},
    ],
    ids=["unconfirmed", "written", "unsubscribed", "expired"],
)
def test_one_that_does_not_run_is_not_written(state):
    new()
    AlertFactory(**state)
    before = Alert.objects.values().get()
    alerting.send_due()
    assert (mails(), told(), Alert.objects.values().get()) == ([], [], before)
    AlertFactory()
    alerting.send_due()
    assert told() == ["Forester"]


def test_a_new_alert_begins_with_what_comes_after_it(applicant):
    with time_machine.travel(datetime(2026, 5, 4, 15, tzinfo=UTC), tick=False):
        posted(timezone.now() - HOUR, "Before")
        alert = alerts.add("", user=applicant, language="en", frequency="daily")
        alerting.send_due()
        assert mails() == []
        posted(timezone.now() + HOUR, "After")
    with time_machine.travel(datetime(2026, 5, 5, 11, tzinfo=UTC), tick=False):
        alerting.send_due()
    assert told() == ["After"]
    (mail,) = mails()
    assert (mail.recipient, mail.key) == (applicant, f"alert:{alert.pk}:2026-05-05")


def test_a_scheduler_that_slept_three_days_tells_all_in_one_mail():
    with time_machine.travel(datetime(2026, 5, 4, 12, tzinfo=UTC), tick=False):
        AlertFactory(told_until=timezone.now(), last_run="2026-05-04")
    for day in (5, 6, 7):
        posted(datetime(2026, 5, day, 4, tzinfo=UTC), f"Day {day}")
    with time_machine.travel(datetime(2026, 5, 7, 15, tzinfo=UTC), tick=False):
        alerting.send_due()
        alerting.send_due()
    assert told() == ["Day 5", "Day 6", "Day 7"]
    assert [mail.key.rpartition(":")[2] for mail in mails()] == ["2026-05-07"]


@pytest.mark.parametrize(("changes", "hour"), [("2026-03-08", 11), ("2026-11-01", 12)])
def test_on_the_nights_when_the_clock_changes_it_is_seven_o_clock_all_the_same(changes, hour):
    """The `hour` is that of UTC."""
    day = datetime.fromisoformat(changes).replace(tzinfo=UTC)
    seven = day.replace(hour=hour)
    with time_machine.travel(day - timedelta(days=1), tick=False):
        last = (day - timedelta(days=1)).date()
        AlertFactory(told_until=timezone.now(), last_run=last)
        posted(day + timedelta(hours=4), "Opened that night")
    for instant, told_by_then in (
        (seven - timedelta(seconds=1), []),
        (seven, ["Opened that night"]),
        (seven + timedelta(hours=5), ["Opened that night"]),
    ):
        with time_machine.travel(instant, tick=False):
            alerting.send_due()
            assert told() == told_by_then
    assert [mail.key.rpartition(":")[2] for mail in mails()] == [changes]


def test_a_weekly_alert_waits_for_monday():
    with time_machine.travel(datetime(2026, 5, 5, 15, tzinfo=UTC), tick=False):
        AlertFactory(weekly=True, told_until=timezone.now(), last_run="2026-05-04")
        posted(timezone.now() + HOUR, "Tuesday")
    for day, written in ((6, 0), (10, 0), (11, 1), (12, 1)):
        with time_machine.travel(datetime(2026, 5, day, 11, tzinfo=UTC), tick=False):
            alerting.send_due()
        assert len(mails()) == written


def test_who_changes_to_every_day_hears_at_once_of_what_waited():
    with time_machine.travel(datetime(2026, 5, 6, 15, tzinfo=UTC), tick=False):
        alert = AlertFactory(
            weekly=True, told_until=timezone.now() - timedelta(days=2), last_run="2026-05-04"
        )
        new()
        alerting.send_due()
        assert mails() == []
        alert.frequency = "daily"
        alert.save()
        alerting.send_due()
    assert told() == ["Forester"]


def test_who_unsubscribed_a_moment_ago_gets_nothing():
    new()
    alert = AlertFactory()
    seen = Alert.objects.get()
    alerts.unsubscribe(alert)
    assert alerting.write(seen, [], timezone.now()) is False
    assert (mails(), told()) == ([], [])


@pytest.mark.django_db(transaction=True)
def test_of_two_schedulers_one_writes(together):
    new()
    AlertFactory(user=UserFactory())
    together(*[alerting.send_due] * 2)

    def count():
        return len(mails()), AlertedPosting.objects.count()

    assert together(count) == [(1, 1)]
