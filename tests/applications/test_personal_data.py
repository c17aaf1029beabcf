"""What is held of an applicant in applications: counted and told, and nothing of others."""

import json

import pytest
from django.core.serializers.json import DjangoJSONEncoder

from careers.applications import personal_data
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


def test_what_is_held_is_counted(hired_and_drafting, applicant):
    assert [number for _words, number in personal_data.held(applicant)] == [2, 1]
