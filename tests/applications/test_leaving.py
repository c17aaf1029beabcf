"""Whoever deletes their account gets in nobody's way, whatever happens at that very moment."""

import pytest

from careers.applicants.deletion import delete_account
from careers.applications import workflow
from careers.applications.models import Application, CompetitionRecord
from tests.factories import ApplicationFactory, CompetitionFactory, HRScopeFactory, UserFactory

pytestmark = pytest.mark.django_db(transaction=True)

TIMES = 8


def states():
    """The statuses of all applications, who still has one, and the faults of the records."""
    found = Application.objects.order_by("pk").values_list("status", "applicant")
    return list(found), [record.faults() for record in CompetitionRecord.objects.all()]


def test_staff_who_move_an_application_and_an_applicant_who_leaves_do_not_block_each_other(
    together, ministry, applicant
):
    recruiter = HRScopeFactory(unit=ministry).user
    closed = [CompetitionFactory(closed=True, unit=ministry) for _ in range(TIMES)]
    mine = [ApplicationFactory(screened_in=True, applicant=applicant, posting=p) for p in closed]

    def interview():
        for each in reversed(mine):
            try:
                workflow.interview(each, by=recruiter)
            except workflow.MoveNotAllowed:  # Withdrawn already.
                continue

    assert together(interview, lambda: delete_account(applicant)) == [None, None]
    [(found, faults)] = together(states)
    assert found == [("withdrawn", None)] * TIMES
    assert faults == [[]] * TIMES


def test_two_who_applied_for_the_same_postings_leave_at_once(together):
    people = [UserFactory(), UserFactory()]
    closed = [CompetitionFactory(closed=True) for _ in range(TIMES)]
    for person, postings in zip(people, (closed, closed[::-1]), strict=True):
        for posting in postings:
            ApplicationFactory(submitted=True, applicant=person, posting=posting)
    assert together(*[lambda p=p: delete_account(p) for p in people]) == [None, None]
    [(found, faults)] = together(states)
    assert found == [("withdrawn", None)] * 2 * TIMES
    assert faults == [[]] * TIMES
