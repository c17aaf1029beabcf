"""The receipt, on its page and by mail, says what came in."""

import pytest
from django.utils.translation import override

from ops_site.models import OutboxMessage
from tests.applications.pages import at, words_of
from tests.applications.verbs import submit
from tests.factories.applications import ApplicationFactory


def test_receipt_is_its_owners_and_says_what_came_in(submitted, applicant_client, stranger_client):
    page = at("receipt", submitted.posting)
    words = words_of(applicant_client.get(page))
    document = submitted.latest.content["documents"][0]
    assert f"Reference number {submitted.reference} Received" in words
    assert f"{document['name']} Size" in words
    assert f"SHA-256 {document['sha256']}" in words
    assert stranger_client.get(page).status_code == 404


def test_draft_and_withdrawn_application_have_no_receipt(draft, applicant, applicant_client):
    withdrawn = ApplicationFactory(applicant=applicant, withdrawn=True)
    for application in (draft, withdrawn):
        assert applicant_client.get(at("receipt", application.posting)).status_code == 404


@pytest.mark.parametrize(
    ("language", "sentence", "at_nine"),
    [("en", "Reference number: ", "9:00"), ("fr", "Numéro de référence\u00a0: ", "9\u00a0h")],
)
def test_mail_names_number_time_and_documents(language, sentence, at_nine, whole):
    type(whole).objects.update(language=language)
    submission = submit(whole, whole.applicant)
    mail = OutboxMessage.objects.get()
    assert f"{sentence}{whole.reference}" in mail.text
    assert at_nine in mail.text
    assert f"SHA-256: {submission.content['documents'][0]['sha256']}" in mail.text
    with override(language):
        assert at("detail", whole.posting) in mail.text
    assert mail.subject.endswith(f"({whole.reference})")
