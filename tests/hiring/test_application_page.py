"""One application on one page: who, how, and what was sent."""

import pytest

from careers.applicants.choices import Scan
from careers.applications import workflow
from tests.hiring.desk import SECRET, application_of, page

pytestmark = pytest.mark.django_db


def text(client, application):
    return client.get(page(application)).content.decode()


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


@pytest.mark.parametrize(("scan", "link"), [(Scan.NOT_SCANNED, True), (Scan.INFECTED, False)])
def test_a_document_is_shown_with_what_the_scanner_said(scan, link, recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    version = application.latest.attachments.get().version
    type(version).objects.filter(pk=version.pk).update(scan=scan)
    shown = text(recruiter_client, application)
    assert str(scan.label) in shown and version.sha256 in shown
    assert (f"{page(application).removesuffix('change/')}documents/" in shown) is link
