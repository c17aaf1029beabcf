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
def browser(newcomer):
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
    """The hidden fields of the form, as the browser would send them."""
    page = client.get(address)
    return {name: hidden(page, name) for name in ("csrfmiddlewaretoken", "author")}


def kept_anywhere():
    return [s for s in Session.objects.all() if kept_text.SESSION_KEY in s.get_decoded()]


def test_typed_text_comes_back_once_after_signing_in(browser, newcomer):
    form = opened(browser) | {"note": TEXT, "words": ["a", "b"]}
    session_ends()
    response = browser.post(NOTE, form)
    assert (response.status_code, response.url) == (302, f"{at('accounts:sign_in')}?next={NOTE}")
    assert enter(browser, newcomer).url == NOTE
    page = browser.get(NOTE)
    assert f"{KEPT} Your text is below: save it." in page.text
    assert "Three years of wildfire work,\nand “two” in the office</textarea>" in page.text
    assert page.text.count(" checked") + page.text.count(" selected") == 2
    assert saved == []
    again = browser.get(NOTE)
    assert KEPT not in again.text
    assert "wildfire" not in again.text
    browser.post(NOTE, opened(browser) | {"note": TEXT})
    assert saved == [(newcomer.email, TEXT)]


def test_second_factor_on_the_way_loses_nothing(browser, newcomer):
    form = opened(browser) | {"note": TEXT}
    codes = add_second_factor(newcomer)
    session_ends()
    browser.post(NOTE, form)
    response = enter(browser, newcomer)
    token = hidden(browser.get(response.url), "csrfmiddlewaretoken")
    response = browser.post(response.url, {"code": codes[0], "csrfmiddlewaretoken": token})
    assert response.url == NOTE
    assert "wildfire" in browser.get(NOTE).text


def test_another_person_in_the_same_browser_never_sees_it(browser, applicant, newcomer):
    applicant.trust_address()
    form = opened(browser) | {"note": TEXT}
    session_ends()
    browser.post(NOTE, form)
    assert len(kept_anywhere()) == 1
    enter(browser, applicant)
    page = browser.get(NOTE)
    assert "wildfire" not in page.text
    assert KEPT not in page.text
    assert kept_anywhere() == []


def test_form_of_one_person_is_not_saved_for_another(browser, applicant):
    applicant.trust_address()
    form = opened(browser) | {"note": TEXT}
    session_ends()
    enter(browser, applicant)
    token = opened(browser)["csrfmiddlewaretoken"]
    response = browser.post(NOTE, form | {"csrfmiddlewaretoken": token})
    assert (response.status_code, response.url) == (302, NOTE)
    assert "wildfire" not in browser.get(NOTE).text
    assert saved == []
    browser.post(NOTE, opened(browser) | {"note": "mine"})
    assert saved == [(applicant.email, "mine")]


def test_text_comes_back_on_its_own_page_alone(browser, newcomer):
    form = opened(browser) | {"note": TEXT}
    session_ends()
    browser.post(NOTE, form)
    enter(browser, newcomer)
    assert "wildfire" not in browser.get(OTHER).text
    assert "wildfire" in browser.get(NOTE).text


@pytest.mark.parametrize("author", [None, "", "1", "1:forged:signature"])
def test_form_that_does_not_say_whose_it_is_is_not_kept(browser, author):
    form = opened(browser) | {"note": TEXT}
    form.pop("author")
    session_ends()
    response = browser.post(NOTE, form if author is None else form | {"author": author})
    assert response.url == f"{at('accounts:sign_in')}?next={NOTE}"
    assert kept_anywhere() == []


def test_password_and_tokens_are_not_kept(browser):
    form = opened(browser) | {"note": TEXT, "password": PASSWORD, "code": "12345678"}
    session_ends()
    browser.post(NOTE, form)
    [session] = kept_anywhere()
    kept = kept_text.QueryDict(session.get_decoded()[kept_text.SESSION_KEY]["text"])
    assert kept.dict() == {"note": TEXT}


def test_what_is_too_long_is_told(browser, newcomer):
    form = opened(browser) | {"note": "short enough", "words": "a" * kept_text.LIMIT}
    session_ends()
    browser.post(NOTE, form)
    enter(browser, newcomer)
    page = browser.get(NOTE)
    assert "Most of your text is below" in page.text
    assert "short enough" in page.text
    assert "aaaa" not in page.text


def test_form_older_than_the_session_keeps_its_text(browser, newcomer):
    """Signed out in one window and in again in another, the first one's token is stale."""
    form = opened(browser) | {"note": TEXT}
    session_ends()
    enter(browser, newcomer)
    response = browser.post(NOTE, form, headers={"Origin": "http://testserver"})
    assert (response.status_code, response.url) == (302, NOTE)
    assert saved == []
    assert "wildfire" in browser.get(NOTE).text


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://testserver:81", None])
def test_form_from_elsewhere_is_refused_and_not_kept(browser, newcomer, origin):
    form = opened(browser) | {"note": TEXT, "csrfmiddlewaretoken": "x" * 64}
    headers = {"Origin": origin} if origin else {}
    assert browser.post(NOTE, form, headers=headers).status_code == 403
    assert kept_anywhere() == []
    assert saved == []
