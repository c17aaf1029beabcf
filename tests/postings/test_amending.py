"""Amending: what it leaves behind, and what it refuses."""

from decimal import Decimal

import pytest
from django_tasks_db.models import DBTaskResult

from careers.postings import amending, workflow
from careers.postings.models import Posting, SearchEntry
from ops_site.models import OutboxMessage
from ops_site.moves import NotPermitted, Refused
from ops_site.publishing import edition
from tests.postings.desk import snapshot, whole_posting

pytestmark = pytest.mark.django_db

WORDS = {"what_en": "The contact.", "why_en": "The office moved."}
BOTH = {**WORDS, "what_fr": "Le contact.", "why_fr": "Le bureau a déménagé."}


def everything(posting):
    """All that a refusal must leave alone."""
    rows = [
        list(getattr(posting, name).values())
        for name in ("amendments", "snapshots", "requirements", "pay_ranges", "cities")
    ]
    return snapshot(posting), rows, DBTaskResult.objects.count(), OutboxMessage.objects.count()


def changed(posting, **facts):
    """The posting as a form has filled it in, not saved."""
    mine = Posting.objects.get(pk=posting.pk)
    for name, value in facts.items():
        setattr(mine, name, value)
    return mine


def amend(posting, by, facts=None, **words):
    mine = changed(posting, **(facts or {"contact_email": "new@example.org"}))
    return amending.amend(mine, by=by, seen=words.pop("seen", posting.version), **words)


@pytest.mark.parametrize("state", ["scheduled", "open"])
def test_an_amendment_says_what_why_who_and_when(state, ministry, recruiter):
    posting = whole_posting(state, unit=ministry)
    before = edition()
    amendment = amend(posting, recruiter, **WORDS)
    posting.refresh_from_db()
    assert posting.contact_email == "new@example.org"
    assert (amendment.number, amendment.kind, amendment.by) == (1, "amended", recruiter)
    assert amendment.changes == {"contact_email": ["questions@example.org", "new@example.org"]}
    [event] = posting.events.all()
    assert (event.name, event.by, event.told()) == ("amended", recruiter, "Amended")
    assert event.note == "The contact.\nThe office moved."
    assert edition() != before
    assert [kept.number for kept in posting.snapshots.all()] == [1]
    tasks = DBTaskResult.objects.filter(task_path="careers.applications.hearing.hear")
    assert [task.args_kwargs["args"] for task in tasks] == [[amendment.pk]]


def test_amendments_are_numbered_and_search_finds_the_new_words(ministry, recruiter):
    posting = whole_posting("open", unit=ministry)
    first = amend(posting, recruiter, {"title_en": "Beekeeper"}, **WORDS)
    second = amend(posting, recruiter, {"about_en": "You keep bees."}, **WORDS)
    assert [first.number, second.number] == [1, 2]
    assert "beekeep" in str(SearchEntry.objects.filter(posting=posting).values().get())


def test_rows_are_amended_with_the_posting(ministry, recruiter):
    posting = whole_posting("open", unit=ministry)
    row = posting.pay_ranges.first()
    row.maximum = Decimal("81000.00")
    amendment = amend(
        posting, recruiter, {"title_en": posting.title_en}, save_rows=row.save, **WORDS
    )
    [[before, after]] = amendment.changes.values()
    assert (before[0]["maximum"], after[0]["maximum"]) == ("80000.00", "81000.00")


def test_what_an_amendment_never_changes_is_not_saved(ministry, other_ministry, recruiter):
    posting = whole_posting("open", unit=ministry)
    fixed = {"unit": other_ministry, "number": 7, "status": "draft", "closes_at": posting.opens_at}
    fixed |= {"language": "french", "audience": "restricted", "opens_at": None}
    amendment = amend(posting, recruiter, {**fixed, "job_code": "12345"}, **WORDS)
    kept = Posting.objects.get(pk=posting.pk)
    assert [getattr(kept, name) for name in fixed] == [getattr(posting, name) for name in fixed]
    assert list(amendment.changes) == ["job_code"]


# --- Refusals -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "words", "sentence"),
    [
        ({"job_code": ""}, WORDS, "Nothing was changed"),
        ({}, {"why_en": "Moved."}, "Say what was changed: the public reads it."),
        ({}, {"what_en": "The contact.", "why_en": " "}, "Say why: the public reads it."),
        ({"about_en": ""}, WORDS, "Say what the job is about."),
        ({"about_en": "You need Canadian experience."}, WORDS, "Canadian"),
    ],
    ids=["nothing", "no-what", "no-why", "not-whole", "unlawful"],
)
def test_a_refused_amendment_leaves_everything_alone(facts, words, sentence, ministry, recruiter):
    posting = whole_posting("open", unit=ministry)
    before = everything(posting)
    with pytest.raises(Refused, match=sentence):
        amend(posting, recruiter, facts, **words)
    assert everything(posting) == before


@pytest.mark.parametrize("name", ["what_en", "what_fr", "why_en", "why_fr"])
def test_a_bilingual_position_is_amended_in_both_languages(name, ministry, recruiter):
    french = {"title_fr": "Arboriste", "about_fr": "Vous plantez.", "apply_fr": "Écrivez-nous."}
    posting = whole_posting("open", unit=ministry, **french)
    Posting.objects.filter(pk=posting.pk).update(language="bilingual")
    before = everything(posting)
    with pytest.raises(Refused, match="in both languages"):
        amend(posting, recruiter, **{**BOTH, name: ""})
    assert everything(posting) == before
    assert amend(posting, recruiter, **BOTH).why_fr == "Le bureau a déménagé."


@pytest.mark.parametrize(
    "state", ["draft", "in-review", "changes-asked", "closed", "withdrawn", "cancelled"]
)
def test_only_a_scheduled_or_an_open_posting_is_amended(state, ministry, editor):
    posting = whole_posting(state, unit=ministry)
    before = everything(posting)
    with pytest.raises(Refused, match="Only a scheduled or an open posting"):
        amend(posting, editor, **WORDS)
    assert everything(posting) == before


def test_nobody_amends_a_record_nor_what_another_ministry_advertises(ministry, editor, stranger):
    posting = whole_posting("open", unit=ministry)
    record = whole_posting("open", unit=ministry, origin="record")
    for thing, by in ((posting, stranger), (record, editor)):
        before = everything(thing)
        with pytest.raises(NotPermitted):
            amend(thing, by, **WORDS)
        assert everything(thing) == before


def test_who_amends_what_somebody_has_changed_since_is_told(ministry, recruiter, approver):
    posting = whole_posting("open", unit=ministry)
    seen = posting.version
    amend(posting, approver, {"job_code": "12345"}, **WORDS)
    before = everything(posting)
    with pytest.raises(workflow.Outdated, match="Aldo Approver has changed the posting"):
        amend(posting, recruiter, seen=seen, **WORDS)
    assert everything(posting) == before


@pytest.mark.parametrize("change", [{"kind": "asset"}, {"number": 99}])
def test_requirements_keep_their_number_and_kind(change, ministry, recruiter):
    posting = whole_posting("open", unit=ministry)
    before = everything(posting)

    def save_rows():
        posting.requirements.filter(number=3).update(**change)

    with pytest.raises(Refused, match="Requirements keep their number and kind"):
        amend(posting, recruiter, save_rows=save_rows, **WORDS)
    assert everything(posting) == before
