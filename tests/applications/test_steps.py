"""Each step keeps what it is told, and gives back what it does not accept."""

import pytest

from careers.applications.completeness import Step
from tests.applications.pages import at, step, words_of
from tests.factories import EducationFactory, ProfileFactory, UserFactory
from tests.factories.applications import ApplicationFactory, CompetitionFactory

LONG = "é" * 5000


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


def test_answer_is_kept_word_for_word_up_to_the_limit(draft, applicant_client):
    page = at("requirement", draft.posting, requirement=2)
    assert applicant_client.post(page, {"text": "One.\r\n\r\n«Two» & <b>"}).status_code == 302
    assert [a.text for a in draft.answers.all()] == ["One.\n\n«Two» & <b>"]
    assert "«Two» &amp; &lt;b&gt;</textarea>" in applicant_client.get(page).text
    # A line break counts once, however a browser sends it.
    assert applicant_client.post(page, {"text": LONG[:-1] + "\r\né"}).status_code == 200
    assert applicant_client.post(page, {"text": LONG[:-2] + "\r\né"}).status_code == 302


def test_answer_that_is_too_long_is_given_back_whole(draft, applicant_client):
    page = at("requirement", draft.posting, requirement=1)
    response = applicant_client.post(page, {"text": LONG + "fin"})
    assert "This is 3 characters too long." in words_of(response)
    assert f"{LONG}fin</textarea>" in response.text
    assert draft.answers.count() == 0


def test_only_mandatory_requirements_have_a_page(draft, applicant_client):
    rated = at("requirement", draft.posting, requirement=3)
    assert applicant_client.get(rated).status_code == 404
    assert applicant_client.get(at("requirement", draft.posting, requirement=1)).status_code == 200


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


# --- Where only some may apply ------------------------------------------------------------------


@pytest.fixture
def restricted(applicant):
    posting = CompetitionFactory(restricted=True)
    return ApplicationFactory(applicant=applicant, posting=posting)


def test_nothing_else_begins_before_the_gate(restricted, applicant_client):
    gate, listed = step(restricted.posting, "eligibility"), at("apply", restricted.posting)
    page = words_of(applicant_client.get(listed))
    assert "Your contact Cannot start yet" in page
    assert [applicant_client.get(p).url for p in pages_of(restricted.posting)] == [listed] * 11
    page = words_of(applicant_client.get(gate))
    assert "Employees of the Ontario Public Service may apply." in page
    response = applicant_client.post(gate, {"may_apply": "yes"})
    assert "Enter your employee number." in words_of(response)
    sent = {"may_apply": "yes", "employee_number": "123456"}
    assert applicant_client.post(gate, sent).url == step(restricted.posting, "contact")
    assert applicant_client.get(step(restricted.posting, "contact")).status_code == 200


def test_who_may_not_apply_is_stopped_and_may_put_it_right(restricted, applicant_client):
    gate = step(restricted.posting, "eligibility")
    applicant_client.post(gate, {"may_apply": "no", "employee_number": "9"})
    page = words_of(applicant_client.get(at("apply", restricted.posting)))
    assert "You cannot apply for this posting" in page
    restricted.refresh_from_db()
    assert (restricted.may_apply, restricted.employee_number) == (False, "")
    assert 'value="no"' in applicant_client.get(gate).text


def test_open_posting_has_no_gate(draft, applicant_client):
    assert "Who may apply" not in words_of(applicant_client.get(at("apply", draft.posting)))
    assert applicant_client.get(step(draft.posting, "eligibility")).status_code == 404
