"""Who is signed out in the middle of a form finds the text again, and nobody else does."""

import re

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from careers.accounts import kept_text
from tests.accounts.entering import PASSWORD, add_second_factor, at, session_ends, sign_in
from tests.accounts.private_page import NOTE, OTHER, saved

pytestmark = pytest.mark.django_db
TEXT = "Three years of wildfire work,\nand “two” in the office"
KEPT = "You were signed out."


@pytest.fixture(autouse=True)
def private_page(settings):
    settings.ROOT_URLCONF = "tests.accounts.private_page"
    saved.clear()


@pytest.fixture
def visitor(newcomer):
    """Somebody signed in, with the form open; scripts off, tokens looked at."""
    client = Client(enforce_csrf_checks=True)
    enter(client, newcomer)
    return client


def hidden(page, name):
    return re.search(rf'name="{name}" value="([^"]+)"', page.text)[1]


def enter(client, user, address=NOTE):
    page = client.get(f"{at('accounts:sign_in')}?next={address}")
    token = hidden(page, "csrfmiddlewaretoken")
    return sign_in(client, user.email, next=address, csrfmiddlewaretoken=token)


def opened(client, address=NOTE):
    """The hidden fields of the form, as the visitor would send them."""
    page = client.get(address)
    return {name: hidden(page, name) for name in ("csrfmiddlewaretoken", "author")}


def kept_anywhere():
    return [s for s in Session.objects.all() if kept_text.SESSION_KEY in s.get_decoded()]


def test_typed_text_comes_back_once_after_signing_in(visitor, newcomer):
    form = opened(visitor) | {"note": TEXT, "words": ["a", "b"]}
    session_ends()
    response = visitor.post(NOTE, form)
    assert (response.status_code, response.url) == (302, f"{at('accounts:sign_in')}?next={NOTE}")
    assert f"{KEPT} What you typed is kept: sign in again." in visitor.get(response.url).text
    assert enter(visitor, newcomer).url == NOTE
    page = visitor.get(NOTE)
    assert f"{KEPT} Your text is below: save it." in page.text
    assert "Three years of wildfire work,\nand “two” in the office</textarea>" in page.text
    assert page.text.count(" checked") + page.text.count(" selected") == 2
    assert saved == []
    again = visitor.get(NOTE)
    assert KEPT not in again.text
    assert "wildfire" not in again.text
    visitor.post(NOTE, opened(visitor) | {"note": TEXT})
    assert saved == [(newcomer.email, TEXT)]


def test_second_factor_on_the_way_loses_nothing(visitor, newcomer):
    form = opened(visitor) | {"note": TEXT}
    codes = add_second_factor(newcomer)
    session_ends()
    visitor.post(NOTE, form)
    response = enter(visitor, newcomer)
    token = hidden(visitor.get(response.url), "csrfmiddlewaretoken")
    response = visitor.post(response.url, {"code": codes[0], "csrfmiddlewaretoken": token})
    assert response.url == NOTE
    assert "wildfire" in visitor.get(NOTE).text


def test_another_person_in_the_same_browser_never_sees_it(visitor, applicant, newcomer):
    applicant.trust_address()
    form = opened(visitor) | {"note": TEXT}
    session_ends()
    visitor.post(NOTE, form)
    assert len(kept_anywhere()) == 1
    enter(visitor, applicant)
    page = visitor.get(NOTE)
    assert "wildfire" not in page.text
    assert KEPT not in page.text
    assert kept_anywhere() == []


def test_form_of_one_person_is_not_saved_for_another(visitor, applicant):
    applicant.trust_address()
    form = opened(visitor) | {"note": TEXT}
    session_ends()
    enter(visitor, applicant)
    token = opened(visitor)["csrfmiddlewaretoken"]
    response = visitor.post(NOTE, form | {"csrfmiddlewaretoken": token})
    assert (response.status_code, response.url) == (302, NOTE)
    assert "wildfire" not in visitor.get(NOTE).text
    assert saved == []
    visitor.post(NOTE, opened(visitor) | {"note": "mine"})
    assert saved == [(applicant.email, "mine")]


def test_text_comes_back_on_its_own_page_alone(visitor, newcomer):
    form = opened(visitor) | {"note": TEXT}
    session_ends()
    visitor.post(NOTE, form)
    enter(visitor, newcomer)
    assert "wildfire" not in visitor.get(OTHER).text
    assert "wildfire" in visitor.get(NOTE).text


@pytest.mark.parametrize("author", [None, "", "1", "1:forged:signature"])
def test_form_that_does_not_say_whose_it_is_is_not_kept(visitor, author):
    form = opened(visitor) | {"note": TEXT}
    form.pop("author")
    session_ends()
    response = visitor.post(NOTE, form if author is None else form | {"author": author})
    assert response.url == f"{at('accounts:sign_in')}?next={NOTE}"
    assert kept_anywhere() == []


def test_password_and_tokens_are_not_kept(visitor):
    form = opened(visitor) | {"note": TEXT, "password": PASSWORD, "code": "12345678"}
    session_ends()
    visitor.post(NOTE, form)
    [session] = kept_anywhere()
    kept = kept_text.QueryDict(session.get_decoded()[kept_text.SESSION_KEY]["text"])
    assert kept.dict() == {"note": TEXT}


def test_what_is_too_long_is_told(visitor, newcomer):
    form = opened(visitor) | {"note": "short enough", "words": "a" * kept_text.LIMIT}
    session_ends()
    visitor.post(NOTE, form)
    enter(visitor, newcomer)
    page = visitor.get(NOTE)
    assert "Most of your text is below" in page.text
    assert "short enough" in page.text
    assert "aaaa" not in page.text


def test_form_older_than_the_session_keeps_its_text(visitor, newcomer):
    """Signed out in one window and in again in another, the first one's token is stale."""
    form = opened(visitor) | {"note": TEXT}
    session_ends()
    enter(visitor, newcomer)
    response = visitor.post(NOTE, form, headers={"Origin": "http://testserver"})
    assert (response.status_code, response.url) == (302, NOTE)
    assert saved == []
    assert "wildfire" in visitor.get(NOTE).text


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://testserver:81", None])
def test_form_from_elsewhere_is_refused_and_not_kept(visitor, newcomer, origin):
    form = opened(visitor) | {"note": TEXT, "csrfmiddlewaretoken": "x" * 64}
    headers = {"Origin": origin} if origin else {}
    assert visitor.post(NOTE, form, headers=headers).status_code == 403
    assert kept_anywhere() == []
    assert saved == []
