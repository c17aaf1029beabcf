"""Each step keeps what it is told, and gives back what it does not accept."""

import pytest

from careers.applications.completeness import Step
from tests.applications.pages import at, step, words_of
from tests.factories import EducationFactory, ProfileFactory, UserFactory


def pages_of(posting):
    return [
        *(step(posting, name) for name in Step if name != Step.ELIGIBILITY),
        at("requirement", posting, requirement=1),
        at("document", posting, purpose="resume"),
        at("document", posting, purpose="cover-letter"),
        at("review", posting),
    ]


def test_each_page_of_writing_is_its_owners_alone(draft, client, applicant_client, stranger_client):
    for page in pages_of(draft.posting):
        assert applicant_client.get(page).status_code == 200, page
        assert stranger_client.get(page).status_code == 404, page
        assert stranger_client.post(page, {"text": "mine"}).status_code == 404, page
        assert client.get(page).url == f"/en/account/sign-in/?next={page}"
    assert draft.answers.count() == 0


def test_profile_fills_in_and_the_step_confirms(posting, applicant, applicant_client):
    ProfileFactory(user=applicant, complete=True)
    applicant_client.post(at("apply", posting))
    page = applicant_client.get(step(posting, "contact"))
    assert 'value="12 Main Street"' in page.text
    sent = {"name": "Awa A.", "street": "9 Elm Street", "language": "en"}
    assert applicant_client.post(step(posting, "contact"), sent).status_code == 302
    application = applicant.applications.get()
    assert (application.name, application.street) == ("Awa A.", "9 Elm Street")
    assert (application.contact_confirmed, application.email) == (True, applicant.email)
    # The profile and the account stay as they are.
    assert (applicant.profile.street, applicant.name) == ("12 Main Street", "Awa Applicant")


@pytest.mark.parametrize(
    ("name", "sent", "sentence"),
    [
        ("contact", {"name": "", "phone": "12", "street": "5 Oak"}, "Enter your name."),
        ("entitlement", {"entitlement": "work-permit"}, "Enter the day until which"),
        ("background", {}, "Choose yes or no."),
        ("accommodation", {"needs_accommodation": "yes"}, "Say which accommodation you need."),
        ("declaration", {}, "Tick the box to make the declaration."),
    ],
)
def test_error_keeps_what_was_typed_and_saves_none(name, sent, sentence, draft, applicant_client):
    page = applicant_client.post(step(draft.posting, name), sent)
    assert page.status_code == 200
    summary, _heading, field = words_of(page).partition("Your application:")
    assert (sentence in summary, sentence in field) == (True, True)
    assert page.text.count("<title>Error:") == 1
    assert all(f'value="{value}"' in page.text for value in sent.values() if value)
    draft.refresh_from_db()
    assert draft.saved_at is None


def test_one_may_return_to_the_list_or_to_the_review(draft, applicant_client):
    page, sent = step(draft.posting, "background"), {"includes_background": "no"}
    assert applicant_client.post(page, sent | {"list": "1"}).url == at("apply", draft.posting)
    assert applicant_client.post(f"{page}?back=review", sent).url == at("review", draft.posting)
    assert applicant_client.post(page, sent).url == step(draft.posting, "documents")


def test_answer_no_drops_what_only_yes_asks_for(draft, applicant_client):
    sent = {"needs_accommodation": "no", "accommodation": "x" * 6000}
    page = step(draft.posting, "accommodation")
    assert applicant_client.post(page, sent).status_code == 302
    draft.refresh_from_db()
    assert (draft.needs_accommodation, draft.accommodation) == (False, "")


def test_background_shows_the_profile_that_goes_with_it(draft, applicant, applicant_client):
    EducationFactory(profile=ProfileFactory(user=applicant), credential="Forestry")
    EducationFactory(profile=ProfileFactory(user=UserFactory()), credential="Alchemy")
    page = words_of(applicant_client.get(step(draft.posting, "background")))
    assert "Forestry" in page
    assert "Alchemy" not in page
