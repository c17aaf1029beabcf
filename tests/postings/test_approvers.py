"""Who may not approve a posting is told so before they save it, and for whom it waits."""

import pytest

from careers.postings import workflow
from tests.factories import HRScopeFactory
from tests.postings.desk import whole_posting
from tests.postings.test_admin_moves import change

pytestmark = pytest.mark.django_db

TAKES_PART = "is one of its writers and cannot approve it any more"


@pytest.fixture
def draft(ministry, recruiter):
    posting = whole_posting(unit=ministry)
    posting.events.create(name="created", by=recruiter)
    return posting


def state_of(client, posting):
    return client.get(change(posting)).text.partition('class="state"')[2].partition("</section>")[0]


def test_a_colleague_is_told_before_a_save_makes_them_a_writer(
    draft, recruiter_client, approver, approver_client
):
    page = approver_client.get(change(draft)).text
    assert page.count(TAKES_PART) == 2  # Beside the status, and above the buttons that save.
    assert page.rindex(TAKES_PART) < page.index('name="_submit"')
    assert TAKES_PART not in recruiter_client.get(change(draft)).text
    draft.events.create(name="edited", by=approver, note="contact_phone")
    assert TAKES_PART not in approver_client.get(change(draft)).text


def test_what_nobody_has_written_yet_warns_nobody(ministry, approver_client):
    assert TAKES_PART not in approver_client.get(change(whole_posting(unit=ministry))).text


def test_a_posting_in_review_names_its_writers_and_those_it_waits_for(
    draft, recruiter, approver, approver_client, stranger
):
    draft.events.create(name="edited", by=approver, note="contact_phone")
    workflow.submit(draft, by=recruiter)
    assert "there is nobody who could approve the posting" in state_of(approver_client, draft)
    HRScopeFactory(unit=draft.unit, user__name="Cleo Colleague")
    box = state_of(approver_client, draft)
    assert "Written by: Aldo Approver, Rita Recruiter." in box
    assert "It waits for one of these people: Cleo Colleague." in box


def test_a_writer_of_the_original_counts_and_somebody_of_the_unit_above_may_approve(
    draft, recruiter, approver_client, approver
):
    draft.earlier_writers.add(approver)
    above = HRScopeFactory(unit=draft.unit.parent or draft.unit, user__name="Ada Above").user
    workflow.submit(draft, by=recruiter)
    box = state_of(approver_client, draft)
    assert "Written by: Aldo Approver, Rita Recruiter." in box
    assert f"It waits for one of these people: {above}." in box


def test_what_waits_for_a_colleague_stays_on_the_start_page_of_its_writers(
    draft, recruiter, recruiter_client, approver, approver_client
):
    draft.earlier_writers.add(approver)
    workflow.submit(draft, by=recruiter)
    for client in (recruiter_client, approver_client):
        queues = {queue.title: queue.postings for queue in client.get("/admin/").context["queues"]}
        assert queues["To review"] == []
        assert queues["Yours, waiting for a colleague"] == [draft]
