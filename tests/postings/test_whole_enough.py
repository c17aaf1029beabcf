"""What makes a posting whole enough for a colleague to review it: no more than it needs."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careers.postings import amending, closings, completeness, workflow
from tests.factories import midnight
from tests.postings.desk import unchanged, whole_posting

pytestmark = pytest.mark.django_db


def test_nothing_is_missing_from_a_whole_posting():
    assert completeness.missing(whole_posting()) == []


def test_one_language_does_where_the_position_has_one():
    posting = whole_posting(about_fr="Le travail.", apply_fr="Par courriel.")
    posting.about_en = posting.apply_en = ""
    assert completeness.missing(posting) == []


def test_pay_may_be_said_in_words_and_questions_answered_by_phone():
    posting = whole_posting(contact_phone="416-555-0100", pay_note_en="By experience.")
    posting.contact_email = ""
    posting.pay_ranges.all().delete()
    assert completeness.missing(posting) == []


def test_a_last_day_that_is_over_is_told():
    posting = whole_posting("closed")
    assert completeness.missing(posting) == ["The last day to apply is over: choose a later one."]
    assert completeness.missing(posting, now=timezone.now() - timedelta(days=20)) == []


# --- A slip in the year -------------------------------------------------------------------------

FAR = {"closes_at": midnight(3650)}


def test_a_closing_years_away_stops_the_submission_and_the_approval(ministry, recruiter, approver):
    for state, verb, by in (
        ("draft", workflow.submit, recruiter),
        ("in-review", workflow.approve, approver),
    ):
        posting = whole_posting(state, unit=ministry, **FAR)
        assert completeness.lacks(posting) == [(closings.too_late(posting.closes_at), "closes_at")]
        with unchanged(posting), pytest.raises(workflow.NotWhole, match="within a year from today"):
            verb(posting, by=by)


def test_what_was_approved_so_before_is_amended_still(ministry, recruiter):
    posting = whole_posting("open", unit=ministry, **FAR)
    posting.job_code = "12345"
    words = {"what_en": "The code.", "why_en": "A slip."}
    assert list(amending.amend(posting, by=recruiter, seen=0, **words).changes) == ["job_code"]
