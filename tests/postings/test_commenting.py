"""Colleagues talk of a draft in comments: staff alone read them, and they stop nobody."""

import pytest
from django.urls import reverse

from careers.postings import commenting, workflow
from ops_site.moves import NotPermitted, Refused
from tests.factories import HRScopeFactory
from tests.postings.desk import unchanged, whole_posting
from tests.postings.paper import told

pytestmark = pytest.mark.django_db


def change(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


def hr_of(posting):
    return HRScopeFactory(unit=posting.unit).user


@pytest.mark.parametrize("state", ["draft", "in-review", "changes-asked"])
def test_a_comment_is_said_of_a_section_and_settled_and_changes_no_word(state):
    posting = whole_posting(state)
    writer, reader = hr_of(posting), hr_of(posting)
    with unchanged(posting):
        said = commenting.comment(posting, by=reader, text=" Name the shift. ", about="facts")
        assert (said.text, said.about, said.by, said.settled_at) == (
            *("Name the shift.", "facts", reader),
            None,
        )
        assert list(commenting.unsettled(posting)) == [said]
        commenting.settle(said, by=writer)
    assert said.settled_by == writer
    assert list(commenting.unsettled(posting)) == []
    with pytest.raises(Refused):
        commenting.settle(said, by=reader)
    said.refresh_from_db()
    assert said.settled_by == writer


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("scheduled", {"text": "Late."}),
        ("open", {"text": "Late."}),
        ("draft", {"text": "  "}),
        ("draft", {"text": "What?", "about": "number"}),
    ],
)
def test_what_is_not_commented_on_is_refused(state, words):
    posting = whole_posting(state)
    with unchanged(posting), pytest.raises(Refused):
        commenting.comment(posting, by=hr_of(posting), **words)
    assert posting.comments.count() == 0


def test_strangers_neither_comment_nor_settle():
    posting = whole_posting("draft")
    said = commenting.comment(posting, by=hr_of(posting), text="Name the shift.")
    stranger = HRScopeFactory().user
    with pytest.raises(NotPermitted):
        commenting.comment(posting, by=stranger, text="Hello.")
    with pytest.raises(NotPermitted):
        commenting.settle(said, by=stranger)
    assert list(commenting.unsettled(posting)) == [said]


def test_the_desk_lists_them_and_posts_them(ministry, recruiter, recruiter_client):
    posting = whole_posting("draft", unit=ministry)
    add = reverse("admin:postings_posting_comment", args=[posting.pk])
    recruiter_client.post(add, {"comment-about": "apply", "comment-text": "Give the <TTY>."})
    said = posting.comments.get()
    assert (said.about, said.by) == ("apply", recruiter)
    page = recruiter_client.get(change(posting)).text
    assert "Give the &lt;TTY&gt;." in page
    assert "1 comment is not settled yet." in page
    settle = reverse("admin:postings_posting_settle", args=[posting.pk, said.pk])
    # As after the sign-in of somebody who sent it signed out.
    for address in (add, settle):
        assert recruiter_client.get(address).url == f"{change(posting)}#comments-heading"
    assert posting.comments.get().settled_at is None
    recruiter_client.post(settle)
    assert "Settled by" in recruiter_client.get(change(posting)).text


def test_submitting_warns_of_them_and_asking_for_changes_shows_them(
    ministry, recruiter, recruiter_client, approver_client
):
    posting = whole_posting("draft", unit=ministry)
    commenting.comment(posting, by=recruiter, text="Name the shift.")
    move = reverse("admin:postings_posting_move", args=[posting.pk, "submit"])
    response = recruiter_client.post(move, {"seen": posting.version})
    posting.refresh_from_db()
    assert posting.status == "in-review"
    assert told(response)[-1] == "1 comment is not settled yet."
    ask = reverse("admin:postings_posting_move", args=[posting.pk, "ask_changes"])
    assert "Name the shift." in approver_client.get(ask).text


def test_the_public_reads_none_of_them(client, ministry):
    posting = whole_posting("in-review", unit=ministry)
    by = hr_of(posting)
    commenting.comment(posting, by=by, text="Between ourselves.")
    workflow.approve(posting, by=by)
    type(posting).objects.update(opens_at=posting.created_at)
    page = client.get(f"/en/jobs/{posting.number}/", follow=True).text
    assert posting.title_en in page
    assert "Between ourselves." not in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"text": "  ", "about": "apply"}, "Write what you want to say."),
        ({"text": "x" * 4_001, "about": "apply"}, "Ensure this value has at most 4000 characters"),
        ({"text": "Name\x00 it.", "about": "apply"}, "Null characters are not allowed."),
        ({"text": "Name it.", "about": "number"}, "Select a valid choice."),
    ],
)
def test_a_comment_that_is_not_taken_stays_on_the_page(typed, sentence, ministry, recruiter_client):
    posting = whole_posting("draft", unit=ministry)
    add = reverse("admin:postings_posting_comment", args=[posting.pk])
    sent = {f"comment-{name}": value for name, value in typed.items()}
    answer = recruiter_client.post(add, sent)
    assert sentence in answer.text
    assert "<title>Error: Comment: " in answer.text
    assert answer.context["form"]["text"].value() == typed["text"]
    assert posting.comments.count() == 0


def test_what_was_typed_while_the_posting_left_review_is_kept(ministry, recruiter_client):
    posting = whole_posting("scheduled", unit=ministry)
    add = reverse("admin:postings_posting_comment", args=[posting.pk])
    answer = recruiter_client.post(add, {"comment-about": "", "comment-text": "Name the shift."})
    assert "Comments are for postings that are written or in review." in answer.text
    assert "Name the shift.</textarea>" in answer.text
    assert posting.comments.count() == 0
