"""Two who amend the same posting at the same moment."""

import pytest

from careers.postings import amending, workflow
from careers.postings.models import Amendment, Posting
from ops_site.moves import Refused
from tests.postings.desk import whole_posting

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = {"what_en": "A fact.", "why_en": "A slip."}


def amend(posting, by, seen, **facts):
    def verb():
        mine = Posting.objects.get(pk=posting.pk)
        for name, value in facts.items():
            setattr(mine, name, value)
        return amending.amend(mine, by=by, seen=seen, **WORDS)

    return verb


def left(posting):
    kept = Posting.objects.get(pk=posting.pk)
    return (
        (kept.job_code, kept.contact_phone, kept.status),
        list(kept.amendments.values_list("number", "kind")),
        kept.snapshots.count(),
    )


def test_of_two_who_saw_the_same_version_one_amends(together, ministry, recruiter, approver):
    posting = whole_posting("open", unit=ministry)
    results = together(
        amend(posting, recruiter, 0, job_code="12345"),
        amend(posting, approver, 0, contact_phone="1"),
    )
    assert sorted(type(result) is Amendment for result in results) == [False, True], results
    assert [r for r in results if isinstance(r, workflow.Outdated)], results
    [(facts, amendments, snapshots)] = together(lambda: left(posting))
    assert facts in [("12345", "", "approved"), ("", "1", "approved")]
    assert (amendments, snapshots) == ([(1, "amended")], 1)


def test_an_amendment_and_a_cancellation_follow_each_other_or_one_is_refused(
    together, ministry, recruiter, approver
):
    posting = whole_posting("open", unit=ministry)

    def cancel():
        return workflow.cancel(Posting.objects.get(pk=posting.pk), by=approver, why_en="No.")

    amended, cancelled = together(amend(posting, recruiter, 0, job_code="12345"), cancel)
    assert isinstance(cancelled, Posting), cancelled
    [(facts, amendments, snapshots)] = together(lambda: left(posting))
    if isinstance(amended, Refused):
        assert (facts[0], amendments, snapshots) == ("", [(1, "cancelled")], 0)
    else:
        assert (facts[0], snapshots) == ("12345", 1)
        assert amendments == [(1, "amended"), (2, "cancelled")]
    assert facts[2] == "cancelled"
