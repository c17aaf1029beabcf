"""Two people at the same moment, each with a connection of their own."""

import pytest

from careers.postings import workflow
from careers.postings.models import Posting
from ops_site.moves import Refused
from tests.factories import HRScopeFactory
from tests.postings.desk import whole_posting

pytestmark = pytest.mark.django_db(transaction=True)


def history(pk):
    posting = Posting.objects.get(pk=pk)
    return posting.status, list(posting.events.values_list("name", flat=True))


def test_of_two_simultaneous_approvals_one_wins(together, ministry):
    posting = whole_posting("in-review", unit=ministry)
    approvers = [HRScopeFactory(unit=ministry).user for _ in range(2)]

    def approve(user):
        return lambda: workflow.approve(Posting.objects.get(pk=posting.pk), by=user)

    results = together(*(approve(user) for user in approvers))
    winners = [r for r in results if isinstance(r, Posting)]
    losers = [r for r in results if isinstance(r, Refused)]
    assert (len(winners), len(losers)) == (1, 1), results
    assert together(lambda: history(posting.pk)) == [("approved", ["approve"])]


def test_approving_and_asking_for_changes_do_not_both_happen(together, ministry, approver):
    posting = whole_posting("in-review", unit=ministry)
    other = HRScopeFactory(unit=ministry).user
    results = together(
        lambda: workflow.approve(Posting.objects.get(pk=posting.pk), by=approver),
        lambda: workflow.ask_changes(Posting.objects.get(pk=posting.pk), by=other, reason="Slip"),
    )
    assert sorted(isinstance(result, Refused) for result in results) == [False, True], results
    [(status, names)] = together(lambda: history(posting.pk))
    assert (status, names) in [("approved", ["approve"]), ("changes-asked", ["ask_changes"])]


def test_an_edit_and_a_submission_do_not_both_happen_to_one_version(
    together, ministry, recruiter, approver
):
    posting = whole_posting(unit=ministry, title_en="Old")

    def edit():
        mine = Posting.objects.get(pk=posting.pk)
        mine.title_en = "New"
        return workflow.edit(mine, by=recruiter, seen=0, changed=["title_en"])

    results = together(
        edit, lambda: workflow.submit(Posting.objects.get(pk=posting.pk), by=approver, seen=0)
    )
    assert sorted(isinstance(result, Refused) for result in results) == [False, True], results
    [title] = together(lambda: Posting.objects.get(pk=posting.pk).title_en)
    [(status, names)] = together(lambda: history(posting.pk))
    assert (title, status, names) in [
        ("New", "draft", ["edited"]),
        ("Old", "in-review", ["submit"]),
    ]
