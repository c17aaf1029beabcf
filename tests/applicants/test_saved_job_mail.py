"""Whoever saved a job is reminded of its closing, once."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from careers.applicants import saved_jobs
from tests.applicants.reading_mail import mails
from tests.factories import PostingFactory
from tests.factories.alerts import SavedJobFactory

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


def closing(instant):
    """A posting that closes at that instant of UTC, saved long before."""
    closes_at = datetime.fromisoformat(instant).replace(tzinfo=UTC)
    facts = {"opens_at": closes_at - timedelta(days=30), "closes_at": closes_at}
    posting = PostingFactory(open=True, title_en="Forester", title_fr="Forestière", **facts)
    return SavedJobFactory(posting=posting, saved_at=posting.opens_at, user__language="en")


@pytest.mark.parametrize(
    ("closes", "seven"),
    [
        ("2026-05-21 04:00", "2026-05-17 11:00"),  # The last minute of Wednesday, the 20th.
        ("2026-03-11 04:00", "2026-03-07 12:00"),  # The clock goes forward in between.
        ("2026-03-12 04:00", "2026-03-08 11:00"),
        ("2026-11-04 05:00", "2026-10-31 11:00"),  # It goes back.
        ("2026-11-05 05:00", "2026-11-01 12:00"),
    ],
)
def test_the_reminder_comes_at_seven_three_days_before_the_last(closes, seven):
    saved = closing(closes)
    at = datetime.fromisoformat(seven).replace(tzinfo=UTC)
    for instant, count in ((at - SECOND, 0), (at, 1), (at + timedelta(days=1), 1)):
        with time_machine.travel(instant, tick=False):
            saved_jobs.remind()
            assert len(mails()) == count
    (mail,) = mails("saved_job_closing")
    assert (mail.recipient, mail.subject) == (
        saved.user,
        "A job that you saved closes in 3 days: Forester",
    )
    assert ("11:59\xa0p.m." in mail.text, saved.posting.get_absolute_url() in mail.text) == (
        True,
        True,
    )


def test_an_extended_posting_is_told_of_again():
    saved = closing("2026-05-21 04:00")
    for day in (17, 24):
        with time_machine.travel(datetime(2026, 5, day, 15, tzinfo=UTC), tick=False):
            saved_jobs.remind()
        saved.posting.closes_at = datetime(2026, 5, 28, 4, tzinfo=UTC)
        saved.posting.save()
    assert [mail.key for mail in mails()] == [
        f"saved:{saved.pk}:closing:2026-05-21T04:00",
        f"saved:{saved.pk}:closing:2026-05-28T04:00",
    ]


@pytest.mark.parametrize("change", ["cancelled", "closed", "removed", "inactive"])
def test_nobody_is_reminded_of_what_does_not_close_any_more(change):
    saved, other = closing("2026-05-21 04:00"), closing("2026-05-21 04:00")
    if change == "cancelled":
        type(saved.posting).objects.filter(pk=saved.posting.pk).update(status="cancelled")
    if change == "closed":
        earlier = datetime(2026, 5, 15, tzinfo=UTC)
        type(saved.posting).objects.filter(pk=saved.posting.pk).update(closes_at=earlier)
    if change == "removed":
        saved_jobs.remove(saved.posting, user=saved.user)
    if change == "inactive":
        saved.user.is_active = False
        saved.user.save()
    with time_machine.travel(datetime(2026, 5, 18, 15, tzinfo=UTC), tick=False):
        saved_jobs.remind()
    assert [mail.recipient for mail in mails()] == [other.user]


def test_who_saves_in_the_last_days_is_not_reminded_of_what_they_see(applicant):
    posting = closing("2026-05-21 04:00").posting
    with time_machine.travel(datetime(2026, 5, 18, 15, tzinfo=UTC), tick=False):
        saved_jobs.save(posting, user=applicant)
        saved_jobs.remind()
    assert [mail.recipient == applicant for mail in mails()] == [False]


def test_one_reminder_that_cannot_be_written_keeps_no_other_from_its_reader(monkeypatch, caplog):
    broken, sound = closing("2026-05-21 04:00"), closing("2026-05-21 04:00")
    post = saved_jobs.post

    def fail(saved, *rest):
        if saved.pk == broken.pk:
            raise RuntimeError("Its row is damaged.")
        post(saved, *rest)

    with time_machine.travel(datetime(2026, 5, 18, 15, tzinfo=UTC), tick=False):
        monkeypatch.setattr(saved_jobs, "post", fail)
        saved_jobs.remind()
        assert [mail.recipient for mail in mails()] == [sound.user]
        assert f"remind_of failed for applicants.SavedJob {broken.pk}" in caplog.text
        monkeypatch.undo()
        saved_jobs.remind()
    assert [mail.recipient for mail in mails()] == [sound.user, broken.user]
