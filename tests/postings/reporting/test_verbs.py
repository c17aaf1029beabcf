"""A report comes in once, is taken up and settled by the unit's HR, and its sender forgotten."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careers.postings.models import PostingReport
from careers.postings.reporting import verbs
from ops_site.models import OutboxMessage
from ops_site.moves import NotPermitted, Refused
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db
TOLD = {"kind": "pay", "text": "No <b>pay</b>.", "email": "awa@example.org", "language": "fr"}


@pytest.fixture
def posting(ministry):
    return PostingFactory(open=True, unit=ministry, title_fr="Garde forestier")


def received(posting, **facts):
    return verbs.receive("token", posting, {**TOLD, **facts})


def mails():
    return list(OutboxMessage.objects.order_by("pk").values_list("key", "address", "language"))


def test_it_is_kept_and_the_sender_told_in_their_language_without_what_was_typed(posting):
    report = received(posting)
    assert {name: getattr(report, name) for name in TOLD} == TOLD
    key = f"report:{report.reference}:report_received"
    assert mails() == [(key, "awa@example.org", "fr")]
    mail = OutboxMessage.objects.get()
    assert f"/fr/emplois/{posting.number}/" in mail.text
    assert "<b>pay" not in f"{mail.subject}{mail.text}{mail.html}"


def test_the_same_form_twice_is_one_report_and_on_another_posting_another_one(posting):
    assert received(posting).pk == received(posting).pk
    assert received(PostingFactory(open=True)).reference != received(posting).reference
    assert PostingReport.objects.count() == 2
    assert len(mails()) == 2


def test_hr_of_the_unit_take_it_up_and_settle_it_once(posting, recruiter):
    report = verbs.take_up(received(posting), by=recruiter)
    assert report.taken_by == recruiter
    verbs.settle(report, by=recruiter, outcome="upheld", answer=" It was added. ")
    assert (report.outcome, report.answer, report.settled_by) == (
        *("upheld", "It was added."),
        recruiter,
    )
    assert "It was added." in OutboxMessage.objects.last().text
    for again in (verbs.take_up, verbs.settle):
        more = {"outcome": "dismissed"} if again is verbs.settle else {}
        with pytest.raises(Refused, match="settled this report"):
            again(report, by=recruiter, **more)
    assert PostingReport.objects.get().outcome == "upheld"
    assert len(mails()) == 2


@pytest.mark.parametrize("verb", ["take_up", "settle"])
def test_nobody_else_does(posting, stranger, applicant, verb):
    report = received(posting)
    more = {"outcome": "upheld"} if verb == "settle" else {}
    for person in (stranger, applicant):
        with pytest.raises(NotPermitted):
            getattr(verbs, verb)(report, by=person, **more)
    kept = PostingReport.objects.get()
    assert (kept.taken_by, kept.outcome, kept.settled_at) == (None, "", None)
    assert len(mails()) == 1


def test_an_outcome_that_there_is_not_is_refused(posting, recruiter):
    report = received(posting)
    with pytest.raises(Refused):
        verbs.settle(report, by=recruiter, outcome="burnt")
    assert PostingReport.objects.get().settled_at is None


def test_the_sender_is_forgotten_90_days_after_it_was_settled(posting, recruiter):
    report = verbs.settle(received(posting), by=recruiter, outcome="dismissed")
    verbs.forget_senders()
    assert PostingReport.objects.get().email == "awa@example.org"
    long_ago = timezone.now() - timedelta(days=91)
    PostingReport.objects.filter(pk=report.pk).update(settled_at=long_ago)
    verbs.forget_senders()
    assert PostingReport.objects.get().email == ""
    assert mails() == []
