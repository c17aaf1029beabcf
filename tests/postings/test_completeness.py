"""A posting that is not whole is refused, and every missing thing is told at once."""

import pytest
from django.utils import translation

from careers.postings import completeness, workflow
from tests.factories import PostingFactory, midnight
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db

EVERYTHING = [
    "Choose the position language.",
    "Choose the posting status: who may apply.",
    "Choose the work arrangement.",
    "Choose the level.",
    "Say what the job is about.",
    "Say how to apply.",
    "Give a contact for questions: an e-mail address or a phone number.",
    "Add at least one position term: how many positions, for how long.",
    "Add a pay range, or say the pay in a note.",
    "Give the opening instant.",
    "Give the last day to apply.",
]


def test_everything_is_told_at_once(ministry, recruiter):
    posting = PostingFactory(unit=ministry)
    with unchanged(posting), pytest.raises(workflow.NotWhole) as refusal:
        workflow.submit(posting, by=recruiter)
    assert list(refusal.value.sentences) == EVERYTHING


def test_what_was_emptied_since_is_refused_at_approval_too(ministry, approver):
    posting = whole_posting("in-review", unit=ministry)
    posting.terms.all().delete()
    with unchanged(posting), pytest.raises(workflow.NotWhole, match="at least one position term"):
        workflow.approve(posting, by=approver)


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"title_en": "", "title_fr": ""}, "Give the posting a title."),
        ({"contact_email": ""}, EVERYTHING[6]),
        ({"about_en": ""}, EVERYTHING[4]),
        ({"apply_en": ""}, EVERYTHING[5]),
        ({"opens_at": None}, "Give the opening instant."),
        ({"closes_at": None}, "Give the last day to apply."),
        ({"opens_at": midnight(29)}, "The posting must open before it closes."),
    ],
    ids=lambda value: "" if isinstance(value, str) else "-".join(value),
)
def test_a_single_missing_thing_is_told(facts, sentence):
    posting = whole_posting()
    vars(posting).update(facts)
    assert completeness.missing(posting) == [sentence]


@pytest.mark.parametrize("rows", ["terms", "pay_ranges"])
def test_missing_rows_are_told(rows):
    posting = whole_posting()
    missing = {
        "terms": EVERYTHING[7],
        "pay_ranges": EVERYTHING[8],
    }
    getattr(posting, rows).all().delete()
    assert completeness.missing(posting) == [missing[rows]]


def test_what_is_missing_is_told_in_the_language_of_the_reader():
    with translation.override("fr"):
        assert completeness.missing(PostingFactory())[0] == "Choisissez la langue du poste."
