"""One application on one page: who, when, how, what was sent, what happened."""

import pytest

from careers.applicants.choices import Scan
from careers.applications import deciding, workflow
from careers.applications.choices import Reason
from tests.hiring.desk import SECRET, application_of, move, names, page, unchanged

pytestmark = pytest.mark.django_db


def text(client, application):
    return client.get(page(application)).content.decode()


def offered(client, application):
    """(name of the move, why it has to wait) of each that starts from the present status."""
    moves = client.get(page(application)).context["moves"]
    return [(each.move.name, each.waits) for each in moves]


def test_the_page_is_the_own_ministrys_alone(recruiter, recruiter_client, stranger_client, client):
    application = application_of(recruiter, submitted=True, name=SECRET)
    mine = recruiter_client.get(page(application))
    assert (mine.status_code, SECRET in mine.content.decode()) == (200, True)
    assert stranger_client.get(page(application)).status_code == 404
    assert client.get(page(application)).url.startswith("/admin/login/")


def test_the_page_shows_what_was_submitted_and_nothing_newer(recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    application.answers.update(text="Still being written")
    shown = text(recruiter_client, application)
    assert "I did that for five years." in shown
    assert "Still being written" not in shown
    for known in (application.reference, "On this site", "resume.pdf", application.email):
        assert known in shown


def test_an_earlier_version_is_told_with_its_instant(recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    assert "Earlier versions" not in text(recruiter_client, application)
    replaced(application)
    shown = text(recruiter_client, application)
    assert "Version 2, sent before the posting closed" in shown
    assert "Earlier versions" in shown and "Replaced" in shown


def replaced(application):
    application.name = "Replaced"
    application.save(update_fields=["name"])
    content = workflow.content.of(application)
    workflow.submit(
        application,
        by=application.applicant,
        arrived_at=application.submitted_at,
        seen=workflow.digest(content),
    )


def test_the_moves_are_those_of_the_table_each_with_why_it_waits(recruiter, recruiter_client):
    waits = "The posting is open: until it closes, applications may still be changed."
    submitted = application_of(recruiter, submitted=True)
    assert offered(recruiter_client, submitted) == [("begin_screening", waits)]
    screening = application_of(recruiter, screening=True)
    first = "Decide on each mandatory requirement first: 1, 2."
    assert offered(recruiter_client, screening) == [("screen_in", first), ("screen_out", first)]
    decided = application_of(recruiter, decided=True)
    assert offered(recruiter_client, decided) == [
        ("screen_in", ""),
        ("screen_out", "Every mandatory requirement is met."),
    ]
    assert move(decided, "screen_in") in text(recruiter_client, decided)
    assert move(decided, "screen_out") not in text(recruiter_client, decided)
    assert offered(recruiter_client, application_of(recruiter, hired=True)) == []


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


@pytest.mark.parametrize(("scan", "link"), [(Scan.NOT_SCANNED, True), (Scan.INFECTED, False)])
def test_a_document_is_shown_with_what_the_scanner_said(scan, link, recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    version = application.latest.attachments.get().version
    type(version).objects.filter(pk=version.pk).update(scan=scan)
    shown = text(recruiter_client, application)
    assert str(scan.label) in shown and version.sha256 in shown
    assert (f"{page(application).removesuffix('change/')}documents/" in shown) is link


def test_bare_forms_of_the_model_are_closed(recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    address = page(application).removesuffix("change/")
    with unchanged(application):
        assert recruiter_client.get("/admin/applications/application/add/").status_code == 403
        for sent in (recruiter_client.get, recruiter_client.post):
            assert sent(f"{address}delete/").status_code in (302, 403)
        recruiter_client.post(page(application), {"status": "hired", "name": "Taken"})
    assert names(application) == ["submit"]


def test_the_history_address_leads_to_the_history(recruiter, recruiter_client, stranger_client):
    application = application_of(recruiter, submitted=True)
    address = page(application).replace("change/", "history/")
    assert recruiter_client.get(address).url == f"{page(application)}#history-heading"
    assert stranger_client.get(address).status_code == 404
