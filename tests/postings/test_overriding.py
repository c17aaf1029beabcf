"""A named person lets a posting pass a rule: who, when, why, and for how long."""

import pytest

from careers.postings import overriding, rules, workflow
from careers.postings.models import RuleOverride
from ops_site.moves import NotPermitted, Refused
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db

RULE = "ai-statement"
WHY = "The deputy minister decides next week."


@pytest.fixture
def posting(ministry, recruiter):
    """In review, and silent about artificial intelligence."""
    made = whole_posting(unit=ministry, ai_use="")
    return workflow.submit(made, by=recruiter)


def refused(posting, rule_id=RULE, *, by, reason=WHY, match):
    with unchanged(posting), pytest.raises(Refused, match=match):
        overriding.override(posting, rule_id, by, reason)
    assert not RuleOverride.objects.exists()


def test_an_override_lets_the_posting_pass_and_stands_in_its_history(posting, approver):
    with unchanged(posting), pytest.raises(workflow.RulesFail):
        workflow.approve(posting, by=approver)
    given = overriding.override(posting, RULE, approver, f" {WHY} ")
    assert (given.rule, given.reason, given.by) == (RULE, WHY, approver)
    event = posting.events.last()
    assert (event.name, event.by, event.told()) == ("rule_overridden", approver, "Rule overridden")
    assert event.details() == f"{RULE}: {WHY}"
    assert (event.from_status, event.to_status) == ("in-review", "in-review")
    assert workflow.approve(posting, by=approver).status == "approved"


def test_it_is_an_override_of_one_rule_and_of_no_other(posting, approver):
    type(posting).objects.filter(pk=posting.pk).update(vacancy="")
    overriding.override(posting, RULE, approver, WHY)
    with unchanged(posting), pytest.raises(workflow.RulesFail) as refusal:
        workflow.approve(posting, by=approver)
    assert len(refusal.value.sentences) == 1


def test_a_return_to_draft_ends_it(posting, recruiter, approver):
    overriding.override(posting, RULE, approver, WHY)
    workflow.ask_changes(posting, by=approver, reason="A slip.")
    workflow.revise(posting, by=recruiter)
    workflow.submit(posting, by=recruiter)
    assert [found.rule.id for found in rules.standing_against(posting)] == [RULE]
    overriding.override(posting, RULE, approver, "Again.")
    assert rules.standing_against(posting) == []
    assert RuleOverride.objects.count() == 2


def test_who_has_written_it_overrides_nothing(posting, recruiter):
    with unchanged(posting), pytest.raises(NotPermitted, match="have not written"):
        overriding.override(posting, RULE, recruiter, WHY)


def test_hr_of_another_ministry_overrides_nothing(posting, stranger):
    with unchanged(posting), pytest.raises(NotPermitted):
        overriding.override(posting, RULE, stranger, WHY)


@pytest.mark.parametrize(
    ("rule_id", "reason", "match"),
    [
        (RULE, " ", "needs a reason"),
        ("vacancy-statement", WHY, "does not break this rule"),
        ("gender-coded-wording", WHY, "does not break this rule"),
        ("no-such-rule", WHY, "does not break this rule"),
    ],
)
def test_there_is_a_reason_and_a_rule_in_the_way(rule_id, reason, match, posting, approver):
    refused(posting, rule_id, by=approver, reason=reason, match=match)


@pytest.mark.parametrize("state", ["draft", "changes-asked", "scheduled", "open", "cancelled"])
def test_only_what_is_in_review_can_be_let_pass(state, ministry, approver):
    posting = whole_posting(state, unit=ministry, ai_use="")
    refused(posting, by=approver, match="in review")


def test_a_rule_is_overridden_once(posting, approver, editor):
    overriding.override(posting, RULE, approver, WHY)
    with unchanged(posting), pytest.raises(Refused, match="does not break this rule"):
        overriding.override(posting, RULE, editor, WHY)


def test_an_approver_who_read_before_the_override_is_told_of_it(posting, approver, editor):
    seen = posting.version
    overriding.override(posting, RULE, editor, WHY)
    with unchanged(posting), pytest.raises(workflow.Outdated, match="Rule overridden"):
        workflow.approve(posting, by=approver, seen=seen)
