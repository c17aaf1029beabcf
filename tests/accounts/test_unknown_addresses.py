"""No answer tells whether an address has an account: whole responses are compared."""

import re

import pytest
from django.test import Client

from ops_site.models import OutboxMessage
from tests.accounts.entering import ask_for_reset, at, confirm, mails, sign_in, sign_up

pytestmark = pytest.mark.django_db
KNOWN, UNKNOWN = "nia@example.org", "zoe@example.org"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])


@pytest.fixture(autouse=True)
def known(newcomer):
    assert newcomer.email == KNOWN


def told(response, email):
    """Everything that an answer says, but for its token and the address that was typed."""
    text = TOKEN.sub("", response.text).replace(email, "ADDRESS")
    of_the_moment = {"Content-Length", "Expires"}
    headers = {name: response[name] for name in response.headers.keys() - of_the_moment}
    cookies = {
        name: {key: cookie[key] for key in cookie if key != "expires"}
        for name, cookie in response.cookies.items()
    }
    return response.status_code, headers, cookies, text


def both(*steps):
    """What each step answers for the known address, and for the unknown one."""
    answers = []
    for email in (KNOWN, UNKNOWN):
        client = Client()
        answers.append([told(step(client, email), email) for step in steps])
    return answers


def page(name, language):
    return lambda client, email: client.get(at(name, language))


@LANGUAGES
def test_sign_in_with_a_wrong_password_tells_nothing(language):
    known, unknown = both(
        lambda client, email: sign_in(client, email, "not the password", language),
        page("accounts:home", language),
    )
    assert known == unknown
    assert known[0][0] == 200
    assert not OutboxMessage.objects.exists()


@LANGUAGES
def test_sign_up_tells_nothing_to_the_end(language, time_machine):
    time_machine.move_to("2026-11-02 12:00 +0000", tick=False)

    def wrong_code(client, email):
        return confirm(client, "0000-0000", language)

    def another_code(client, email):
        time_machine.shift(60)
        return client.post(at("account_email_verification_sent", language), {"action": "resend"})

    code_page = page("account_email_verification_sent", language)
    known, unknown = both(
        lambda client, email: sign_up(client, email, language=language),
        *(code_page, another_code, code_page, wrong_code, wrong_code, wrong_code, code_page),
        *(page("accounts:sign_in", language), page("accounts:sign_up", language)),
    )
    assert known == unknown
    assert [step[0] for step in known] == [302, 200, 302, 200, 200, 200, 302, 302, 200, 200]
    assert mails(KNOWN) == [("account/account_already_exists", "en")]
    assert mails(UNKNOWN) == [("account/email_confirmation_signup", language)] * 2


@LANGUAGES
def test_sign_up_that_is_left_tells_nothing(language):
    known, unknown = both(
        lambda client, email: sign_up(client, email, language=language),
        page("accounts:sign_in", language),
        page("accounts:sign_up", language),
        lambda client, email: client.post(at("accounts:sign_out", language), {"then": "sign_up"}),
        page("account_email_verification_sent", language),
        page("accounts:sign_up", language),
    )
    assert known == unknown
    assert [step[0] for step in known] == [302, 302, 302, 302, 302, 200]


@LANGUAGES
def test_reset_tells_nothing_to_the_end(language):
    def wrong_code(client, email):
        typed = {"code": "0000-0000"}
        return client.post(at("account_confirm_password_reset_code", language), typed)

    known, unknown = both(
        lambda client, email: ask_for_reset(client, email, language),
        page("account_confirm_password_reset_code", language),
        page("account_complete_password_reset", language),
        *(wrong_code, wrong_code, wrong_code),
        page("account_confirm_password_reset_code", language),
    )
    assert known == unknown
    assert [step[0] for step in known] == [302, 200, 302, 200, 200, 302, 302]
    assert mails(KNOWN) == [("account/password_reset_code", "en")]
    assert mails(UNKNOWN) == [("account/unknown_account", language)]


@pytest.mark.parametrize("send", [sign_up, ask_for_reset])
def test_limit_comes_at_the_same_moment(send):
    answers = {}
    for email in (KNOWN, UNKNOWN):
        client = Client()
        answers[email] = []
        for _attempt in range(7):
            answers[email].append(send(client, email).status_code)
            client.post(at("accounts:sign_out"))
    assert answers[KNOWN] == answers[UNKNOWN]
    assert 429 in answers[KNOWN]


def test_new_address_of_somebody_else_is_not_told_either(client, newcomer, applicant):
    applicant.trust_address()
    sign_in(client, newcomer.email)
    pages = []
    for email in (applicant.email, UNKNOWN):
        client.post(at("account_reauthenticate"), {"password": "correct horse battery staple"})
        response = client.post(at("account_email"), {"email": email, "action_add": "1"})
        assert response.url == at("account_email_verification_sent")
        pages.append(told(client.get(response.url), email))
    assert pages[0] == pages[1]
