"""An override lasts for what was read when it was given, and for nothing that comes later."""

import pytest

from careers.postings import amending, overriding, workflow
from careers.postings.choices import Outcome
from careers.postings.models import Posting
from careers.postings.outcomes import record_outcome
from careers.postings.scheduling import reschedule
from ops_site.moves import Refused
from tests.factories import midnight
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db
ASKS = "Canadian experience is required."
WORDS = {"what_en": "The text.", "why_en": "A slip."}


def approved(recruiter, approver, rule, **facts):
    posting = whole_posting(unit=recruiter.scopes.get().unit, **facts)
    workflow.submit(posting, by=recruiter)
    overriding.override(posting, rule, approver, "The tribunal allows it.")
    return workflow.approve(posting, by=approver)


def amend(posting, by, about):
    mine = Posting.objects.get(pk=posting.pk)
    mine.about_en = about
    return amending.amend(mine, by=by, seen=posting.version, **WORDS)


def test_an_amendment_may_keep_what_was_let_pass_and_add_nothing_to_it(recruiter, approver):
    posting = approved(recruiter, approver, "no-canadian-experience", about_en=ASKS)
    amend(posting, recruiter, f"You plant trees. {ASKS}")
    with unchanged(posting), pytest.raises(workflow.RulesFail, match="worked in Canada"):
        amend(posting, recruiter, f"{ASKS} You must have worked in Canada.")
    amend(posting, recruiter, "You plant trees.")
    with unchanged(posting), pytest.raises(workflow.RulesFail):
        amend(posting, recruiter, ASKS)
    assert [row.number for row in posting.amendments.all()] == [1, 2]


def test_other_days_are_held_to_the_days_that_were_let_pass(recruiter, approver):
    days = {"opens_at": midnight(20), "closes_at": midnight(30)}
    posting = approved(recruiter, approver, "ten-working-days", **days)
    shorter = {"opens_at": midnight(20), "closes_at": midnight(22), "reason": "Sooner."}
    with unchanged(posting), pytest.raises(workflow.RulesFail):
        reschedule(posting, by=recruiter, **shorter)


def test_a_competition_with_an_outcome_is_not_cancelled(recruiter, ministry):
    posting = whole_posting("closed", unit=ministry)
    record_outcome(posting, by=recruiter, outcome=Outcome.FILLED)
    with unchanged(posting), pytest.raises(Refused, match="outcome is recorded"):
        workflow.cancel(posting, by=recruiter, why_en="No money.", why_fr="Sans argent.")
    assert not posting.amendments.exists()
