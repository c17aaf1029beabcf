"""What is typed at the desk: the same text is no change, and what readers must not see is told."""

from time import perf_counter

import pytest
from django.core.exceptions import ValidationError

from careers.postings import policies
from careers.postings.admin.reasons import WhatField, WhyEarlyField, WhyField
from careers.postings.admin.texts import PhoneField, WrittenField
from careers.postings.models import Posting
from careers.postings.templatetags.postings import dialled
from tests.postings.desk import unchanged, whole_posting
from tests.postings.paper import fill_in, paper
from tests.postings.test_admin_form import ADD, change

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_saving_a_text_of_several_lines_as_it_is_makes_nobody_its_writer(
    end, ministry, approver, approver_client
):
    lines = {"about_en": f"You plant trees.{end}{end}You water them.{end}", "eligibility_en": "All"}
    posting = whole_posting(unit=ministry, **lines)
    posting.requirements.update(text_en=f"You know trees.{end}All of them.")
    with unchanged(posting):
        assert fill_in(approver_client, change(posting)).status_code == 302
    assert not policies.has_written(approver, posting)


def test_a_text_is_kept_with_plain_ends_of_lines(recruiter_client, ministry):
    posting = whole_posting(unit=ministry)
    fill_in(recruiter_client, change(posting), about_en="Trees.\r\n\r\nAnd shrubs.")
    posting.refresh_from_db()
    assert posting.about_en == "Trees.\n\nAnd shrubs."


def test_signs_that_nobody_sees_are_not_saved(recruiter_client, ministry):
    posting = whole_posting(unit=ministry)
    pasted = {"title_en": "A \x02word\x03", "about_en": "Trees\x0band shrubs.\r\nMoss."}
    assert fill_in(recruiter_client, change(posting), **pasted).status_code == 302
    posting.refresh_from_db()
    assert (posting.title_en, posting.about_en) == ("A word", "Trees and shrubs.\nMoss.")


@pytest.mark.parametrize("text", ["<b>Forester</b>", "<script>alert(1)</script>", "R&amp;D"])
def test_html_is_refused_and_shown(text):
    with pytest.raises(ValidationError, match="HTML stands here"):
        WrittenField().clean(text)


@pytest.mark.parametrize("field", [WhatField, WhyField, WhyEarlyField])
def test_what_the_public_is_told_of_a_change_is_written_as_a_draft_is(field):
    said = field(language="en")
    with pytest.raises(ValidationError, match="HTML stands here"):
        said.clean("<b>Few</b> read it.")
    assert said.clean("Few read it.\r\nMore should. ") == "Few read it.\nMore should."


@pytest.mark.parametrize("text", ["Research & development", "pay < 5 and > 2", "A <– B"])
def test_signs_that_are_no_html_are_text(text):
    assert WrittenField().clean(text) == text


GOOD = ["416-555-0123", "1 800 387-5559", "(416) 555-0123, ext. 12", "416 555-0123 poste 4"]
GOOD += [
    "+44 20 7946 0958",
    "(416) 555-0123 (TTY)",
    "416 555-0123 x 4 (sans frais)",
    "416-555-0123 (ATS/TTY)",
]


@pytest.mark.parametrize("number", GOOD)
def test_a_phone_number_as_people_write_it_is_taken(number):
    assert PhoneField().clean(number) == number


BAD = ["call me <b>", "555-0123", "416-555-012x", "n/a", "416-555-0123 (TTY 2)"]
BAD += ["416-555-0123 / -0124", "416 555-0123 613 555-0124"]


@pytest.mark.parametrize("number", BAD)
def test_a_phone_number_that_nobody_can_dial_is_refused(number):
    with pytest.raises(ValidationError):
        PhoneField().clean(number)


@pytest.mark.parametrize("end", [" x4", ", #4", ", poste 4", ", ext. 4 (TTY)", ""])
def test_an_extension_is_not_dialled(end):
    assert dialled(f"(416) 555-0123{end}") == "+14165550123"


def test_a_long_number_is_refused_at_once():
    typed = [f"4{sign * 20_000}!" for sign in (" ", "(", "- ", "0 (x")]
    for each in (*typed, f"416-555-0123 ({'a ' * 10_000}"):
        before = perf_counter()
        with pytest.raises(ValidationError):
            PhoneField().clean(each)
        assert perf_counter() - before < 1


WRONG = {
    "title_en": ("<b>Forester</b>", "HTML stands here"),
    "contact_phone": ("call me", "Enter one whole number with its area code"),
    "opens_at": ("soon", "Write day and time as 2026-11-25 09:00."),
    "closes_at": ("25 November", "Write the day as 2026-11-25."),
    "closing_time": ("late", "Write the time as 14:30."),
    "terms-0-count": ("0", "Give the number of positions: 1 or more."),
    "pay_ranges-0-minimum": ("0", "Give an amount above zero."),
    "pay_ranges-0-hours_per_week": ("400", "Give the hours of one week: more than 0"),
    "requirements-0-text_fr": ("<i>Arbres</i>", "HTML stands here"),
}


def test_each_thing_that_is_wrong_is_told_at_its_field_with_what_to_write(
    recruiter_client, ministry
):
    typed = {name: text for name, (text, sentence) in WRONG.items()}
    row = {"terms-0-kind": "student", "requirements-0-kind": "asset"}
    response = fill_in(recruiter_client, ADD, unit=str(ministry.pk), **row, **typed)
    for name, (_text, sentence) in WRONG.items():
        assert f'<a href="#id_{name}">' in response.text
        assert sentence in response.text
    assert {name: paper(response).values[name] for name in typed} == typed
    assert not Posting.objects.exists()
