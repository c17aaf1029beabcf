"""Who may do what with a posting: HR staff of its unit, and nobody approves their own."""

import pytest

from careers.postings import policies
from careers.postings.moves import WRITING
from tests.factories import HRScopeFactory, PostingFactory, UnitFactory

pytestmark = pytest.mark.django_db

WRITES = [
    policies.can_edit,
    policies.can_submit,
    policies.can_revise,
    policies.can_review,
    policies.can_approve,
    policies.can_withdraw,
    policies.can_cancel,
]
ALL = [policies.can_read, *WRITES]


@pytest.fixture
def posting(ministry):
    """Of a branch two levels below the ministry."""
    division = UnitFactory(parent=ministry)
    return PostingFactory(unit=UnitFactory(parent=division))


@pytest.mark.parametrize("may", ALL, ids=lambda may: may.__name__)
def test_hr_staff_act_in_their_subtree_and_nowhere_else(may, posting, recruiter, stranger, editor):
    assert [may(user, posting) for user in (recruiter, editor, stranger)] == [True, True, False]


@pytest.mark.parametrize("may", ALL, ids=lambda may: may.__name__)
@pytest.mark.parametrize("lost", ["is_active", "is_staff"])
def test_who_has_left_may_nothing(may, lost, posting, recruiter, editor):
    for user in (recruiter, editor):
        setattr(user, lost, False)
        assert not may(user, posting)


@pytest.mark.parametrize("may", ALL, ids=lambda may: may.__name__)
def test_an_applicant_may_nothing(may, posting, applicant):
    assert not may(applicant, posting)


@pytest.mark.parametrize("may", ALL, ids=lambda may: may.__name__)
def test_a_scope_below_does_not_reach_above(may, posting):
    below = HRScopeFactory(unit=posting.unit).user
    assert may(below, posting)
    assert not may(below, PostingFactory(unit=posting.unit.parent))


@pytest.mark.parametrize("may", WRITES, ids=lambda may: may.__name__)
def test_a_record_is_read_and_never_written(may, ministry, recruiter, editor):
    record = PostingFactory(record=True, unit=ministry)
    for user in (recruiter, editor):
        assert policies.can_read(user, record)
        assert not may(user, record)


@pytest.mark.parametrize("name", WRITING)
def test_nobody_approves_what_they_have_written(name, posting, recruiter, approver, editor):
    posting.events.create(name=name, by=recruiter)
    posting.events.create(name=name, by=editor)
    posting.events.create(name="ask_changes", by=approver)
    people = (recruiter, editor, approver)
    assert [policies.can_approve(user, posting) for user in people] == [False, False, True]


def test_the_writer_sends_back_what_they_found_a_slip_in(posting, recruiter):
    posting.events.create(name="submit", by=recruiter)
    assert policies.can_review(recruiter, posting)


def test_a_posting_is_begun_by_whoever_works_for_some_unit(recruiter, editor, applicant):
    assert policies.can_begin(recruiter)
    assert policies.can_begin(editor)
    assert not policies.can_begin(applicant)
    recruiter.scopes.all().delete()
    at_the_next_request = type(recruiter).objects.get(pk=recruiter.pk)
    assert not policies.can_begin(at_the_next_request)


def test_a_posting_is_written_for_units_in_scope(ministry, other_ministry, recruiter):
    assert policies.can_write_for(recruiter, UnitFactory(parent=ministry))
    assert not policies.can_write_for(recruiter, other_ministry)
