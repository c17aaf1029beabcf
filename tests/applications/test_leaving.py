"""Whoever deletes their account, or a document, gets in nobody's way at that very moment."""

from threading import Event
from time import sleep

import pytest
from django.db import transaction

from careers.applicants.deletion import delete_account
from careers.applicants.documents import discard
from careers.applications import workflow
from careers.applications.models import Application, CompetitionRecord
from tests.applications.verbs import submit
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


def test_a_document_that_is_deleted_while_it_is_being_submitted_went_with_it(together, applicant):
    draft = ApplicationFactory(complete=True, applicant=applicant)
    resume = draft.chosen_documents.get().version.document
    is_submitting = Event()

    def submits():
        with transaction.atomic():
            submission = submit(draft, applicant)
            is_submitting.set()
            sleep(0.5)
        return submission.attachments.count()

    def deletes():
        is_submitting.wait(timeout=20)
        return discard(resume)

    assert together(submits, deletes) == [1, False]
