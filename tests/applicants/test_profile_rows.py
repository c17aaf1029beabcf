"""Education, employment and languages: each row has its page, for its owner alone."""

import datetime

import pytest
from django.urls import reverse
from django.utils.translation import override

from careers.applicants.forms.dates import number_of_month
from careers.applicants.models import Education, Employment, LanguageSkill, Profile
from tests.factories import (
    EducationFactory,
    EmploymentFactory,
    LanguageSkillFactory,
    ProfileFactory,
)

ROWS = {
    "education": EducationFactory,
    "employment": EmploymentFactory,
    "language": LanguageSkillFactory,
}
EDUCATION = {
    "level": "bachelor",
    "credential": "Forestry",
    "institution": "Lakehead University",
    "completed_year": "2019",
}
EMPLOYMENT = {
    "title": "Clerk",
    "employer": "City Archives",
    "started_month": "4",
    "started_year": "2019",
    "ended_month": "",
    "ended_year": "",
    "duties": "Filing.\r\nAnswering.",
}
LANGUAGE = {"language": "Cree", "speaking": "native", "reading": "basic", "writing": "basic"}
FILLED = {"education": EDUCATION, "employment": EMPLOYMENT, "language": LANGUAGE}


@pytest.fixture
def add(applicant_client):
    def add(kind, **data):
        return applicant_client.post(reverse("applicants:add_row", kwargs={"kind": kind}), data)

    return add


def address(view, row, kind, language="en"):
    with override(language):
        return reverse(f"applicants:{view}", kwargs={"kind": kind, "pk": row.pk})


@pytest.mark.parametrize("view", ("change_row", "remove_row"))
@pytest.mark.parametrize("kind", ROWS)
def test_row_is_404_for_everybody_but_its_owner(
    view, kind, applicant, applicant_client, stranger_client, client
):
    row = ROWS[kind](profile__user=applicant)
    for language in ("en", "fr"):
        url = address(view, row, kind, language)
        assert applicant_client.get(url).status_code == 200
        assert stranger_client.get(url).status_code == 404
        assert client.get(url).status_code == 302
    assert stranger_client.post(url, FILLED[kind]).status_code == 404
    assert client.post(url, FILLED[kind]).status_code == 302
    assert [type(row).objects.get()] == [row]
    assert str(type(row).objects.get()) == str(row)


@pytest.mark.parametrize("kind", ROWS)
def test_page_to_add_is_for_whoever_is_signed_in(kind, applicant_client, client):
    url = reverse("applicants:add_row", kwargs={"kind": kind})
    assert client.get(url).status_code == 302
    assert applicant_client.get(url).status_code == 200


def test_education_is_added(add, applicant):
    assert add("education", **EDUCATION)["Location"] == reverse("applicants:profile")
    row = Education.objects.by(applicant).get()
    assert (row.level, row.completed_year) == ("bachelor", 2019)
    assert str(row) == "Forestry, Lakehead University"


def test_employment_is_added_by_months(add, applicant):
    add("employment", **EMPLOYMENT)
    row = Employment.objects.by(applicant).get()
    assert (row.started, row.ended) == (datetime.date(2019, 4, 1), None)
    assert row.duties == "Filing.\r\nAnswering."


def test_language_is_added_and_stands_once(add, applicant):
    assert add("language", **LANGUAGE).status_code == 302
    again = add("language", **LANGUAGE | {"language": " CREE "})
    assert again.status_code == 200
    assert "This language stands in your profile already." in again.text
    assert [str(row) for row in LanguageSkill.objects.by(applicant)] == ["Cree"]


def test_languages_of_two_people_do_not_meet(add, stranger):
    LanguageSkillFactory(profile__user=stranger, language="Cree")
    assert add("language", **LANGUAGE).status_code == 302


@pytest.mark.parametrize("kind", ROWS)
def test_row_is_changed_in_place(kind, applicant, applicant_client):
    row = ROWS[kind](profile__user=applicant)
    profile = row.profile.updated_at
    assert applicant_client.post(address("change_row", row, kind), FILLED[kind]).status_code == 302
    before, [after] = str(row), type(row).objects.by(applicant)
    assert (after.pk, str(after) != before) == (row.pk, True)
    assert Profile.objects.get(user=applicant).updated_at > profile


@pytest.mark.parametrize("kind", ROWS)
def test_row_is_removed_after_a_page_that_asks(kind, applicant, applicant_client):
    row, other = ROWS[kind].create_batch(2, profile=ProfileFactory(user=applicant))
    url = address("remove_row", row, kind)
    assert str(row) in applicant_client.get(url).text
    assert applicant_client.post(url).status_code == 302
    assert list(type(row).objects.by(applicant)) == [other]
    assert applicant_client.post(url).status_code == 404


@pytest.mark.parametrize(
    ("kind", "field", "typed", "said"),
    [
        ("education", "level", "", "Level of education: Choose one."),
        ("education", "level", "x\0", "Select a valid choice."),
        ("education", "credential", "", "Enter what you studied."),
        ("education", "institution", "i" * 201, "at most 200 characters"),
        ("education", "completed_year", "19", "The year must have four digits"),
        ("education", "completed_year", "9999", "This year has not come yet."),
        ("employment", "started_year", "", "Enter a month and a year, in numbers."),
        ("employment", "started_year", "2150", "This is in the future."),
        ("employment", "title", "a\0", "Null characters are not allowed."),
        ("employment", "duties", "d" * 4001, "at most 4000 characters"),
        ("employment", "duties", "d\0", "Null characters are not allowed."),
        ("language", "speaking", "", "Speaking: Choose one."),
        ("language", "language", "", "Enter the name of the language."),
        ("language", "language", "l" * 61, "at most 60 characters"),
    ],
)
def test_row_that_cannot_be_kept_is_given_back(kind, field, typed, said, add):
    answer = add(kind, **FILLED[kind] | {field: typed})
    assert answer.status_code == 200
    summary, form = answer.text.split("<h1", 1)
    assert "<title>Error: Add" in summary
    assert said in summary
    others = [text for name, text in FILLED[kind].items() if name != field and text.istitle()]
    assert others or field == "language"
    assert [text in form for text in others] == [True] * len(others)
    assert [model.objects.count() for model in (Education, Employment, LanguageSkill)] == [0, 0, 0]


def test_employment_does_not_end_before_it_starts(add):
    answer = add("employment", **EMPLOYMENT | {"ended_month": "3", "ended_year": "2019"})
    assert "To: The end is before the start." in answer.text
    assert Employment.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        *(("April", 4), ("avr.", 4), ("Févr", 2), ("fevrier", 2), ("août", 8), ("SEPT", 9)),
        *(("jui", None), ("ma", None), ("mai", 5), ("mar", 3), ("4", None), ("", None)),
    ],
)
def test_month_may_be_typed_by_its_name(typed, number):
    assert number_of_month(typed) == number
