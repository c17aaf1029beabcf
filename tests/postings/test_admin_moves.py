"""The moves on HR's desk: buttons, confirm pages, actions on the list."""

import pytest
from django.urls import reverse

from careers.postings import workflow
from careers.postings.choices import Status
from ops_site.publishing import edition
from tests.factories import PostingFactory
from tests.postings.desk import STATES, unchanged, whole_posting
from tests.postings.paper import told

pytestmark = pytest.mark.django_db

LIST = "/admin/postings/posting/"


def move(posting, name):
    return reverse("admin:postings_posting_move", args=[posting.pk, name])


def change(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


def buttons(client, posting):
    page = client.get(change(posting)).content.decode()
    return [m for m in ("submit", *workflow_names()) if f'move/{m}/"' in page]


def workflow_names():
    return [m.name for m in workflow.VERBS if m.name != "submit"]


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        ("draft", []),  # It is submitted with the button that saves it.
        ("in-review", ["ask_changes", "approve"]),
        ("changes-asked", ["revise"]),
        ("scheduled", ["withdraw"]),
        ("open", ["cancel"]),
        ("withdrawn", []),
    ],
)
def test_the_buttons_are_the_moves_that_are_possible(state, offered, ministry, approver_client):
    posting = whole_posting(state, unit=ministry)
    assert buttons(approver_client, posting) == offered


def test_a_writer_is_not_offered_to_approve(ministry, recruiter, recruiter_client):
    posting = whole_posting(unit=ministry)
    workflow.submit(posting, by=recruiter)
    assert buttons(recruiter_client, posting) == ["ask_changes"]
    with unchanged(posting):
        response = recruiter_client.post(move(posting, "approve"), {"seen": posting.version})
    assert told(response) == ["Somebody who has not written the posting must approve it."]


@pytest.mark.parametrize(
    ("state", "name"),
    [("in-review", "approve"), ("in-review", "ask_changes"), ("scheduled", "withdraw")],
)
def test_looking_at_a_confirm_page_changes_nothing(state, name, ministry, approver_client):
    posting = whole_posting(state, unit=ministry)
    with unchanged(posting):
        response = approver_client.get(move(posting, name))
    page = response.content.decode()
    assert response.status_code == 200
    assert posting.title_en in page
    assert str(next(m.effect for m in workflow.VERBS if m.name == name)) in page
    assert ('name="reason"' in page) == (name != "approve")


def test_an_approval_is_confirmed_and_published(ministry, recruiter, approver, approver_client):
    posting = whole_posting(unit=ministry)
    workflow.submit(posting, by=recruiter)
    before = edition()
    response = approver_client.post(move(posting, "approve"), {"seen": posting.version})
    posting.refresh_from_db()
    assert (posting.status, posting.approved_by) == (Status.APPROVED, approver)
    assert response.url == change(posting)
    assert edition() != before


def test_a_reason_that_is_missing_is_asked_for_again(ministry, approver_client):
    posting = whole_posting("open", unit=ministry)
    with unchanged(posting):
        response = approver_client.post(move(posting, "cancel"), {"why_en": " ", "seen": "0"})
    assert response.status_code == 200
    assert "Say it in one language at least" in response.content.decode()


def test_a_decision_on_an_old_text_is_refused(ministry, recruiter, approver_client):
    posting = whole_posting(unit=ministry)
    workflow.submit(posting, by=recruiter)
    read = posting.version
    workflow.ask_changes(posting, by=recruiter, reason="A slip.")
    workflow.revise(posting, by=recruiter)
    workflow.submit(posting, by=recruiter)
    with unchanged(posting):
        response = approver_client.post(move(posting, "approve"), {"seen": read})
    assert told(response)[0].startswith("Since you opened it, Rita Recruiter has changed")


def test_every_missing_thing_is_a_message(ministry, approver_client):
    posting = PostingFactory(unit=ministry)
    with unchanged(posting):
        response = approver_client.post(move(posting, "submit"), {"seen": "0"})
    assert len(told(response)) == 11


@pytest.mark.parametrize("name", ["approve", "submit"])
def test_a_move_from_elsewhere_is_a_message_and_no_page(name, ministry, approver_client):
    posting = whole_posting("changes-asked", unit=ministry)
    with unchanged(posting):
        response = approver_client.get(move(posting, name))
    assert response.url == change(posting)
    assert "is not possible: the status is “Changes asked”." in told(response)[0]


def test_an_unknown_move_is_not_found(ministry, approver_client):
    posting = whole_posting("in-review", unit=ministry)
    assert approver_client.get(move(posting, "publish")).status_code == 404


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_only_get_and_post_are_answered(method, ministry, approver_client):
    posting = whole_posting("in-review", unit=ministry)
    with unchanged(posting):
        response = getattr(approver_client, method)(move(posting, "approve"))
    assert response.status_code == 405


# --- Several at once ----------------------------------------------------------------------------


def act(client, name, *postings, **words):
    chosen = {"action": name, "_selected_action": [posting.pk for posting in postings]}
    return client.post(LIST, chosen | words)


def statuses(*postings):
    for posting in postings:
        posting.refresh_from_db()
    return [str(posting.status) for posting in postings]


def test_each_of_several_succeeds_or_is_refused_on_its_own(ministry, recruiter_client):
    one, two = whole_posting(unit=ministry), whole_posting(unit=ministry)
    done, empty = whole_posting("open", unit=ministry), PostingFactory(unit=ministry, level="mid")
    response = act(recruiter_client, "submit", one, two, done, empty)
    assert statuses(one, two, done, empty) == ["in-review", "in-review", "approved", "draft"]
    sentences = told(response)
    assert "“Submit for review” is done for 2 postings." in sentences
    assert len([s for s in sentences if s.startswith(f"{done}: ")]) == 1
    assert len([s for s in sentences if s.startswith(f"{empty}: ")]) == 10


def test_several_approvals_are_confirmed_first(ministry, recruiter, approver_client):
    postings = [whole_posting("in-review", unit=ministry) for _ in range(2)]
    response = act(approver_client, "approve", *postings)
    assert all(str(posting) in response.content.decode() for posting in postings)
    assert statuses(*postings) == ["in-review", "in-review"]
    seen = {f"seen_{posting.pk}": "0" for posting in postings}
    postings[0].events.create(name="edited", by=recruiter)
    act(approver_client, "approve", *postings, confirmed="yes", **seen)
    assert statuses(*postings) == ["in-review", "approved"]


@pytest.mark.parametrize("seen", ["9" * 5_000, "9" * 26, "abc", "-1"])
def test_a_version_that_never_was_is_refused(seen, ministry, approver_client):
    posting = whole_posting("in-review", unit=ministry)
    posting.events.create(name="edited")
    words = {"confirmed": "yes", f"seen_{posting.pk}": seen}
    with unchanged(posting):
        response = act(approver_client, "approve", posting, **words)
    assert "Since you opened it, the site has changed the posting" in told(response)[0]
    assert approver_client.post(move(posting, "approve"), {"seen": seen}).status_code in (200, 302)


@pytest.mark.parametrize("chosen", ["abc", "", "9" * 26, "9" * 5_000, "-1", "²"])
def test_an_action_passes_over_what_is_no_key(chosen, ministry, recruiter_client):
    posting = whole_posting(unit=ministry)
    words = {"action": "submit", "index": "0"}
    recruiter_client.post(LIST, words | {"_selected_action": [chosen]})
    assert statuses(posting) == ["draft"]
    recruiter_client.post(LIST, words | {"_selected_action": [chosen, posting.pk]})
    assert statuses(posting) == ["in-review"]


def test_several_are_cancelled_with_one_reason(ministry, approver_client):
    postings = [whole_posting("open", unit=ministry) for _ in range(2)]
    act(approver_client, "cancel", *postings, confirmed="yes", why_en="")
    assert statuses(*postings) == ["approved", "approved"]
    act(approver_client, "cancel", *postings, confirmed="yes", why_en="The budget is frozen.")
    assert statuses(*postings) == ["cancelled", "cancelled"]
    assert {posting.events.get().note for posting in postings} == {"The budget is frozen."}


def test_nothing_is_deleted(ministry, editor_client):
    posting = PostingFactory(unit=ministry)
    with unchanged(posting):
        act(editor_client, "delete_selected", posting, post="yes")
        address = reverse("admin:postings_posting_delete", args=[posting.pk])
        assert editor_client.post(address, {"post": "yes"}).status_code == 403


def test_every_state_has_been_tried_on_the_page(ministry, approver_client):
    for state in STATES:
        page = approver_client.get(change(whole_posting(state, unit=ministry))).content.decode()
        assert "Status:" in page
