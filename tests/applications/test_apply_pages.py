"""The door of applying: who comes in, what they find there, and where it stays shut."""

import pytest

from careers.applications.models import Application
from careers.postings.choices import Status as PostingStatus
from tests.applications.pages import at, step, words_of
from tests.factories import PostingFactory
from tests.factories.applications import ApplicationFactory


def test_start_page_says_what_it_takes_and_begins(posting, applicant, applicant_client):
    page = words_of(applicant_client.get(at("apply", posting)))
    assert "How you meet each of 2 mandatory requirements, in your own words." in page
    assert Application.objects.count() == 0
    for _twice in range(2):
        assert applicant_client.post(at("apply", posting)).status_code == 302
    assert [a.applicant for a in Application.objects.all()] == [applicant]
    assert "0 of 7 sections done. Nothing saved yet." in words_of(
        applicant_client.get(at("apply", posting))
    )


def test_anonymous_visitor_is_sent_to_sign_in_and_begins_nothing(posting, client):
    for response in (client.get(at("apply", posting)), client.post(at("apply", posting))):
        assert response.url == f"/en/account/sign-in/?next={at('apply', posting)}"
    assert Application.objects.count() == 0


def test_another_person_finds_the_start_page_and_nothing_of_the_owner(
    draft, applicant_client, stranger_client
):
    page = at("apply", draft.posting)
    assert "sections done" in words_of(applicant_client.get(page))
    strangers = words_of(stranger_client.get(page))
    assert "What you need at hand" in strangers
    assert "sections done" not in strangers


@pytest.mark.parametrize("trait", ("draft", "in_review", "scheduled", "record"))
def test_what_the_public_cannot_apply_for_is_not_found(trait, applicant_client):
    posting = PostingFactory(**{trait: True})
    assert applicant_client.get(at("apply", posting)).status_code == 404
    assert applicant_client.post(at("apply", posting)).status_code == 404
    assert Application.objects.count() == 0


def test_closed_and_cancelled_postings_say_so_and_begin_nothing(applicant_client):
    closed = PostingFactory(closed=True)
    cancelled = PostingFactory(open=True, status=PostingStatus.CANCELLED)
    told = {
        closed: "This posting is closed. It takes no more applications.",
        cancelled: "This posting was cancelled. Nobody is hired through it",
    }
    for posting, sentence in told.items():
        page = applicant_client.get(at("apply", posting))
        assert sentence in words_of(page)
        assert "<button" not in page.text.partition("<main")[2]
        refused = applicant_client.post(at("apply", posting))
        assert (refused.status_code, sentence in words_of(refused)) == (409, True)
    assert Application.objects.count() == 0


def test_draft_of_a_closed_posting_stays_readable(applicant, applicant_client):
    posting = PostingFactory(closed=True)
    draft = ApplicationFactory(applicant=applicant, posting=posting, complete=True, phone="555 1")
    page = words_of(applicant_client.get(at("apply", posting)))
    assert "Your draft was not submitted." in page
    assert "555 1" in page
    assert applicant_client.get(step(posting, "contact")).url == at("apply", posting)
    assert draft.events.count() == 0
