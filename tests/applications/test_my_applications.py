"""My applications: what an applicant may know, what they may still do, and nobody else's."""

import pytest

from careers.applications.choices import Status
from careers.applications.models import Application, CompetitionEvent
from careers.applications.moves import OPENED
from ops_site.models import OutboxMessage
from tests.applications.pages import a_pdf, at, words_of
from tests.factories.applications import ApplicationFactory, CompetitionFactory

LIST = "/en/account/applications/"
WHEN_CLOSED = {
    "screening": "Each mandatory requirement is decided. You will read the outcome here.",
    "screened_in": "You are told how you will be assessed, and when.",
    "interview": "You are told when and how the interview takes place.",
    "references": "Your references are checked.",
    "offer": "An offer is being made to you.",
    "hired": "You are hired. The competition is over for you.",
    "listed": "You qualify. You may be offered a position that comes free.",
    "not_selected": "The competition is over for you.",
    "screened_out": "The competition is over for you.",
}


def detail(application):
    return at("detail", application.posting)


def test_list_shows_mine_alone_newest_first(applicant, applicant_client, stranger_client):
    titles = ("Forester", "Clerk", "Warden")
    for title in titles:
        posting = CompetitionFactory(title_en=title)
        ApplicationFactory(applicant=applicant, posting=posting, submitted=True)
    ApplicationFactory(posting=CompetitionFactory(title_en="Alchemist"))
    words = words_of(applicant_client.get(LIST))
    shown = [word for word in words.split() if word in (*titles, "Alchemist")]
    assert shown == ["Warden", "Clerk", "Forester"]
    assert "Submitted since " in words
    assert "You have not applied for anything." in words_of(stranger_client.get(LIST))


@pytest.mark.parametrize("rows", (1, 3))
def test_list_costs_the_same_for_one_and_for_three(
    rows, applicant, applicant_client, django_assert_num_queries
):
    for _row in range(rows):
        ApplicationFactory(applicant=applicant, submitted=True)
    applicant_client.get(LIST)
    with django_assert_num_queries(4):
        page = applicant_client.get(LIST)
    assert words_of(page).count("Reference number") == rows


def test_each_page_is_its_owners_alone(submitted, draft_of_mine, client, sign_in, stranger_client):
    number = {"number": submitted.posting.number}
    pages = [detail(submitted), at("submission", submitted.posting, version=1)]
    pages += [at("withdraw", submitted.posting), at("discard", draft_of_mine.posting)]
    owner = sign_in(submitted.applicant)
    for page in pages:
        assert owner.get(page).status_code == 200, page
        assert stranger_client.get(page).status_code == 404, page
        assert client.get(page).url == f"/en/account/sign-in/?next={page}"
    for page in (*pages[2:], at("reopen", submitted.posting)):
        assert stranger_client.post(page).status_code == 404, page
    submitted.refresh_from_db()
    assert (submitted.status, submitted.events.count()) == (Status.SUBMITTED, 1)
    assert Application.objects.to_posting(**number).count() == 1


@pytest.fixture
def draft_of_mine(applicant):
    return ApplicationFactory(applicant=applicant)


@pytest.mark.parametrize(("state", "sentence"), WHEN_CLOSED.items(), ids=WHEN_CLOSED)
def test_what_comes_next_is_said_in_every_state(state, sentence, applicant, applicant_client):
    application = ApplicationFactory(applicant=applicant, **{state: True})
    words = words_of(applicant_client.get(detail(application)))
    assert f"What comes next {sentence}" in words
    assert f"Status {application.get_status_display()} since " in words


def test_timeline_tells_moves_and_looks_and_never_by_whom(applicant, applicant_client, recruiter):
    posting = CompetitionFactory(closed=True, unit=recruiter.scopes.get().unit)
    application = ApplicationFactory(
        applicant=applicant, posting=posting, screened_out=True, recruiter=recruiter
    )
    sent = application.latest.attachments.get()
    looked = {"name": OPENED, "by": recruiter, "document": sent.version_id}
    CompetitionEvent.objects.create(application=application, comment="Weak.", **looked)
    application.decisions.update(note="Ask Aldo.")
    words = words_of(applicant_client.get(detail(application)))
    told = words.partition("What happened")[2].partition("What you submitted")[0]
    sentences = (
        "Staff opened your résumé.",
        "You were screened out: a mandatory requirement is not met.",
        "Screening began.",
        "You submitted your application.",
        "You began your application.",
    )
    places = [told.find(sentence) for sentence in sentences]
    assert places == sorted(places) and places[0] > 0
    assert [secret for secret in ("Rita", "Weak.", "Ask Aldo.") if secret in words] == []


@pytest.mark.parametrize("state", ("decided", "found_wanting"))
def test_outcome_is_not_told_before_screening_is_over(state, applicant, applicant_client):
    application = ApplicationFactory(applicant=applicant, **{state: True})
    words = words_of(applicant_client.get(detail(application)))
    assert ("Outcome" in words, "Met" in words) == (False, False)


def test_outcome_of_each_requirement_is_told_with_its_ground(applicant, applicant_client):
    application = ApplicationFactory(applicant=applicant, screened_out=True)
    words = words_of(applicant_client.get(detail(application)))
    assert "Requirement 1: Met" in words
    assert "The application shows it." in words
    assert "Requirement 2: Not met" in words
    assert "The application does not show it." in words


def test_reason_for_not_selecting_is_told(applicant, applicant_client):
    application = ApplicationFactory(applicant=applicant, not_selected=True)
    words = words_of(applicant_client.get(detail(application)))
    assert "You were not selected. Other candidates met the rated requirements better." in words


def test_withdrawing_asks_first_and_may_be_undone_while_open(submitted, applicant_client):
    page = at("withdraw", submitted.posting)
    assert "You may apply again until " in words_of(applicant_client.get(page))
    submitted.refresh_from_db()
    assert submitted.status == Status.SUBMITTED
    assert applicant_client.post(page).url == detail(submitted)
    assert applicant_client.get(page).url == detail(submitted)
    mails = [mail.template for mail in OutboxMessage.objects.order_by("pk")]
    assert mails == ["applications/receipt", "applications/withdrawn"]
    assert "You may apply again until " in OutboxMessage.objects.last().text
    again = applicant_client.post(at("reopen", submitted.posting))
    assert again.url == at("apply", submitted.posting)
    submitted.refresh_from_db()
    assert (submitted.status, submitted.declared_at) == (Status.DRAFT, None)


def test_application_that_was_submitted_cannot_be_discarded(submitted, applicant_client):
    page = at("discard", submitted.posting)
    assert applicant_client.get(page).url == detail(submitted)
    response = applicant_client.post(page)
    assert "It was submitted before: its record stays." in words_of(response)
    assert Application.objects.filter(pk=submitted.pk).exists()


def test_only_what_was_never_submitted_offers_to_be_deleted(submitted, applicant_client):
    """A draft that was withdrawn and begun again, while its posting is open and after."""
    listed, discard = (at(name, submitted.posting) for name in ("apply", "discard"))
    applicant_client.post(at("withdraw", submitted.posting))
    applicant_client.post(at("reopen", submitted.posting))
    Application.objects.filter(pk=submitted.pk).update(phone="555 1")
    assert discard not in applicant_client.get(listed).text
    closed = CompetitionFactory(closed=True)
    Application.objects.filter(pk=submitted.pk).update(posting=closed)
    page = applicant_client.get(at("apply", closed)).text
    assert ("555 1" in page, at("discard", closed) in page) == (True, False)
    CompetitionEvent.objects.all().delete()
    assert at("discard", closed) in applicant_client.get(at("apply", closed)).text


def test_draft_is_discarded_after_a_question(draft_of_mine, applicant_client):
    page = at("discard", draft_of_mine.posting)
    assert applicant_client.get(page).status_code == 200
    assert Application.objects.count() == 1
    assert applicant_client.post(page).url == LIST
    assert Application.objects.count() == 0


def test_document_is_given_as_it_was_submitted_to_its_owner(
    whole, applicant_client, stranger_client, client
):
    resume = at("document", whole.posting, purpose="resume")
    applicant_client.post(resume, {"upload": "1", "file": a_pdf("Awa.pdf")})
    review = applicant_client.get(at("review", whole.posting))
    seen = review.context["seen"]
    applicant_client.post(at("review", whole.posting), {"seen": seen})
    page = at("attachment", whole.posting, version=1, purpose="resume")
    response = applicant_client.get(page)
    assert b"".join(response.streaming_content) == a_pdf().read()
    assert response["Content-Disposition"].startswith('attachment; filename="Awa.pdf"')
    assert f'href="{page}"' in applicant_client.get(detail(whole)).text
    assert stranger_client.get(page).status_code == 404
    assert client.get(page).url == f"/en/account/sign-in/?next={page}"
    assert applicant_client.get(page.replace("resume", "cover-letter")).status_code == 404


def test_start_page_of_the_account_names_what_waits(whole, applicant_client):
    words = words_of(applicant_client.get("/en/account/"))
    needed = "Finish and submit your application for Forester: it closes in 7 days."
    assert needed in words
    seen = applicant_client.get(at("review", whole.posting)).context["seen"]
    applicant_client.post(at("review", whole.posting), {"seen": seen})
    words = words_of(applicant_client.get("/en/account/"))
    assert (needed in words, "Nothing waits for you." in words) == (False, True)
    assert "Forester: Submitted" in words
    sent = {"text": "More."}
    applicant_client.post(at("requirement", whole.posting, requirement=1), sent)
    words = words_of(applicant_client.get("/en/account/"))
    assert "Submit the changes to your application for Forester: it closes in 7 days." in words
