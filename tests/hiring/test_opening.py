"""A document is opened by the right staff alone, each time on the record."""

import pytest
from django.test import override_settings

from careers.applicants.choices import Scan
from careers.applicants.storage import files
from careers.applications import policies, workflow
from careers.hiring import looking
from ops_site.moves import NotPermitted
from tests.factories.applications import while_open
from tests.hiring.desk import application_of, document, names, page, unchanged
from tests.postings.paper import told

pytestmark = pytest.mark.django_db

CONTENT = b"%PDF-1.7 the file itself"


@pytest.fixture(autouse=True)
def private_folder(tmp_path, settings):
    settings.FILES_ROOT = tmp_path


def received(response):
    """The file as it came, read to its end: the test client closes it by itself then."""
    return b"".join(response.streaming_content)


@pytest.fixture
def application(recruiter):
    """With a résumé whose file is there."""
    application = application_of(recruiter, submitted=True)
    version = application.latest.attachments.get().version
    path = files().path(version.key)
    path.parent.mkdir(parents=True)
    path.write_bytes(CONTENT)
    type(version).objects.filter(pk=version.pk).update(size=len(CONTENT))
    return application


def scanned(application, scan):
    version = application.latest.attachments.get().version
    type(version).objects.filter(pk=version.pk).update(scan=scan)


def test_a_document_is_opened_as_an_attachment_and_recorded(
    application, recruiter, recruiter_client, stranger_client
):
    with unchanged(application):
        assert stranger_client.get(document(application)).status_code == 404
    response = recruiter_client.get(document(application))
    assert received(response) == CONTENT
    assert response["Content-Disposition"].startswith('attachment; filename="resume.pdf"')
    assert response["X-Content-Type-Options"] == "nosniff"
    event = application.events.last()
    attachment = application.latest.attachments.get()
    assert (event.name, event.by) == ("opened", recruiter)
    assert event.payload["document"] == attachment.version_id


def test_the_look_is_told_in_the_history(application, recruiter_client):
    received(recruiter_client.get(document(application)))
    line = recruiter_client.get(page(application)).context["history"][0]
    assert (line.what, line.by, line.details) == (
        "Document opened",
        "Rita Recruiter",
        ["resume.pdf"],
    )


def test_a_look_is_recorded_each_time_and_moves_nothing(application, recruiter_client):
    version = application.version
    for _ in range(2):
        received(recruiter_client.get(document(application)))
    assert names(application) == ["submit", "opened", "opened"]
    assert application.version == version


@pytest.mark.parametrize("site", ["https://jobs.example.org", "http://localhost:8000"])
@pytest.mark.parametrize("scanner", ["", "tcp://127.0.0.1:3310"])
def test_what_is_not_scanned_opens_only_where_one_tries_out(
    site, scanner, application, recruiter_client
):
    is_https = site.startswith("https")
    with override_settings(CLAMD_URL=scanner, IS_HTTPS=is_https):
        if not scanner and not is_https:
            assert received(recruiter_client.get(document(application))) == CONTENT
            return
        with unchanged(application):
            response = recruiter_client.get(document(application))
    assert response.url == page(application)
    assert told(response) == [
        "resume.pdf was not opened: the virus scanner has not found it clean."
    ]


@pytest.mark.parametrize(("scan", "opens"), [(Scan.CLEAN, True), (Scan.INFECTED, False)])
def test_the_scanner_decides_where_there_is_one(scan, opens, application, recruiter_client):
    scanned(application, scan)
    with override_settings(CLAMD_URL="tcp://127.0.0.1:3310"):
        response = recruiter_client.get(document(application))
    assert response.streaming is opens
    assert not opens or received(response) == CONTENT
    assert ("opened" in names(application)) is opens


def test_a_document_is_reached_through_its_own_application_alone(
    application, recruiter, recruiter_client
):
    other = application_of(recruiter, submitted=True)
    theirs = application.latest.attachments.get().pk
    address = document(other).rpartition("documents/")[0] + f"documents/{theirs}/"
    with unchanged(application), unchanged(other):
        assert recruiter_client.get(address).status_code == 404
    received(recruiter_client.get(document(application)))
    assert names(application)[-1] == "opened"


def test_what_is_a_draft_again_is_opened_by_its_applicant_alone(application, recruiter):
    attachment = application.latest.attachments.get()
    assert policies.can_open(recruiter, attachment)
    workflow.withdraw(application, by=application.applicant)
    at = while_open(application.posting)
    workflow.reopen(application, by=application.applicant, arrived_at=at)
    application.refresh_from_db()
    again = application.latest.attachments.get()
    with unchanged(application), pytest.raises(NotPermitted):
        looking.look(again, by=recruiter)
    assert policies.can_open(application.applicant, again)


def test_nobody_opens_it_without_a_scope_or_a_session(
    application, recruiter, recruiter_client, client
):
    assert client.get(document(application)).url.startswith("/admin/login/")
    recruiter.scopes.all().delete()
    with unchanged(application):
        assert recruiter_client.get(document(application)).status_code == 404
