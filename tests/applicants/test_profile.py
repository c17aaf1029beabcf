"""What an applicant tells once: the profile's pages, and what they keep."""

import datetime

import pytest
from django.urls import reverse
from django.utils.translation import override

from careers.applicants.completeness import gaps
from careers.applicants.models import Profile
from tests.factories import (
    EducationFactory,
    EmploymentFactory,
    LanguageSkillFactory,
    ProfileFactory,
)

CONTACT = {
    "name": "Awa Applicant",
    "phone": "+1 (705) 555-0123 x 4",
    "street": "12 Main Street\r\n Unit 3",
    "city": "Sudbury",
    "province": "Ontario",
    "postal_code": "p3e1a1",
    "language": "fr",
}
VIEWS = ("profile", "contact", "entitlement")


@pytest.fixture
def save(applicant_client):
    def save(view, **data):
        return applicant_client.post(reverse(f"applicants:{view}"), data)

    return save


@pytest.fixture
def mine(applicant):
    """What the database holds of the applicant now."""
    return lambda: Profile.objects.select_related("user").get(user=applicant)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ("en", "fr"))
def test_page_is_for_whoever_is_signed_in(view, language, client, applicant_client):
    with override(language):
        address = reverse(f"applicants:{view}")
        sign_in = reverse("accounts:sign_in")
    answer = client.get(address)
    assert (answer.status_code, answer["Location"]) == (302, f"{sign_in}?next={address}")
    answer = applicant_client.get(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
    assert f'<html lang="{language}">' in answer.text


def test_overview_shows_nothing_of_anybody_else(applicant, applicant_client, stranger_client):
    mine = ProfileFactory(user=applicant, street="12 Main Street")
    EmploymentFactory(profile=mine, title="Lighthouse keeper")
    owner, other = (
        reader.get(reverse("applicants:profile")).text
        for reader in (applicant_client, stranger_client)
    )
    told = ("Awa Applicant", "12 Main Street", "Lighthouse keeper")
    assert [words in owner for words in told] == [True, True, True]
    assert [words in other for words in told] == [False, False, False]


def test_contact_is_kept_with_the_name_and_the_language(save, mine):
    answer = save("contact", **CONTACT)
    assert (answer.status_code, answer["Location"]) == (302, reverse("applicants:profile"))
    profile = mine()
    assert profile.phone == "+1 (705) 555-0123 x 4"
    assert profile.street == "12 Main Street Unit 3"
    assert profile.postal_code == "P3E 1A1"
    assert (profile.user.name, profile.user.language) == ("Awa Applicant", "fr")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("p3e-1a1", "P3E 1A1"), ("P3E  1A1", "P3E 1A1"), ("75001", "75001"), ("SW1A 1AA", "SW1A 1AA")],
)
def test_postal_code_is_taken_as_people_write_it(typed, kept, save, mine):
    save("contact", **CONTACT | {"postal_code": typed})
    assert mine().postal_code == kept


def test_contact_can_be_saved_with_the_name_alone(save, mine):
    assert save("contact", name="Awa", language="en").status_code == 302
    assert [str(gap) for gap in gaps(mine())] == [
        "phone number",
        "street address",
        "city or town",
        "province or territory",
        "postal code",
        "entitlement to work in Canada",
    ]


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("name", " ", "Full name: Enter your name."),
        ("name", "A" * 201, "at most 200 characters"),
        ("name", "A\0wa", "Null characters are not allowed."),
        ("phone", "12345", "Phone number: Enter the whole number with its area code"),
        ("street", "s" * 201, "at most 200 characters"),
        ("postal_code", "P" * 21, "at most 20 characters"),
        ("language", "de", "Preferred language: Select a valid choice."),
    ],
)
def test_contact_that_cannot_be_kept_is_given_back_as_typed(field, typed, said, save, applicant):
    answer = save("contact", **CONTACT | {field: typed})
    assert answer.status_code == 200
    summary, form = answer.text.split("<h1", 1)
    assert "<title>Error: Contact information" in summary
    assert said in summary
    assert [f'value="{other}"' in form for other in ("Sudbury", "Ontario")] == [True, True]
    applicant.refresh_from_db()
    assert (applicant.name, applicant.language) == ("Awa Applicant", "en")
    assert Profile.objects.get(user=applicant).city == ""


def test_browser_may_fill_in_the_contact(applicant_client):
    page = applicant_client.get(reverse("applicants:contact")).text
    wanted = ("name", "tel", "address-line1", "address-level2", "address-level1", "postal-code")
    assert [f'autocomplete="{token}"' in page for token in wanted] == [True] * 6


def test_messages_are_in_the_language_of_the_page(applicant_client):
    with override("fr"):
        address = reverse("applicants:contact")
    page = applicant_client.post(address, {"name": "", "language": "fr"}).text
    assert "Entrez votre nom." in page


def test_work_permit_needs_its_date(save, mine):
    answer = save("entitlement", entitlement="work-permit")
    assert answer.status_code == 200
    assert 'href="#id_permit_expires_0"' in answer.text
    assert "Enter the day until which your work permit is valid." in answer.text
    assert mine().entitlement == ""
    day = {"permit_expires_day": "31", "permit_expires_month": "8", "permit_expires_year": "2028"}
    assert save("entitlement", entitlement="work-permit", **day).status_code == 302
    assert mine().permit_expires == datetime.date(2028, 8, 31)


def test_date_of_a_permit_is_dropped_with_the_permit(save, applicant, mine):
    ProfileFactory(
        user=applicant, entitlement="work-permit", permit_expires=datetime.date(2028, 8, 31)
    )
    answer = save("entitlement", entitlement="citizen", permit_expires_day="99")
    assert answer.status_code == 302
    assert (mine().entitlement, mine().permit_expires) == ("citizen", None)


@pytest.mark.parametrize(
    ("day", "month", "year", "said"),
    [
        ("30", "2", "2028", "There is no such day in that month."),
        ("31", "13", "2028", "The month must be a number from 1 to 12."),
        ("31", "8", "28", "The year must have four digits, such as 2023."),
        ("31", "", "2028", "Enter a day, a month and a year, in numbers."),
        ("x", "8", "2028", "Enter a day, a month and a year, in numbers."),
        ("31", "a\0", "2028", "The month must be a number from 1 to 12."),
    ],
)
def test_date_that_does_not_exist_is_refused_and_given_back(day, month, year, said, save, mine):
    answer = save(
        "entitlement",
        entitlement="work-permit",
        permit_expires_day=day,
        permit_expires_month=month,
        permit_expires_year=year,
    )
    assert answer.status_code == 200
    assert said in answer.text
    assert f'value="{year}"' in answer.text
    assert mine().entitlement == ""


def test_permit_that_has_run_out_is_told(applicant, applicant_client):
    ProfileFactory(
        user=applicant, entitlement="work-permit", permit_expires=datetime.date(2020, 1, 1)
    )
    assert "This date has passed." in applicant_client.get(reverse("applicants:profile")).text


def test_nothing_is_missing_from_a_complete_profile(db, django_assert_num_queries):
    profile = ProfileFactory(complete=True)
    with django_assert_num_queries(0):
        assert list(gaps(profile)) == []
        assert not gaps(profile)


def test_overview_costs_the_same_for_one_row_and_three(
    applicant, applicant_client, django_assert_num_queries
):
    profile = ProfileFactory(user=applicant, complete=True)
    factories = (EducationFactory, EmploymentFactory, LanguageSkillFactory)
    applicant_client.get(reverse("applicants:profile"))
    for rows in (1, 2):
        for factory in factories:
            factory.create_batch(rows, profile=profile)
        with django_assert_num_queries(QUERIES):
            applicant_client.get(reverse("applicants:profile"))


QUERIES = 6  # Session, user, profile, and one for each kind of row.
