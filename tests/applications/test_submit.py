"""Submit once, and what was reviewed: a page that is older than the application sends nothing."""

import pytest

from careers.applications.choices import Status
from ops_site.models import OutboxMessage
from tests.applications.pages import at, seen_on, step, words_of


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


def test_withdrawn_application_is_not_submitted_by_an_old_page(whole, review, applicant_client):
    seen = seen_on(applicant_client.get(review))
    applicant_client.post(review, {"seen": seen})
    applicant_client.post(at("withdraw", whole.posting))
    page = applicant_client.post(review, {"seen": seen})
    assert (page.status_code, "Nothing was saved" in words_of(page)) == (409, True)
    assert whole.events.last().name == "withdraw"
