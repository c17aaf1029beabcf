"""What is held of an applicant in applications: told, taken along, and let go of."""

import json
from datetime import UTC, datetime

import pytest
from django.core.serializers.json import DjangoJSONEncoder

from careers.applicants import holdings
from careers.applications import personal_data
from careers.applications.choices import Status
from careers.applications.models import Application, CompetitionRecord
from ops_site.models import OutboxMessage
from tests.factories import PostingFactory, UserFactory
from tests.factories.applications import ApplicationFactory, CompetitionFactory


@pytest.fixture
def hired_and_drafting(applicant):
    hired = ApplicationFactory(applicant=applicant, hired=True, phone="555 1")
    draft = ApplicationFactory(applicant=applicant, complete=True)
    ApplicationFactory(submitted=True, name="Somebody Else")
    return hired, draft


def test_all_of_it_is_exported_and_nothing_of_others(hired_and_drafting, applicant):
    hired, draft = hired_and_drafting
    facts, files = personal_data.export(applicant)
    told = facts["applications"]
    assert [each["reference"] for each in told] == [hired.reference, draft.reference]
    assert told[0]["submissions"][0]["content"] == hired.latest.content
    assert [outcome["outcome"] for outcome in told[0]["outcomes"]] == ["met", "met"]
    assert told[0]["history"][0]["what"] == "You were recorded as hired."
    assert len(told[0]["history"]) == 1 + hired.events.exclude(name="decided").count()
    assert told[1]["answers"][1]["text"] == "I did that for five years."
    version = hired.latest.attachments.get().version
    assert [(path, file.key) for path, file in files] == [
        (f"documents/{version.document_id}-1-resume.pdf", version.key)
    ]
    text = json.dumps(facts, cls=DjangoJSONEncoder, ensure_ascii=False)
    assert ("Awa Applicant" in text, "Somebody Else" in text) == (True, False)


def test_neither_who_decided_nor_their_notes_are_exported(applicant, recruiter):
    posting = CompetitionFactory(closed=True, unit=recruiter.scopes.get().unit)
    application = ApplicationFactory(
        applicant=applicant, screened_out=True, posting=posting, recruiter=recruiter
    )
    application.decisions.update(note="Ask Aldo.")
    text = json.dumps(personal_data.export(applicant), cls=DjangoJSONEncoder, default=str)
    assert "screened out" in text
    assert [secret for secret in ("Rita", "recruiter", "Ask Aldo") if secret in text] == []


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


def test_what_is_held_is_counted(hired_and_drafting, applicant):
    assert [number for _words, number in personal_data.held(applicant)] == [2, 1]
