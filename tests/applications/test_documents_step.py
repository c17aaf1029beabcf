"""Documents of an application: uploaded as a step of their own, chosen, shown back, taken away."""

import hashlib

import pytest

from tests.applicants.files.docx import docx
from tests.applicants.files.pdf import pdf
from tests.applications.pages import a_pdf, at, step, words_of
from tests.factories.documents import DocumentFactory, DocumentVersionFactory


@pytest.fixture
def here(draft):
    return at("document", draft.posting, purpose="resume")


def chosen(application):
    return [(c.purpose, c.version.name) for c in application.chosen_documents.all()]


def test_uploaded_file_is_shown_back_and_goes_into_the_library(here, draft, applicant_client):
    response = applicant_client.post(here, {"upload": "1", "file": a_pdf("Awa.pdf")})
    assert response.url == here
    shown = words_of(applicant_client.get(here))
    digest = hashlib.sha256(pdf()).hexdigest()
    assert f"File Awa.pdf Size {len(pdf())} bytes Pages 1 SHA-256 {digest}" in shown
    assert [str(document) for document in draft.applicant.documents.all()] == ["Awa.pdf"]
    assert chosen(draft) == [("resume", "Awa.pdf")]
    listed = words_of(applicant_client.get(step(draft.posting, "documents")))
    assert f"SHA-256 {digest}" in listed


def test_refused_file_changes_nothing_and_says_why(here, draft, applicant_client):
    applicant_client.post(here, {"upload": "1", "file": a_pdf("first.pdf")})
    bad = a_pdf("second.pdf", b"no document")
    response = applicant_client.post(here, {"upload": "1", "file": bad})
    assert "There is a problem File: " in words_of(response)
    assert chosen(draft) == [("resume", "first.pdf")]
    assert draft.applicant.documents.count() == 1


def test_nothing_chosen_is_an_error_of_its_own_form(here, draft, applicant_client):
    DocumentVersionFactory(document__owner=draft.applicant)
    assert "File: Choose a file." in words_of(applicant_client.post(here, {"upload": "1"}))
    assert "Which document? Choose a document." in words_of(applicant_client.post(here, {}))
    assert chosen(draft) == []


def test_document_of_the_library_is_chosen_replaced_and_removed(here, draft, applicant_client):
    owner = draft.applicant
    old = DocumentVersionFactory(document__owner=owner, name="old.pdf")
    new = DocumentVersionFactory(document=old.document, name="new.pdf")
    letter = DocumentVersionFactory(document__owner=owner, name="letter.pdf")
    form = applicant_client.get(here).text
    offered = [f'name="version" value="{version.pk}"' in form for version in (old, new)]
    assert offered == [False, True]
    for version in (new, letter):
        assert applicant_client.post(here, {"version": version.pk}).status_code == 302
        assert chosen(draft) == [("resume", version.name)]
    assert applicant_client.post(here, {"remove": "1"}).url == here
    assert chosen(draft) == []
    assert owner.documents.count() == 2


def test_nobody_chooses_the_document_of_another_person(here, draft, applicant_client, stranger):
    theirs = DocumentVersionFactory(document__owner=stranger)
    DocumentVersionFactory(document__owner=draft.applicant)
    response = applicant_client.post(here, {"version": theirs.pk})
    assert response.status_code == 200
    assert "There is a problem" in words_of(response)
    assert chosen(draft) == []


def test_what_was_taken_out_of_the_library_is_not_offered(here, draft, applicant_client):
    hidden = DocumentFactory(owner=draft.applicant, hidden_at=draft.created_at)
    DocumentVersionFactory(document=hidden, name="hidden.pdf")
    assert "hidden.pdf" not in applicant_client.get(here).text


def test_word_document_is_taken_as_a_cover_letter(draft, applicant_client):
    letter = at("document", draft.posting, purpose="cover-letter")
    file = a_pdf("letter.docx", docx())
    assert applicant_client.post(letter, {"upload": "1", "file": file}).url == letter
    assert chosen(draft) == [("cover-letter", "letter.docx")]
    listed = words_of(applicant_client.get(at("apply", draft.posting)))
    assert "Choose or upload your résumé. In progress" in listed
