"""The history on an application's page: who did what and why, for as long as it is kept."""

import pytest

from careers.applications import deciding, workflow
from careers.applications.choices import Reason
from tests.hiring.desk import application_of, page
from tests.hiring.test_application_page import text

pytestmark = pytest.mark.django_db


def test_the_history_tells_who_did_what_and_why(recruiter, recruiter_client):
    application = application_of(recruiter, interview=True)
    reason, comment = Reason.INTERVIEW, "She did not come."
    workflow.not_select(application, by=recruiter, reason=reason, comment=comment)
    lines = recruiter_client.get(page(application)).context["history"]
    assert [(line.what, line.by, line.details) for line in lines][:2] == [
        ("Do not select", "Rita Recruiter", [reason.label, comment]),
        ("Go on to the interview", "Rita Recruiter", []),
    ]
    assert lines[-1].by == application.applicant.name
    assert lines[-3].details == ["Requirement 1. Met: The application shows it."]


def test_a_note_for_colleagues_stands_beside_its_decision(recruiter, recruiter_client):
    application = application_of(recruiter, screening=True)
    first = application.posting.requirements.first()
    words = {"outcome": "not-met", "ground": "not-enough", "note": "Only two years."}
    deciding.decide(application, first, by=recruiter, **words)
    assert text(recruiter_client, application).count("Only two years.") == 3


def test_what_retention_has_erased_is_told_so(recruiter, recruiter_client):
    application = application_of(recruiter, screened_out=True)
    application.submissions.update(content=None)
    application.events.update(payload=None, salt="", by=None)
    shown = text(recruiter_client, application)
    assert "What was submitted is not kept any more." in shown
    assert "not kept any more" in [line.by for line in history(recruiter_client, application)]


def history(client, application):
    return client.get(page(application)).context["history"]


def test_what_a_deleted_account_did_stays_told(recruiter, approver, recruiter_client):
    application = application_of(recruiter, screening=True)
    application.events.filter(by=recruiter).update(by=None)
    assert history(recruiter_client, application)[0].by == "an account that is deleted"


def test_the_history_address_leads_to_the_history(recruiter, recruiter_client, stranger_client):
    application = application_of(recruiter, submitted=True)
    address = page(application).replace("change/", "history/")
    assert recruiter_client.get(address).url == f"{page(application)}#history-heading"
    assert stranger_client.get(address).status_code == 404
