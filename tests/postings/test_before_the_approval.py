"""Whoever approves reads what the rules say; whoever submits hears what will stand against it."""

import pytest

from careers.postings import workflow
from tests.factories import midnight
from tests.postings.desk import whole_posting
from tests.postings.paper import told
from tests.postings.test_admin_moves import LIST, move

pytestmark = pytest.mark.django_db

STANDS = "1 rule stands in the way of the approval."


def in_review(ministry, recruiter, **facts):
    posting = whole_posting(unit=ministry, **facts)
    return workflow.submit(posting, by=recruiter)


def test_the_page_of_the_approval_lists_rules_and_warnings(ministry, recruiter, approver_client):
    posting = in_review(ministry, recruiter, ai_use="", about_en="A ninja plants trees.")
    page = approver_client.get(move(posting, "approve")).text
    assert STANDS in page
    assert "<strong>Statement on artificial intelligence</strong>: Say whether" in page
    assert "Wording that leans to one gender (a warning): Is there another word" in page
    assert STANDS not in approver_client.get(move(posting, "ask_changes")).text
    whole = in_review(ministry, recruiter)
    assert "rules__found" not in approver_client.get(move(whole, "approve")).text


def test_so_does_the_page_that_approves_several_with_their_days(
    ministry, recruiter, approver_client
):
    postings = [in_review(ministry, recruiter, ai_use=""), in_review(ministry, recruiter)]
    chosen = {"action": "approve", "_selected_action": [each.pk for each in postings]}
    page = approver_client.post(LIST, chosen).text
    assert page.count(STANDS) == 1
    assert (page.count("Opens "), page.count("Closes ")) == (2, 2)


def test_who_submits_is_told_which_rules_stand_in_the_way(ministry, recruiter, recruiter_client):
    posting = whole_posting(unit=ministry, ai_use="")
    response = recruiter_client.post(move(posting, "submit"), {"seen": posting.version})
    assert told(response)[1] == (
        "It cannot be approved yet: rules stand in the way (Statement on artificial intelligence)."
    )
    whole = whole_posting(unit=ministry)
    response = recruiter_client.post(move(whole, "submit"), {"seen": whole.version})
    assert len(told(response)) == 3  # One more: the messages of both presses.


def test_too_few_days_name_the_first_last_day_that_would_do(ministry, recruiter, approver_client):
    posting = in_review(ministry, recruiter, closes_at=midnight(5))
    page = approver_client.get(move(posting, "approve")).text
    sentence = page.partition("choose ")[2].partition(" or a later last day to apply")[0]
    assert "<strong>Days open</strong>: It is open on " in page
    assert sentence.endswith((f", {posting.opens_at.year}", f", {posting.opens_at.year + 1}"))


def test_a_refusal_calls_the_status_what_the_list_calls_it(ministry, approver, approver_client):
    posting = whole_posting("open", unit=ministry)
    chosen = {"action": "approve", "_selected_action": [posting.pk], "confirmed": "yes"}
    assert told(approver_client.post(LIST, chosen)) == [
        f"{posting}: “Approve” is not possible: the status is “Open”."
    ]
