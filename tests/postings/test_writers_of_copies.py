"""Who wrote the words may not approve them, be it in a copy or a new advertisement."""

import pytest

from careers.postings import copying, policies, workflow
from careers.postings.models import Posting
from ops_site.moves import NotPermitted
from tests.factories import midnight
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(ministry, recruiter):
    """Closed, and written by the recruiter."""
    posting = whole_posting("closed", unit=ministry)
    posting.events.create(name="created", by=recruiter)
    return posting


def in_review(draft, by):
    Posting.objects.filter(pk=draft.pk).update(opens_at=midnight(3), closes_at=midnight(28))
    return workflow.submit(Posting.objects.get(pk=draft.pk), by=by)


@pytest.mark.parametrize("verb", [copying.copy, copying.relist])
def test_who_wrote_the_original_does_not_approve_it_anew(
    verb, written, recruiter, approver, editor
):
    posting = in_review(verb(written, by=approver), by=approver)
    for user in (recruiter, approver):
        assert not Posting.objects.awaiting_review_by(user).exists()
        with unchanged(posting), pytest.raises(NotPermitted):
            workflow.approve(posting, by=user)
    assert Posting.objects.awaiting_review_by(editor).get() == posting
    workflow.approve(posting, by=editor)
    assert posting.status == "approved"


def test_a_copy_of_a_copy_knows_them_too(written, recruiter, approver, editor):
    first = copying.copy(written, by=approver)
    second = copying.copy(first, by=editor)
    assert set(second.earlier_writers.all()) == {recruiter, approver}
    assert policies.has_written(recruiter, second)


def test_who_amended_it_wrote_some_of_its_words(written, approver, editor):
    written.events.create(name="amended", by=editor)
    assert policies.has_written(editor, copying.copy(written, by=approver))


def test_who_only_approved_the_original_may_approve_the_copy(written, approver, editor):
    written.events.create(name="approve", by=editor)
    posting = in_review(copying.copy(written, by=approver), by=approver)
    workflow.approve(posting, by=editor)
    assert posting.approved_by == editor
