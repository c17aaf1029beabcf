"""A posting copied or advertised again equals the first in all that is not each one's own."""

import pytest

from careers.postings import copying, facts, statements
from careers.postings.choices import Status
from careers.postings.models import Posting, Skill, StandardText
from ops_site.moves import NotPermitted, Refused
from tests.factories import HRScopeFactory, PostingFactory, UserFactory
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db

# A value for every kind of column, so that none is left at its default.
TYPED = {
    "CharField": "x",
    "TextField": "Words.",
    "EmailField": "somebody@example.org",
    "PositiveSmallIntegerField": 2,
    "BooleanField": True,
}


@pytest.fixture
def full():
    """A closed posting in which every field that is copied says something."""
    facts.load()
    posting = whole_posting("closed")
    for field in copying.copied_fields(Posting):
        if not getattr(posting, field.attname):
            choices = [key for key, _label in field.choices or ()]
            setattr(
                posting, field.name, choices[0] if choices else TYPED[field.get_internal_type()]
            )
    posting.closing_reason_en = "Noon, for the mail."
    posting.save()
    posting.skills.set(Skill.objects.all()[:3])
    posting.standard_texts.set(StandardText.objects.chosen())
    statements.freeze(posting)
    return posting


@pytest.fixture
def writer(full):
    return HRScopeFactory(unit=full.unit).user


def values(row):
    return {f.name: getattr(row, f.attname) for f in copying.copied_fields(type(row))}


def rows(posting):
    return [list(map(values, model.objects.filter(posting=posting))) for model in copying.ROWS]


def linked(posting):
    fields = [f.name for f in Posting._meta.many_to_many if f.name not in copying.OWN]
    return {name: set(getattr(posting, name).all()) for name in fields}


def test_a_copy_equals_the_original_field_by_field(full, writer):
    made = Posting.objects.get(pk=copying.copy(full, by=writer).pk)
    assert values(made) == values(full)
    assert [name for name, value in values(made).items() if value in ("", None, False)] == []
    assert rows(made) == rows(full)
    assert [len(found) for found in rows(made)] == [2, 2, 3]
    assert linked(made) == linked(full)
    assert [name for name, found in linked(made).items() if not found] == []


def test_a_copy_is_a_new_draft_without_days(full, writer):
    made = copying.copy(full, by=writer)
    assert (made.status, made.origin, made.opens_at, made.closes_at) == ("draft", "hr", None, None)
    assert (made.closing_reason_en, made.approved_by, made.relists, made.outcome) == (
        "",
        None,
        None,
        "",
    )
    assert made.number != full.number
    assert list(made.statements.all()) == []
    events = [(event.name, event.by_id, event.details()) for event in made.events.all()]
    assert events == [("created", writer.pk, f"Copied from job ID {full.number}.")]


def test_copying_changes_nothing_of_the_original(full, writer):
    with unchanged(full):
        copying.copy(full, by=writer)
        copying.relist(full, by=writer)


def test_every_field_and_row_is_either_copied_or_each_posting_s_own():
    """Whoever adds rows to a posting decides here whether a copy takes them along."""
    not_taken_along = {
        *("events", "amendments", "snapshots", "comments", "overrides", "reports", "notices"),
        *("relisted_as", "competition", "search_entry", "current_entry"),
    }
    hanging = {
        relation.related_model: relation.get_accessor_name()
        for relation in Posting._meta.related_objects
        if relation.related_model._meta.app_label == "postings"
    }
    taken = {hanging.pop(model) for model in copying.ROWS}
    assert taken == {"terms", "pay_ranges", "requirements"}
    assert set(hanging.values()) - not_taken_along == set()
    own = {field.name for field in Posting._meta.get_fields()} & copying.OWN
    assert own == copying.OWN


def test_a_record_of_the_past_is_copied_as_far_as_it_is_known():
    record = PostingFactory(record=True, title_en="Clerk")
    writer = HRScopeFactory(unit=record.unit).user
    made = copying.copy(record, by=writer)
    assert (made.title_en, made.origin, made.status) == ("Clerk", "hr", Status.DRAFT)


def test_a_stranger_copies_nothing(full):
    stranger = HRScopeFactory().user
    for verb in (copying.copy, copying.relist):
        for user in (stranger, UserFactory()):
            with unchanged(full), pytest.raises(NotPermitted):
                verb(full, by=user)
    assert Posting.objects.count() == 1


@pytest.mark.parametrize("state", ["closed", "cancelled", "withdrawn"])
def test_what_is_over_is_advertised_again(state):
    posting = whole_posting(state)
    made = copying.relist(posting, by=HRScopeFactory(unit=posting.unit).user)
    assert made.relists == posting
    assert made.events.get().details() == f"Advertises job ID {posting.number} again."


@pytest.mark.parametrize("state", ["draft", "in-review", "changes-asked", "scheduled", "open"])
def test_what_is_not_over_is_not_advertised_again(state):
    posting = whole_posting(state)
    with unchanged(posting), pytest.raises(Refused):
        copying.relist(posting, by=HRScopeFactory(unit=posting.unit).user)
    assert Posting.objects.count() == 1


def test_a_record_is_not_advertised_again():
    record = PostingFactory(record=True)
    with unchanged(record), pytest.raises(Refused):
        copying.relist(record, by=HRScopeFactory(unit=record.unit).user)
    assert Posting.objects.count() == 1
