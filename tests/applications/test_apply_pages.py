"""The door of applying: who comes in, what they find, and the way from there to the receipt."""

import pytest
from django.utils.translation import override

from careers.applications.choices import Status
from careers.applications.models import Application
from careers.postings.choices import Status as PostingStatus
from ops_site.models import OutboxMessage
from tests.applications.pages import a_pdf, at, seen_on, step, words_of
from tests.factories import PostingFactory
from tests.factories.applications import ApplicationFactory

CONTACT = {"name": "Awa Applicant", "phone": "416-555-0123", "language": "fr"}


def way(posting):
    """(address, what is sent, where it leads) of each step, in order."""
    resume = at("document", posting, purpose="resume")
    first, second = (at("requirement", posting, requirement=number) for number in (1, 2))
    return [
        (step(posting, "contact"), CONTACT, step(posting, "entitlement")),
        (step(posting, "entitlement"), {"entitlement": "citizen"}, step(posting, "requirements")),
        (first, {"text": "Five years of it."}, second),
        (second, {"text": "Two licences."}, step(posting, "background")),
        (step(posting, "background"), {"includes_background": "no"}, step(posting, "documents")),
        (resume, {"upload": "1", "file": a_pdf()}, resume),
        (
            step(posting, "accommodation"),
            {"needs_accommodation": "no"},
            step(posting, "declaration"),
        ),
        (step(posting, "declaration"), {"declared": "on"}, at("review", posting)),
    ]


@pytest.mark.parametrize("language", ("en", "fr"))
def test_person_applies_from_the_start_page_to_the_receipt(
    language, posting, applicant, applicant_client
):
    with override(language):
        send = applicant_client.post
        assert send(at("apply", posting)).url == at("apply", posting)
        steps = way(posting)
        assert [send(address, data).url for address, data, _ in steps] == [s[2] for s in steps]
        seen = seen_on(applicant_client.get(at("review", posting)))
        assert send(at("review", posting), {"seen": seen}).url == at("receipt", posting)
        receipt = words_of(applicant_client.get(at("receipt", posting)))
    application = Application.objects.by(applicant).get()
    assert (application.status, application.phone) == (Status.SUBMITTED, "416-555-0123")
    assert application.reference in receipt
    assert application.latest.content["documents"][0]["sha256"] in receipt
    mails = OutboxMessage.objects.values_list("template", "language", "address")
    assert list(mails) == [("applications/receipt", "fr", "applicant@example.org")]


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


def test_task_list_says_how_far_each_section_is(draft, applicant_client):
    applicant_client.post(at("requirement", draft.posting, requirement=1), {"text": "I did."})
    page = words_of(applicant_client.get(at("apply", draft.posting)))
    assert "Mandatory requirements Say how you meet requirement 2. In progress" in page
    assert "Declaration Make the declaration. Not started" in page
    assert "Review and submit Cannot start yet" in page
    assert "1 of 7" not in page
    assert "Saved at " in page


def test_task_list_costs_the_same_whatever_it_says(
    whole, applicant_client, django_assert_num_queries
):
    applicant_client.get(at("apply", whole.posting))
    with django_assert_num_queries(8):
        page = applicant_client.get(at("apply", whole.posting))
    assert "7 of 7 sections done." in words_of(page)
