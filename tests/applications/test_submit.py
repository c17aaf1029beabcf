"""Submit once, submit changes, and what a page says that is older than the application."""

import pytest
from django.utils.translation import override

from careers.applications.choices import Status
from ops_site.models import OutboxMessage
from tests.applications.pages import at, seen_on, step, words_of
from tests.applications.verbs import submit
from tests.factories.applications import ApplicationFactory


@pytest.fixture
def review(whole):
    return at("review", whole.posting)


def kept(application):
    application.refresh_from_db()
    counts = application.submissions.count(), application.events.count()
    return (application.status, *counts, OutboxMessage.objects.count())


def test_button_pressed_twice_submits_once(whole, review, applicant_client):
    sent = {"seen": seen_on(applicant_client.get(review))}
    for _twice in range(2):
        assert applicant_client.post(review, sent).url == at("receipt", whole.posting)
    assert kept(whole) == (Status.SUBMITTED, 1, 1, 1)


def test_what_changed_since_the_review_is_read_again_first(whole, review, applicant_client):
    seen = seen_on(applicant_client.get(review))
    sent = {"name": "Awa Otherwise", "language": "en"}
    applicant_client.post(step(whole.posting, "contact"), sent)
    page = applicant_client.post(review, {"seen": seen})
    assert page.status_code == 409
    assert "Your application has changed since you opened this page" in words_of(page)
    assert "Awa Otherwise" in words_of(page)
    assert kept(whole) == (Status.DRAFT, 0, 0, 0)
    applicant_client.post(review, {"seen": seen_on(page)})
    assert kept(whole) == (Status.SUBMITTED, 1, 1, 1)


@pytest.mark.parametrize("seen", ("", "0" * 64))
def test_page_that_was_never_shown_submits_nothing(seen, whole, review, applicant_client):
    assert applicant_client.post(review, {"seen": seen}).status_code == 409
    assert kept(whole) == (Status.DRAFT, 0, 0, 0)


def test_changes_count_once_they_are_submitted(submitted, applicant_client):
    posting, first = submitted.posting, submitted.latest
    sent = {"text": "Six years, by now."}
    applicant_client.post(at("requirement", posting, requirement=1), sent)
    for page in ("apply", "detail", "review"):
        assert "You have changes that are not sent." in words_of(
            applicant_client.get(at(page, posting))
        )
    submitted.refresh_from_db()
    assert submitted.latest == first
    seen = seen_on(applicant_client.get(at("review", posting)))
    receipt = applicant_client.post(at("review", posting), {"seen": seen}, follow=True)
    assert "This is version 2: staff read it and no earlier one." in words_of(receipt)
    assert submitted.latest.content["answers"][0]["answer"] == "Six years, by now."
    assert [event.name for event in submitted.events.all()] == ["submit", "replace"]
    page = words_of(applicant_client.get(at("review", posting)))
    assert "There is nothing to send." in page


def test_withdrawn_application_is_not_submitted_by_an_old_page(whole, review, applicant_client):
    seen = seen_on(applicant_client.get(review))
    applicant_client.post(review, {"seen": seen})
    applicant_client.post(at("withdraw", whole.posting))
    page = applicant_client.post(review, {"seen": seen})
    assert (page.status_code, "Nothing was saved" in words_of(page)) == (409, True)
    assert whole.events.last().name == "withdraw"


def test_changed_address_of_the_account_is_where_mail_goes_and_what_is_reviewed(
    submitted, applicant_client
):
    submitted.applicant.email = "new@example.org"
    submitted.applicant.save()
    review = applicant_client.get(at("review", submitted.posting))
    assert "You have changes that are not sent." in words_of(review)
    applicant_client.post(at("review", submitted.posting), {"seen": seen_on(review)})
    assert submitted.latest.content["contact"]["email"] == "new@example.org"
    addresses = OutboxMessage.objects.order_by("pk").values_list("address", flat=True)
    assert list(addresses) == ["applicant@example.org", "new@example.org"]


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
