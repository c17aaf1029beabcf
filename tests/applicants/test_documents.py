"""The document library: what is acknowledged is there, and nobody else's."""

import hashlib
import re

import pytest

from careers.applicants import documents
from careers.applicants.models import Document, DocumentVersion
from careers.applicants.storage import files
from ops_site.moves import Refused
from tests.applicants.files.docx import docx
from tests.applicants.files.pdf import pdf, stream
from tests.factories import ApplicationFactory

pytestmark = pytest.mark.django_db

LIBRARY = "/en/account/documents/"
UPLOAD = "/en/account/documents/upload/"


def pages_of(version):
    document = f"{LIBRARY}{version.document_id}/"
    return [LIBRARY, UPLOAD, f"{document}replace/", f"{document}delete/", f"{document}1/"]


def versions():
    rows = DocumentVersion.objects.order_by("pk")
    return [(row.document.kind, row.number, row.name, row.size, row.pages) for row in rows]


def text(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_each_page_is_its_owners_alone(kept, client, applicant_client, stranger_client):
    version = kept()
    for address in pages_of(version):
        mine = applicant_client.get(address)
        assert (mine.status_code, mine["Cache-Control"]) == (200, "private, no-store")
        assert mine.getvalue()
        anonymous = client.get(address)
        assert (anonymous.status_code, anonymous.url) == (
            302,
            f"/en/account/sign-in/?next={address}",
        )
    codes = [stranger_client.get(address).status_code for address in pages_of(version)[2:]]
    assert codes == [404, 404, 404]
    assert version.name not in text(stranger_client.get(LIBRARY))


def test_a_stranger_changes_nothing(kept, stranger_client, sent):
    version = kept()
    _library, _upload, replacing, deleting, _file = pages_of(version)
    assert stranger_client.post(replacing, {"file": sent(content=docx())}).status_code == 404
    assert stranger_client.post(deleting).status_code == 404
    assert versions() == [("resume", 1, "resume.pdf", len(pdf()), 1)]


def test_an_upload_is_shown_back_with_all_that_is_known_of_it(applicant_client, sent):
    content = pdf(pages=2)
    form = {"kind": "cover-letter", "file": sent("Lettre d'été.pdf", content)}
    response = applicant_client.post(UPLOAD, form, follow=True)
    assert response.redirect_chain == [(LIBRARY, 302)]
    assert versions() == [("cover-letter", 1, "Lettre d'été.pdf", len(content), 2)]
    shown = text(response)
    for fact in ("Cover letter", "2 pages", hashlib.sha256(content).hexdigest(), "Not scanned"):
        assert fact in shown
    assert "Received: Lettre d&#x27;été.pdf" in shown


def test_a_large_upload_waits_in_private_and_leaves_nothing_behind(
    applicant_client, sent, own_folder
):
    large = pdf(objects=[stream(bytes(3_000_000))])
    applicant_client.post(UPLOAD, {"kind": "resume", "file": sent(content=large)})
    assert [row[3] for row in versions()] == [len(large)]
    assert (own_folder / "incoming").stat().st_mode & 0o777 == 0o700
    assert list((own_folder / "incoming").iterdir()) == []


def test_a_word_document_that_states_no_pages_says_so(kept, applicant_client):
    kept(name="a.docx", content=docx())
    assert "pages not known" in text(applicant_client.get(LIBRARY))


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (UPLOAD, "This is a picture. Put it in a document"),
        ("/fr/compte/documents/televerser/", "C’est une image. Insérez-la dans un document"),
    ],
)
def test_a_refused_upload_is_told_why_and_leaves_nothing(
    applicant_client, sent, own_folder, address, sentence
):
    form = {"kind": "resume", "file": sent("resume.pdf", b"GIF89a" + bytes(30))}
    response = applicant_client.post(address, form)
    assert response.status_code == 200
    assert text(response).count(sentence) == 2, "In the summary and at the field."
    assert not Document.objects.exists() and not own_folder.exists()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [({"kind": "resume"}, "Choose a file."), ({"file": True}, "Say what the document is.")],
)
def test_what_is_missing_is_named(applicant_client, sent, fields, sentence):
    form = fields | ({"file": sent()} if "file" in fields else {})
    assert text(applicant_client.post(UPLOAD, form)).count(sentence) == 2
    assert not Document.objects.exists()


def test_the_same_file_sent_twice_is_one_document(
    applicant_client, sent, own_folder, django_capture_on_commit_callbacks
):
    for _time in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            applicant_client.post(UPLOAD, {"kind": "resume", "file": sent()})
    assert len(versions()) == 1
    assert len([path for path in own_folder.rglob("*") if path.is_file()]) == 1


def test_a_replacement_is_the_next_version_and_the_first_one_stays(kept, applicant_client, sent):
    version = kept()
    replacing = pages_of(version)[2]
    response = applicant_client.post(replacing, {"file": sent("new.docx", docx(pages=2))})
    assert response.url == LIBRARY
    assert [row[:3] for row in versions()] == [
        ("resume", 1, "resume.pdf"),
        ("resume", 2, "new.docx"),
    ]
    assert "Earlier versions (1)" in text(applicant_client.get(LIBRARY))
    assert applicant_client.get(pages_of(version)[4]).getvalue() == pdf()


def test_a_document_that_is_gone_is_not_replaced(kept, upload, applicant):
    version = kept()
    Document.objects.get().delete()
    with pytest.raises(Refused, match="no longer in your library"):
        documents.replace(version.document, upload(content=docx()))
    assert versions() == []


def test_a_deleted_document_is_gone_with_its_file(
    kept, applicant_client, django_capture_on_commit_callbacks
):
    version = kept()
    with django_capture_on_commit_callbacks(execute=True):
        response = applicant_client.post(pages_of(version)[3], follow=True)
    assert "Deleted." in text(response) and "No document yet." in text(response)
    assert versions() == [] and not files().exists(version.key)


def test_what_a_sent_application_holds_only_leaves_the_library(
    kept, applicant, applicant_client, django_capture_on_commit_callbacks, upload
):
    sent_version = kept()
    hold(sent_version, applicant)
    with django_capture_on_commit_callbacks(execute=True):
        newer = documents.replace(sent_version.document, upload(content=docx()))
        response = applicant_client.post(pages_of(sent_version)[3], follow=True)
    assert "Removed from your library. The applications" in text(response)
    assert sent_version.sha256 not in text(response)
    assert list(sent_version.document.versions.all()) == [sent_version]
    assert (files().exists(sent_version.key), files().exists(newer.key)) == (True, False)
    assert applicant_client.get(pages_of(sent_version)[4]).getvalue() == pdf()


def hold(version, applicant):
    application = ApplicationFactory(submitted=True, applicant=applicant)
    attachments = application.submissions.get().attachments
    attachments.update(version=version)
    assert version.attachments.count() == attachments.count() > 0


def test_the_library_costs_the_same_for_one_document_and_three(
    kept, applicant_client, django_assert_num_queries
):
    kept()
    applicant_client.get(LIBRARY)
    with django_assert_num_queries(QUERIES):
        applicant_client.get(LIBRARY)
    kept(content=docx())
    kept(kind="transcript")
    with django_assert_num_queries(QUERIES):
        response = applicant_client.get(LIBRARY)
    assert text(response).count("SHA-256") == 3


# The session, its user, the documents, their versions.
QUERIES = 4


@pytest.mark.django_db(transaction=True)
def test_the_same_file_sent_twice_at_the_same_moment_is_one_document(
    applicant, upload, together, own_folder
):
    twice = [lambda: documents.keep(applicant, upload(), kind="resume").pk for _time in range(2)]
    first, second = together(*twice)
    assert first == second
    assert len([path for path in own_folder.rglob("*") if path.is_file()]) == 1
