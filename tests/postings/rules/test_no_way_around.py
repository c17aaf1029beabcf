"""No path approves a posting past a rule that stands against it."""

import pytest
from django.urls import reverse

from careers.postings import rules, workflow
from careers.postings.choices import Origin
from careers.postings.models import Posting
from tests.factories import midnight
from tests.postings.desk import unchanged, whole_posting
from tests.postings.importing import run
from tests.postings.paper import fill_in, told
from tests.postings.test_import_drafts import DRAFT

pytestmark = pytest.mark.django_db

LIST = reverse("admin:postings_posting_changelist")
BREAKS = {"ai_use": "", "about_en": "Canadian experience is required."}


def by_the_verb(posting, client, user):
    with pytest.raises(workflow.RulesFail):
        workflow.approve(posting, by=user)


def by_the_button(posting, client, user):
    address = reverse("admin:postings_posting_move", args=[posting.pk, "approve"])
    response = client.post(address, {"seen": posting.version})
    assert len(told(response)) == 2


def by_the_action_on_the_list(posting, client, user):
    chosen = {"action": "approve", "_selected_action": [posting.pk], "confirmed": "yes"}
    response = client.post(LIST, chosen | {f"seen_{posting.pk}": posting.version})
    assert len(told(response)) == 2


def by_the_api(posting, client, user):
    for method in (client.post, client.put, client.patch):
        for address in ("/api/v1/postings/", f"/api/v1/postings/{posting.number}/"):
            response = method(address, {"status": "approved"}, content_type="application/json")
            assert response.status_code == 405


WAYS = (by_the_verb, by_the_button, by_the_action_on_the_list, by_the_api)


@pytest.mark.parametrize("way", WAYS)
def test_no_way_approves_what_breaks_a_rule(way, ministry, approver, approver_client):
    posting = whole_posting("in-review", unit=ministry, **BREAKS)
    with unchanged(posting):
        way(posting, approver_client, approver)
    Posting.objects.filter(pk=posting.pk).update(ai_use="not-used", about_en="You plant trees.")
    workflow.approve(posting, by=approver)
    assert posting.status == "approved"


def test_no_field_of_the_form_approves(ministry, recruiter, recruiter_client):
    """The whole form of a draft, as a browser sends it, with what nobody may type."""
    posting = whole_posting(unit=ministry, **BREAKS)
    address = reverse("admin:postings_posting_change", args=[posting.pk])
    typed = {"status": "approved", "approved_by": recruiter.pk, "approved_at_0": "2026-11-01"}
    response = fill_in(recruiter_client, address, title_en="Saved", **typed)
    posting.refresh_from_db()
    assert (response.status_code, posting.title_en) == (302, "Saved")
    assert (posting.status, posting.approved_by) == ("draft", None)
    assert [event.name for event in posting.events.all()] == ["edited"]


def test_a_file_brings_drafts_alone_and_they_meet_the_same_gate(
    ministry, recruiter, approver, places, write
):
    run(write([DRAFT | {"status": "approved"}]), by=recruiter.email)
    run(write([DRAFT]), by=recruiter.email)
    draft = Posting.objects.get(origin=Origin.HR)
    assert draft.status == "draft"
    days = {"opens_at": midnight(3), "closes_at": midnight(28)}
    Posting.objects.update(apply_en="Write to us.", status="in-review", **days)
    with unchanged(draft), pytest.raises(workflow.RulesFail):
        workflow.approve(draft, by=approver)


def test_each_rule_in_the_way_is_one_sentence(ministry, approver):
    posting = whole_posting("in-review", unit=ministry, **BREAKS)
    posting.requirements.all().delete()
    with pytest.raises(workflow.RulesFail) as refusal:
        workflow.approve(posting, by=approver)
    assert list(refusal.value.sentences) == [
        "Statement on artificial intelligence: "
        "Say whether artificial intelligence is used in hiring.",
        "Canadian experience: Take out what asks for experience in Canada: "
        "“Canadian experience is required”.",
        "Mandatory requirements: Add at least one mandatory requirement.",
    ]


def test_the_database_is_judged_and_not_what_somebody_holds_in_their_hands(ministry, approver):
    posting = whole_posting("in-review", unit=ministry)
    Posting.objects.filter(pk=posting.pk).update(vacancy="")
    assert posting.vacancy == "existing"
    assert [found.rule.id for found in rules.standing_against(posting)] == ["vacancy-statement"]


def test_a_warning_stops_nobody(ministry, approver):
    posting = whole_posting("in-review", unit=ministry, about_en="We want a young ninja team.")
    workflow.approve(posting, by=approver)
    assert posting.status == "approved"


def test_a_draft_that_breaks_rules_can_be_submitted_for_a_colleague_to_see(ministry, recruiter):
    posting = workflow.submit(whole_posting(unit=ministry, **BREAKS), by=recruiter)
    assert posting.status == "in-review"
