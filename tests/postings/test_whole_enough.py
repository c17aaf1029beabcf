"""What makes a posting whole: less where little is asked, more where both languages are."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from careers.postings import completeness
from careers.postings.choices import RequirementKind
from tests.postings.desk import whole_posting

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


def test_rated_requirements_alone_do_not_do():
    posting = whole_posting()
    posting.requirements.update(kind=RequirementKind.RATED)
    assert completeness.missing(posting) == ["Add at least one mandatory requirement."]


def test_a_last_day_that_is_over_is_told():
    posting = whole_posting("closed")
    assert completeness.missing(posting) == ["The last day to apply is over: choose a later one."]
    assert completeness.missing(posting, now=timezone.now() - timedelta(days=20)) == []


def test_winter_and_summer_close_at_midnight_in_toronto():
    posting = whole_posting()
    for month in (1, 7):
        last = timezone.make_aware(datetime(2031, month, 15))
        posting.opens_at, posting.closes_at = last - timedelta(days=10), last
        assert completeness.missing(posting) == []


def test_a_bilingual_position_has_every_text_in_both_languages():
    posting = whole_posting()
    posting.language, posting.title_fr = "bilingual", ""
    posting.terms.update(note_fr="à temps partiel")
    posting.requirements.filter(pk=posting.requirements.first().pk).update(text_fr="")
    told = completeness.missing(posting)
    fields = [sentence.partition("“")[2].partition("”")[0] for sentence in told]
    assert fields == [
        "title (French)",
        "about the job (French)",
        "how to apply (French)",
        "1 Permanent, note (English)",
        "1 Permanent, note (English)",
        f"{posting.requirements.first()}, text (French)",
    ]
