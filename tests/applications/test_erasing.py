"""Who lets go of their account leaves what the law keeps, and no more."""

from datetime import UTC, datetime

from careers.applicants import holdings
from careers.applications import personal_data
from careers.applications.choices import Status
from careers.applications.models import Application, CompetitionRecord
from ops_site.models import OutboxMessage
from tests.factories import PostingFactory, UserFactory
from tests.factories.applications import ApplicationFactory


def test_what_is_kept_says_until_when_and_by_which_law(applicant):
    opens, closes = (datetime(2028, month, 1, 5, tzinfo=UTC) for month in (2, 3))
    posting = PostingFactory(closed=True, opens_at=opens, closes_at=closes)
    ApplicationFactory(applicant=applicant, withdrawn=True, posting=posting)
    ApplicationFactory(applicant=applicant)
    (sentence,) = personal_data.kept(applicant)
    # The last day was 29 February 2028.
    assert "is kept until February\u00a028, 2031, three years after" in sentence
    assert "Employment Standards Act, 2000" in sentence


def test_erasing_withdraws_what_is_under_consideration_and_empties_what_was_typed(applicant):
    submitted = ApplicationFactory(applicant=applicant, submitted=True, accommodation="A ramp.")
    draft = ApplicationFactory(applicant=applicant, complete=True)
    told = submitted.latest.content
    holdings.erase(applicant)
    assert not Application.objects.filter(pk=draft.pk).exists()
    submitted.refresh_from_db()
    assert (submitted.applicant, submitted.status) == (None, Status.WITHDRAWN)
    assert (submitted.street, submitted.accommodation) == ("", "")
    assert (submitted.answers.count(), submitted.chosen_documents.count()) == (0, 0)
    assert (submitted.latest.content, submitted.latest.attachments.count()) == (told, 1)
    assert [event.name for event in submitted.events.all()] == ["submit", "withdraw"]
    assert CompetitionRecord.objects.get(posting=submitted.posting).faults() == []


def test_erasing_leaves_what_is_decided_as_it_is(applicant):
    hired = ApplicationFactory(applicant=applicant, hired=True)
    other = ApplicationFactory(applicant=UserFactory(), submitted=True)
    mails = OutboxMessage.objects.exclude(recipient=applicant).count()
    holdings.erase(applicant)
    hired.refresh_from_db()
    assert (hired.applicant, hired.status, hired.name) == (None, Status.HIRED, "Awa Applicant")
    other.refresh_from_db()
    assert (other.status, other.street) == (Status.SUBMITTED, "1 Main Street")
    assert OutboxMessage.objects.count() == mails
