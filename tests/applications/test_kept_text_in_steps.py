"""Who is signed out in the middle of a step comes back to it, and finds the typed text there."""

from urllib.parse import unquote

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils.translation import override

from careers.applications.choices import Status
from tests.accounts.entering import PASSWORD
from tests.applications.pages import at, step, words_of
from tests.factories import UserFactory
from tests.factories.applications import ApplicationFactory

TEXT = "I led the crew.\n\nThen “two” others."


@pytest.fixture
def applicant(db):
    user = UserFactory(name="Awa", email="applicant@example.org", password=PASSWORD)
    user.trust_address()
    return user


def hidden(response):
    """The hidden fields of the form in `main`, as a browser sends them back."""
    form = response.context["request"]
    assert 'name="author"' in response.text
    author = response.text.partition('name="author" value="')[2].partition('"')[0]
    return {"author": author, "path": form.path}


def typed(client, address, **text):
    """What is typed on a page, sent after the session has run out; gives the sign-in address."""
    fields = hidden(client.get(address))
    Session.objects.all().delete()
    return client.post(address, {"author": fields["author"], **text})


def come_back(client, response):
    """Sign in where the response leads, and go where that leads."""
    sent = {"login": "applicant@example.org", "password": PASSWORD}
    address, _mark, destination = response.url.partition("?next=")
    return client.post(address, {**sent, "next": unquote(destination)}, follow=True)


@pytest.mark.parametrize("language", ("en", "fr"))
def test_text_of_a_step_comes_back_to_the_same_step(language, draft, applicant):
    client = Client()
    client.force_login(applicant)
    with override(language):
        page = at("requirement", draft.posting, requirement=1)
        back = come_back(client, typed(client, page, text=TEXT))
        assert back.redirect_chain[-1][0] == page
        assert f"{TEXT}</textarea>" in back.text
        assert draft.answers.count() == 0
        client.post(page, {"text": TEXT, **hidden(back)})
    assert [answer.text for answer in draft.answers.all()] == [TEXT]


def test_choices_and_address_come_back_to_the_review_they_were_changed_from(draft, applicant):
    client = Client()
    client.force_login(applicant)
    page = f"{step(draft.posting, 'accommodation')}?back=review"
    sent = {"needs_accommodation": "yes", "accommodation": "A quiet room."}
    fields = hidden(client.get(page))
    Session.objects.all().delete()
    response = client.post(page, {"author": fields["author"], **sent})
    back = come_back(client, response)
    assert "A quiet room.</textarea>" in back.text
    assert "Save and return to the review" in words_of(back)


def test_submission_without_a_session_sends_nothing_and_leads_back_to_the_review(
    posting, applicant
):
    whole = ApplicationFactory(applicant=applicant, posting=posting, complete=True)
    client = Client()
    client.force_login(applicant)
    review = at("review", posting)
    seen = client.get(review).context["seen"]
    back = come_back(client, typed(client, review, seen=seen))
    assert back.redirect_chain[-1][0] == review
    assert "You were signed out: nothing was sent." in words_of(back)
    whole.refresh_from_db()
    assert whole.status == Status.DRAFT
    assert client.post(review, {"seen": seen}).url == at("receipt", posting)


def test_another_person_who_signs_in_sees_nothing_of_it(draft, applicant, stranger):
    client = Client()
    client.force_login(applicant)
    page = at("requirement", draft.posting, requirement=1)
    typed(client, page, text=TEXT)
    client.force_login(stranger)
    assert client.get(page).status_code == 404
    theirs = ApplicationFactory(applicant=stranger, posting=draft.posting)
    response = client.get(page)
    assert (response.status_code, "I led the crew" in response.text) == (200, False)
    assert theirs.answers.count() == 0
