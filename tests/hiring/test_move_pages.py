"""The moves of an application on HR's desk: what each page says, and what its button does."""

import pytest

from careers.applications import deciding
from careers.applications.choices import Reason, Status
from careers.applications.moves import BY_STAFF
from ops_site.models import OutboxMessage
from tests.factories import UserFactory
from tests.hiring.desk import (
    SECRET,
    application_of,
    mailed,
    move,
    names,
    page,
    unchanged,
)
from tests.postings.paper import told

pytestmark = pytest.mark.django_db

# (state, move, where it leads, the mail that it sends)
TAKEN = [
    ("decided", "screen_in", Status.ASSESSMENT, "screened_in"),
    ("found_wanting", "screen_out", Status.NOT_SELECTED, "screened_out"),
    ("screened_in", "interview", Status.INTERVIEW, "interview"),
    ("interview", "check_references", Status.REFERENCES, "references"),
    ("references", "make_offer", Status.OFFER, "offer"),
    ("offer", "hire", Status.HIRED, "hired"),
    ("references", "list", Status.ELIGIBLE_LIST, "eligible_list"),
    ("offer", "not_select", Status.NOT_SELECTED, "not_selected"),
]
WORDS = {"not_select": {"reason": Reason.NO_ANSWER.value, "comment": "We called twice."}}
ALL = pytest.mark.parametrize(("state", "name", "target", "notice"), TAKEN)


def text(client, application, name):
    return client.get(move(application, name)).content.decode()


def take(client, application, name, **words):
    sent = {"seen": application.version, **WORDS.get(name, {}), **words}
    return client.post(move(application, name), sent)


def latest_mail(application):
    return OutboxMessage.objects.filter(address=application.email).latest("pk")


def test_every_move_of_staff_is_tried_here():
    assert {name for _state, name, *_ in TAKEN} | {"begin_screening"} == {m.name for m in BY_STAFF}


@ALL
def test_a_look_at_the_page_changes_nothing_and_the_button_does_it(
    state, name, target, notice, recruiter, recruiter_client
):
    application = application_of(recruiter, **{state: True})
    before = mailed(application)
    with unchanged(application):
        shown = text(recruiter_client, application, name)
    assert application.email in shown
    response = take(recruiter_client, application, name)
    assert response.url == page(application)
    application.refresh_from_db()
    assert application.status == target
    assert mailed(application) == [*before, f"applications/{notice}"]
    # What the page has shown is what was sent.
    mail = latest_mail(application)
    for line in [mail.subject, *mail.text.splitlines()]:
        assert line in shown.replace("&#x27;", "'")


@ALL
def test_the_page_and_its_button_are_the_own_ministrys_alone(
    state, name, target, notice, recruiter, recruiter_client, stranger_client, client
):
    application = application_of(recruiter, **{state: True}, name=SECRET)
    with unchanged(application):
        assert stranger_client.get(move(application, name)).status_code == 404
        assert take(stranger_client, application, name).status_code == 404
        assert client.get(move(application, name)).url.startswith("/admin/login/")
    assert SECRET in text(recruiter_client, application, name)


@ALL
def test_what_is_not_possible_is_refused_in_a_sentence(
    state, name, target, notice, recruiter, recruiter_client
):
    application = application_of(recruiter, withdrawn=True)
    label = next(m.label for m in BY_STAFF if m.name == name)
    for send in (recruiter_client.get, recruiter_client.post):
        with unchanged(application):
            response = send(move(application, name))
        assert response.url == page(application)
        assert told(response)[-1] == f"“{label}” is not possible: the status is “Withdrawn”."


def test_the_mail_is_shown_in_the_applicants_language(recruiter, recruiter_client):
    application = application_of(recruiter, decided=True, language="fr")
    shown = text(recruiter_client, application, "screen_in")
    assert f"Candidature {application.reference}" in shown
    assert '<div lang="fr">' in shown
    assert "An e-mail in French goes to" in shown


def test_the_mail_goes_where_the_account_is_reached_now(recruiter, recruiter_client):
    application = application_of(recruiter, decided=True)
    type(application.applicant).objects.update_or_create(
        pk=application.applicant_id, defaults={"email": "new@example.org"}
    )
    assert "goes to new@example.org at once" in text(recruiter_client, application, "screen_in")
    take(recruiter_client, application, "screen_in")
    assert OutboxMessage.objects.latest("pk").address == "new@example.org"


def test_screening_out_shows_each_outcome_as_the_applicant_reads_it(recruiter, recruiter_client):
    application = application_of(recruiter, found_wanting=True, language="fr")
    last = application.posting.requirements.get(number=2)
    words = {"outcome": "not-met", "ground": "not-shown", "note": "For colleagues alone."}
    deciding.decide(application, last, by=recruiter, **words)
    response = recruiter_client.get(move(application, "screen_out"))
    assert [(told.number, told.text.value) for told in response.context["outcomes"]] == [
        (1, application.posting.requirements.get(number=1).text_fr),
        (2, last.text_fr),
    ]
    assert "La candidature ne le montre pas." in response.content.decode()
    assert "For colleagues alone." not in response.content.decode()


@pytest.mark.parametrize("words", [{"reason": ""}, {"reason": "because"}])
def test_not_selecting_asks_for_a_reason_and_keeps_the_comment(words, recruiter, recruiter_client):
    application = application_of(recruiter, interview=True)
    with unchanged(application):
        response = take(recruiter_client, application, "not_select", **words)
    assert (response.status_code, "reason" in response.context["form"].errors) == (200, True)
    assert "We called twice.</textarea>" in response.content.decode()


def test_the_reason_and_the_comment_stand_in_the_history_and_not_in_the_mail(
    recruiter, recruiter_client
):
    application = application_of(recruiter, interview=True)
    take(recruiter_client, application, "not_select")
    event = application.events.last()
    assert (event.note, event.payload["comment"]) == ("no-answer", "We called twice.")
    assert "We called twice." not in latest_mail(application).text


def test_who_moves_moves_what_the_page_showed(recruiter, approver, recruiter_client):
    application = application_of(recruiter, interview=True)
    application.events.create(name="decided", by=approver, requirement=1)
    with unchanged(application):
        response = take(recruiter_client, application, "not_select", seen=application.version - 1)
    assert response.context["form"].non_field_errors() == [
        "Since you opened this page, something was done by Aldo Approver: Requirement decided.",
        "Nothing was saved. Look at the application as it is now.",
    ]
    assert "We called twice.</textarea>" in response.content.decode()
    assert f'name="seen" value="{application.version}"' in response.content.decode()


def test_without_an_address_the_page_says_that_nobody_is_told(recruiter, recruiter_client):
    application = application_of(recruiter, paper=True, posting__open=True)
    close(application.posting)
    take(recruiter_client, application, "begin_screening")
    for requirement in application.posting.requirements.filter(kind="mandatory"):
        deciding.decide(application, requirement, outcome="met", ground="shown", by=recruiter)
    assert "No e-mail address is known" in text(recruiter_client, application, "screen_in")
    take(recruiter_client, application, "screen_in")
    assert mailed(application) == []
    assert names(application)[-1] == "screen_in"


def close(posting):
    posting.closes_at = posting.opens_at + (posting.closes_at - posting.opens_at) / 4
    posting.save(update_fields=["closes_at"])


def test_screening_begins_by_a_button_once_the_posting_has_closed(recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    with unchanged(application):
        response = take(recruiter_client, application, "begin_screening")
    assert told(response) == [
        "The posting is open: until it closes, applications may still be changed."
    ]
    close(application.posting)
    take(recruiter_client, application, "begin_screening")
    application.refresh_from_db()
    assert application.status == Status.SCREENING
    assert mailed(application) == ["applications/receipt"]


@pytest.mark.parametrize("name", ["submit", "withdraw", "record", "nonsense"])
def test_other_moves_have_no_page(name, recruiter, recruiter_client):
    application = application_of(recruiter, submitted=True)
    with unchanged(application):
        assert recruiter_client.get(move(application, name)).status_code == 404
        assert recruiter_client.post(move(application, name)).status_code == 404


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("state", "name"), [(state, name) for state, name, *_ in TAKEN])
def test_no_mail_leaves_a_word_in_the_other_language(
    state, name, language, recruiter, recruiter_client
):
    awa = UserFactory(email="awa@example.org", language=language)
    application = application_of(recruiter, **{state: True}, applicant=awa, language=language)
    take(recruiter_client, application, name)
    mail = latest_mail(application)
    english = ("Your application", "You ", "requirement", "offer for")
    assert any(word in mail.text for word in english) is (language == "en")
    assert ("Votre candidature" in mail.text) is (language == "fr")
