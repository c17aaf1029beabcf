"""HR's own postings from a file: drafts of the one who brings them, every row or none."""

import pytest

from careers.postings.models import Posting
from ops_site.publishing import edition
from tests.postings.importing import counts, run

pytestmark = pytest.mark.django_db

DRAFT = {
    "unit": "Ministry of Parks",
    "title_en": "Trail Planner",
    "about_en": "You plan trails.",
    "cities": "Bala",
    "language": "English",
    "audience": "Open",
    "arrangement": "hybrid",
    "level": "mid",
    "opens_on": "2031-02-03",
    "apply_by": "2031-02-21",
    "terms": "1 Permanent, 1 Temporary (up to 12 months)",
    "pay": "$1,100.00 - $1,300.00 per week",
    "hours_per_week": "36.25",
    "mandatory_en": "Two years of planning | In the résumé\nA love of maps",
    "asset_en": "A boat licence",
    "contact_email": "trails@example.org",
}


def test_a_row_becomes_a_draft_of_the_one_who_brings_it(recruiter, ministry, places, write):
    before = edition()
    run(write([DRAFT], "csv"), by="Recruiter@example.org")
    draft = Posting.objects.get()
    assert (draft.status, draft.origin, draft.unit_id) == ("draft", "hr", ministry.pk)
    assert list(draft.events.values_list("name", "by")) == [("created", recruiter.pk)]
    assert draft.closes_at.isoformat() == "2031-02-22T05:00:00+00:00"
    assert [term.count for term in draft.terms.all()] == [1, 1]
    assert str(draft.pay_ranges.get().hours_per_week) == "36.25"
    requirements = draft.requirements.values_list("number", "kind", "text_en", "assessed_en")
    assert list(requirements) == [
        (1, "mandatory", "Two years of planning", "In the résumé"),
        (2, "mandatory", "A love of maps", ""),
        (3, "asset", "A boat licence", ""),
    ]
    assert edition() == before


def test_the_same_drafts_again_are_already_there(recruiter, ministry, places, write):
    path = write([DRAFT, DRAFT | {"title_en": "Trail Builder"}])
    assert "2 imported, 0 already there." in run(path, by=recruiter.email)[0]
    assert "0 imported, 2 already there." in run(path, by=recruiter.email)[0]
    assert Posting.objects.count() == 2


@pytest.mark.parametrize(
    ("language", "column"),
    [("French", "fr"), ("English", "en"), ("Bilingual English/French", "en"), ("", "en")],
)
def test_a_reason_of_an_earlier_export_is_in_the_language_of_the_posting(
    language, column, recruiter, ministry, places, write
):
    file = write([DRAFT | {"language": language, "closing_reason": "Noon."}])
    run(file, by=recruiter.email)
    draft = Posting.objects.get()
    reasons = {"en": draft.closing_reason_en, "fr": draft.closing_reason_fr}
    assert reasons == {"en": "", "fr": "", column: "Noon."}


def test_a_reason_is_given_in_one_way(recruiter, ministry, places, write):
    row = DRAFT | {"closing_reason": "Noon.", "closing_reason_en": "Midday."}
    said = "column closing_reason: stands beside closing_reason_en or closing_reason_fr"
    assert said in run(write([row]), by=recruiter.email)[1]
    assert not Posting.objects.exists()


def test_nobody_brings_drafts_for_another_ministry(stranger, recruiter, ministry, places, write):
    before = counts()
    problems = run(write([DRAFT]), by=stranger.email)[1]
    assert problems.startswith("Row 1, column unit: this is not one of your units")
    assert counts() == before
    assert "1 imported" in run(write([DRAFT]), by=recruiter.email)[0]


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("level", "guru", "“guru” is not one of: student, entry, mid, senior, executive"),
        ("role", "Dragon Tamer", "“Dragon Tamer” is not a job role that we know"),
        ("compensation_group", "XYZ", "“XYZ” is not one of:"),
        ("title_fr", "<b>Trails</b>", "HTML stands here, and readers would see it as it is"),
        ("mandatory_en", "Maps &amp; boats", "HTML stands here"),
        ("contact_phone", "call me", "Enter one whole number with its area code"),
        ("accommodation_tty", "555-0123", "Enter one whole number with its area code"),
        ("hours_per_week", "many", "“many” is not a number of hours"),
        ("pay", "plenty", "no sum is named; put pay in words into pay_note_en"),
        ("mandatory_fr", "Une seule", "has another number of lines than mandatory_en"),
        ("contact_email", "nobody", "Enter a valid email address."),
        ("title_en", "", "a posting has a title in one language at least"),
        ("opens_on", "Monday", "“Monday” is not a day"),
        ("apply_by", "2031-02-01", "closes after it opens"),
    ],
)
def test_a_bad_value_of_a_draft_is_named(recruiter, ministry, places, write, column, value, said):
    before = counts()
    problems = run(write([DRAFT, DRAFT | {column: value}]), by=recruiter.email)[1]
    assert problems.startswith("Row 2")
    assert said in problems
    assert "Nothing was imported: 1 problem(s)." in problems
    assert counts() == before


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (None, "Name the person: --by EMAIL"),
        ("who@example.org", "There is no account with the address who@example.org"),
    ],
)
def test_drafts_belong_to_somebody(write, by, said):
    assert said in run(write([DRAFT]), by=by)[1]
