"""Where there is a second factor, its code is the second step, once, and nothing goes round it."""

import pytest
from django.test import Client

from tests.accounts.entering import (
    NEW_PASSWORD,
    add_second_factor,
    app_code,
    at,
    is_signed_in,
    sign_in,
)
from tests.accounts.test_second_factor import ADDRESS

pytestmark = pytest.mark.django_db


def test_code_of_the_app_is_the_second_step(client, newcomer):
    add_second_factor(newcomer)
    step = sign_in(client, ADDRESS, next=at("accounts:devices")).url
    refused = client.post(step, {"code": "000000"})
    assert "This is not the code, or it is too old." in refused.text
    assert not is_signed_in(client)
    assert client.post(step, {"code": app_code()}).url == at("accounts:devices")
    assert is_signed_in(client)


def test_code_of_the_app_works_once(newcomer):
    add_second_factor(newcomer)
    code = app_code()
    for served in (True, False):
        client = Client()
        client.post(sign_in(client, ADDRESS).url, {"code": code})
        assert is_signed_in(client) is served


def test_recovery_code_works_once(newcomer):
    code = add_second_factor(newcomer)[0]
    for served in (True, False):
        client = Client()
        client.post(sign_in(client, ADDRESS).url, {"code": code})
        assert is_signed_in(client) is served


def test_second_step_is_not_tried_for_ever(newcomer):
    add_second_factor(newcomer)
    client = Client()
    step = sign_in(client, ADDRESS).url
    answers = [client.post(step, {"code": "000000"}) for _attempt in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert "Too many attempts." in answers[-1].text
    assert client.post(step, {"code": app_code()}).status_code == 429
    assert not is_signed_in(client)


def test_new_password_does_not_go_round_the_second_step(client, newcomer):
    add_second_factor(newcomer)
    client.post(at("account_reset_password"), {"email": ADDRESS})
    code = {"code": client.session["account_password_reset_verification"]["code"]}
    client.post(at("account_confirm_password_reset_code"), code)
    client.post(at("account_complete_password_reset"), {"password1": NEW_PASSWORD})
    assert sign_in(client, ADDRESS, NEW_PASSWORD).url == at("mfa_authenticate")
    assert not is_signed_in(client)
