"""A new password by a code from the mail: it counts once it is chosen, everywhere."""

import pytest
from django.test import Client

from careers.accounts.models import User
from tests.accounts.entering import (
    NEW_PASSWORD,
    ask_for_reset,
    at,
    code_for,
    is_signed_in,
    mails,
    sign_in,
)

pytestmark = pytest.mark.django_db


def type_code(client, code, language="en"):
    return client.post(at("account_confirm_password_reset_code", language), {"code": code})


def choose(client, password=NEW_PASSWORD, language="en"):
    typed = {"password1": password}
    return client.post(at("account_complete_password_reset", language), typed)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_person_chooses_a_new_password_with_the_code_from_the_mail(client, newcomer, language):
    User.objects.update(language=language)
    response = ask_for_reset(client, newcomer.email, language)
    assert response.url == at("account_confirm_password_reset_code", language)
    response = type_code(client, code_for(newcomer.email), language)
    assert response.url == at("account_complete_password_reset", language)
    response = choose(client, language=language)
    assert response.url == at("account_password_reset_completed", language)
    assert client.get(response.url).status_code == 200
    assert mails(newcomer.email) == [
        ("account/password_reset_code", language),
        ("account/password_reset", language),
    ]
    sign_in(client, newcomer.email, NEW_PASSWORD)
    assert is_signed_in(client)


def test_new_password_ends_every_session(client, newcomer):
    device = Client()
    sign_in(device, newcomer.email)
    assert is_signed_in(device)
    ask_for_reset(client, newcomer.email)
    type_code(client, code_for(newcomer.email))
    choose(client)
    assert not is_signed_in(device)
    assert sign_in(Client(), newcomer.email).status_code == 200


def test_weak_new_password_is_refused(client, newcomer):
    ask_for_reset(client, newcomer.email)
    type_code(client, code_for(newcomer.email))
    assert '<a href="#id_password1">' in choose(client, "short").text
    assert sign_in(Client(), newcomer.email).url == at("accounts:home")
