"""The rules on HR's desk: the checklist on the form, and the page that overrides one."""

import re

import pytest
from django.urls import reverse

from careers.postings import overriding, workflow
from careers.postings.models import RuleOverride
from tests.postings.desk import unchanged, whole_posting
from tests.postings.paper import fill_in, paper, told

pytestmark = pytest.mark.django_db


def change(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


def override(posting, rule="ai-statement"):
    return reverse("admin:postings_posting_override", args=[posting.pk, rule])


def checklist(client, posting):
    """The words of the checklist, without markup; empty where there is none."""
    page = client.get(change(posting)).content.decode()
    found = re.search(r'<section class="rules".*?</section>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split()) if found else ""


@pytest.fixture
def posting(ministry, recruiter):
    made = whole_posting(unit=ministry, ai_use="", offer_en="A young team.")
    return workflow.submit(made, by=recruiter)


def test_the_checklist_tells_verdict_source_and_what_to_do(posting, approver_client):
    said = checklist(approver_client, posting)
    assert "1 rule stands in the way of the approval." in said
    assert "Statement on artificial intelligence : not met" in said
    assert "Say whether artificial intelligence is used in hiring." in said
    assert "Employment Standards Act, 2000, Part III.1, s. 8.4; O. Reg. 476/24, s. 2" in said
    assert "Wording that leans to one age : a warning" in said
    assert "12 rules are met or do not apply" in said
    assert "Both languages : does not apply" in said
    assert "No lawyer has reviewed these rules." in said


@pytest.mark.parametrize(
    ("state", "there"),
    [
        *(("draft", True), ("in-review", True), ("changes-asked", True)),
        *(("scheduled", False), ("open", False), ("closed", False), ("cancelled", False)),
    ],
)
def test_it_stands_there_while_somebody_writes_or_reviews(state, there, ministry, approver_client):
    said = checklist(approver_client, whole_posting(state, unit=ministry))
    assert ("No rule stands in the way of the approval." in said) is there


def test_it_judges_the_saved_draft_also_beside_a_form_with_mistakes(ministry, recruiter_client):
    posting = whole_posting(unit=ministry, ai_use="")
    response = fill_in(recruiter_client, change(posting), ai_use="used", title_en="", title_fr="")
    assert "Say whether artificial intelligence is used in hiring." in response.content.decode()
    fill_in(recruiter_client, change(posting), ai_use="used")
    assert "No rule stands in the way" in checklist(recruiter_client, posting)


def test_the_link_to_override_is_for_who_may(posting, approver_client, recruiter_client):
    pages = [client.get(change(posting)).text for client in (approver_client, recruiter_client)]
    assert [override(posting) in page for page in pages] == [True, False]


def test_an_override_is_confirmed_with_a_reason(posting, approver, approver_client):
    with unchanged(posting):
        page = approver_client.get(override(posting)).text
        again = approver_client.post(override(posting), {"reason": " ", "seen": posting.version})
    assert "You answer for it by name" in page
    assert "This field is required." in again.text
    assert "<title>Error: Override a rule" in again.text
    sent = paper(approver_client.get(override(posting)), None).values
    response = approver_client.post(override(posting), sent | {"reason": "Decided next week."})
    assert response.url == change(posting)
    given = RuleOverride.objects.get()
    assert (given.by, given.reason) == (approver, "Decided next week.")
    said = checklist(approver_client, posting)
    assert "Statement on artificial intelligence : not met, overridden" in said
    assert "Overridden by Aldo Approver" in said


def test_who_wrote_it_is_told_that_they_may_not(posting, recruiter_client):
    with unchanged(posting):
        because = {"reason": "Because.", "seen": posting.version}
        response = recruiter_client.post(override(posting), because)
    assert "who have not written the posting may override" in told(response)[0]
    assert not RuleOverride.objects.exists()


def test_a_stranger_and_an_unknown_rule_find_nothing(posting, stranger_client, approver_client):
    assert stranger_client.get(override(posting)).status_code == 404
    assert approver_client.get(override(posting, "no-such-rule")).status_code == 404
    assert approver_client.get(override(posting)).status_code == 200


def test_nobody_who_is_not_signed_in_comes_near(posting, client):
    response = client.post(override(posting), {"reason": "Because."})
    assert response.status_code == 302
    assert "login" in response.url or "sign-in" in response.url
    assert not RuleOverride.objects.exists()


def test_what_was_overridden_meanwhile_is_told(posting, approver, editor, approver_client):
    overriding.override(posting, "ai-statement", editor, "Decided.")
    response = approver_client.get(override(posting))
    assert told(response) == ["The posting does not break this rule."]


def test_what_was_submitted_anew_meanwhile_is_not_overridden_unread(
    posting, recruiter, approver, editor, approver_client
):
    """The page showed another text than the one that is in review now."""
    reason = {"reason": "Decided."}
    mine = paper(approver_client.get(override(posting)), None).values | reason
    workflow.ask_changes(posting, by=editor, reason="A slip.")
    workflow.revise(posting, by=recruiter)
    workflow.submit(posting, by=recruiter)
    with unchanged(posting):
        response = approver_client.post(override(posting), mine)
    assert "Since you opened it, Rita Recruiter has changed the posting" in told(response)[0]
    assert not RuleOverride.objects.exists()
    anew = paper(approver_client.get(override(posting)), None).values | reason
    approver_client.post(override(posting), anew)
    assert RuleOverride.objects.get().by == approver


def test_a_version_of_what_has_no_history_is_no_version(ministry, approver):
    bare = whole_posting("in-review", unit=ministry)
    with unchanged(bare), pytest.raises(workflow.Outdated, match="not this posting as it is now"):
        workflow.approve(bare, by=approver, seen=7)
