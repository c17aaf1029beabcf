"""The verbs of a posting: what they ask, what they leave behind, and what they refuse."""

import pytest
from django.utils import timezone

from careers.postings import workflow
from careers.postings.models import Posting, Requirement, SearchEntry
from ops_site.moves import NotPermitted, ReasonMissing, Refused
from ops_site.publishing import edition
from tests.factories import PostingFactory, UnitFactory
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db

APPROVE, WITHDRAW, CANCEL = workflow.approve, workflow.withdraw, workflow.cancel
BECAUSE = {WITHDRAW: {"reason": "Because."}, CANCEL: {"why_en": "Because."}}


def names(posting):
    return list(posting.events.values_list("name", flat=True))


# --- Writing ------------------------------------------------------------------------------------


def test_a_new_posting_is_a_draft_with_a_number_and_an_event(ministry, recruiter):
    before = edition()
    posting = workflow.create(Posting(unit=ministry, title_en="Forester"), by=recruiter)
    posting.refresh_from_db()
    assert (posting.number, posting.status, posting.origin) == (500_001, "draft", "hr")
    event = posting.events.get()
    assert (event.name, event.to_status, event.by) == ("created", "draft", recruiter)
    assert edition() == before


def test_numbers_follow_each_other_and_pass_over_those_that_are_taken(ministry, recruiter):
    PostingFactory(number=500_002)
    created = [
        workflow.create(Posting(unit=ministry, title_en="One"), by=recruiter).number
        for _ in range(3)
    ]
    assert created == [500_001, 500_003, 500_004]


def test_a_typed_number_or_status_does_not_survive_creation(ministry, recruiter):
    typed = Posting(unit=ministry, title_en="One", number=7, status="approved", origin="record")
    posting = workflow.create(typed, by=recruiter)
    assert (posting.number, posting.status, posting.origin) == (500_001, "draft", "hr")


def test_nobody_creates_a_posting_for_another_ministry(other_ministry, recruiter):
    with pytest.raises(NotPermitted):
        workflow.create(Posting(unit=other_ministry, title_en="One"), by=recruiter)
    assert not Posting.objects.exists()


def test_rows_that_fail_take_the_posting_with_them(ministry, recruiter):
    with pytest.raises(ZeroDivisionError):
        workflow.create(
            Posting(unit=ministry, title_en="One"), by=recruiter, save_rows=lambda: 1 / 0
        )
    assert not Posting.objects.exists()


def test_an_edit_says_what_changed(ministry, recruiter):
    posting = PostingFactory(unit=ministry)
    posting.title_en = "Senior forester"
    workflow.edit(posting, by=recruiter, seen=0, changed=["title_en", "terms"])
    posting.refresh_from_db()
    event = posting.events.get()
    assert posting.title_en == "Senior forester"
    assert (event.name, event.by, event.note) == ("edited", recruiter, "title_en, terms")
    assert event.details() == "title (English), position terms"


def test_an_edit_that_changes_nothing_is_not_recorded(ministry, recruiter):
    posting = PostingFactory(unit=ministry)
    with unchanged(posting):
        workflow.edit(posting, by=recruiter, seen=0, changed=[])


@pytest.mark.parametrize(
    "state", ["in-review", "changes-asked", "scheduled", "open", "withdrawn", "cancelled"]
)
def test_only_a_draft_is_edited(state, ministry, editor):
    posting = whole_posting(state, unit=ministry)
    posting.title_en = "Smuggled in"
    with unchanged(posting), pytest.raises(workflow.NotEditable):
        workflow.edit(posting, by=editor, seen=0, changed=["title_en"])


def test_an_edit_of_what_was_submitted_meanwhile_is_refused(ministry, recruiter, approver):
    posting = whole_posting(unit=ministry)
    stale = Posting.objects.get(pk=posting.pk)
    workflow.submit(posting, by=approver)
    stale.title_en = "Smuggled in"
    with unchanged(posting), pytest.raises(workflow.NotEditable):
        workflow.edit(stale, by=recruiter, seen=0, changed=["title_en"])


def test_of_two_people_who_edit_the_same_version_the_second_is_told(ministry, recruiter, approver):
    posting = PostingFactory(unit=ministry)
    seen = posting.version
    workflow.edit(posting, by=approver, seen=seen, changed=["about_en"])
    with unchanged(posting), pytest.raises(workflow.Outdated) as refusal:
        workflow.edit(posting, by=recruiter, seen=seen, changed=["title_en"])
    assert refusal.value.sentences[0] == (
        "Since you opened it, Aldo Approver has changed the posting (Edited)."
    )


def test_a_draft_does_not_move_to_a_unit_out_of_scope(ministry, other_ministry, recruiter):
    posting = PostingFactory(unit=ministry)
    posting.unit = other_ministry
    with unchanged(posting), pytest.raises(NotPermitted):
        workflow.edit(posting, by=recruiter, seen=0, changed=["unit"])
    posting.unit = UnitFactory(parent=ministry)
    workflow.edit(posting, by=recruiter, seen=0, changed=["unit"])
    assert Posting.objects.get(pk=posting.pk).unit == posting.unit


def test_requirements_are_numbered_anew_without_meeting(ministry):
    posting = whole_posting(unit=ministry)
    first, second, third = posting.requirements.all()
    Requirement.objects.renumber([third, first, second])
    assert list(posting.requirements.all()) == [third, first, second]
    assert [row.number for row in posting.requirements.all()] == [1, 2, 3]


# --- Deciding -----------------------------------------------------------------------------------


def test_approval_says_who_and_when_and_publishes(ministry, recruiter, approver):
    posting = whole_posting(unit=ministry)
    workflow.submit(posting, by=recruiter)
    before, now = edition(), timezone.now()
    APPROVE(posting, by=approver)
    posting.refresh_from_db()
    assert posting.approved_by == approver
    assert now <= posting.approved_at <= timezone.now()
    assert edition() != before
    assert SearchEntry.objects.filter(posting=posting).exists()
    assert names(posting) == ["submit", "approve"]


def test_nobody_approves_their_own_not_even_a_superuser(ministry, editor):
    posting = workflow.create(whole_posting_unsaved(ministry), by=editor)
    Posting.objects.filter(pk=posting.pk).update(status="in-review")
    with unchanged(posting), pytest.raises(NotPermitted) as refusal:
        APPROVE(posting, by=editor)
    assert "has not written" in str(refusal.value)


def whole_posting_unsaved(unit):
    posting = whole_posting(unit=unit)
    posting.pk = None
    posting._state.adding = True
    return posting


@pytest.mark.parametrize(
    ("state", "verb", "words"),
    [
        ("in-review", APPROVE, {}),
        ("scheduled", WITHDRAW, BECAUSE[WITHDRAW]),
        ("open", CANCEL, BECAUSE[CANCEL]),
    ],
    ids=["approve", "withdraw", "cancel"],
)
def test_hr_of_another_ministry_decides_nothing(state, verb, words, ministry, stranger):
    posting = whole_posting(state, unit=ministry)
    with unchanged(posting), pytest.raises(NotPermitted):
        verb(posting, by=stranger, **words)


@pytest.mark.parametrize(("state", "verb"), [("scheduled", WITHDRAW), ("open", CANCEL)])
def test_what_the_public_hears_of_is_published_with_its_reason(state, verb, ministry, approver):
    posting = whole_posting(state, unit=ministry)
    before = edition()
    [name] = BECAUSE[verb]
    verb(posting, by=approver, **{name: " The budget is frozen. "})
    assert posting.events.get().note == "The budget is frozen."
    assert edition() != before


@pytest.mark.parametrize(
    ("state", "verb", "name"),
    [
        ("in-review", workflow.ask_changes, "reason"),
        ("scheduled", WITHDRAW, "reason"),
        ("open", CANCEL, "why_en"),
    ],
    ids=["ask_changes", "withdraw", "cancel"],
)
def test_a_reason_is_not_optional(state, verb, name, ministry, approver):
    posting = whole_posting(state, unit=ministry)
    with unchanged(posting), pytest.raises(ReasonMissing):
        verb(posting, by=approver, **{name: " "})


def test_the_cancelled_stay_readable_and_the_withdrawn_never_were(ministry, approver):
    cancelled = CANCEL(whole_posting("open", unit=ministry), by=approver, why_en="Frozen.")
    WITHDRAW(whole_posting("scheduled", unit=ministry), by=approver, reason="Frozen.")
    later = cancelled.closes_at
    assert list(Posting.objects.published(later)) == [cancelled]
    assert list(Posting.objects.open()) == []


@pytest.mark.parametrize(
    ("state", "verb", "words"),
    [("scheduled", CANCEL, "withdraw it instead"), ("open", WITHDRAW, "cancel it instead")],
)
def test_the_clock_decides_between_withdrawing_and_cancelling(
    state, verb, words, ministry, approver
):
    posting = whole_posting(state, unit=ministry)
    with unchanged(posting), pytest.raises(Refused, match=words):
        verb(posting, by=approver, **BECAUSE[verb])


def test_who_decides_on_an_old_text_is_told(ministry, recruiter, approver):
    posting = whole_posting(unit=ministry)
    workflow.submit(posting, by=recruiter)
    read = posting.version
    workflow.ask_changes(posting, by=recruiter, reason="A slip.")
    workflow.revise(posting, by=recruiter)
    workflow.submit(posting, by=recruiter)
    with unchanged(posting), pytest.raises(workflow.Outdated):
        APPROVE(posting, by=approver, seen=read)
    APPROVE(posting, by=approver, seen=posting.version)
