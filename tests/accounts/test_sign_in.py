"""Signing in with an address and a password: what opens, what does not, and where it leads."""

import pytest
from django.test import Client

from careers.accounts.models import User
from tests.accounts.entering import PASSWORD, at, confirm, is_signed_in, latest, mails, sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "fr"])
def test_private_page_comes_back_after_signing_in(client, newcomer, language):
    wanted = at("accounts:devices", language)
    page = client.get(wanted)
    assert page.status_code == 302
    assert page.url == f"{at('accounts:sign_in', language)}?next={wanted}"
    response = client.post(page.url, {"login": newcomer.email, "password": PASSWORD})
    assert response.url == wanted
    assert client.get(wanted).status_code == 200


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "javascript:x"])
def test_signing_in_leads_nowhere_else(client, newcomer, elsewhere):
    assert sign_in(client, newcomer.email, next=elsewhere).url == at("accounts:home")


def test_wrong_password_opens_nothing(client, newcomer):
    response = sign_in(client, newcomer.email, "not the password at all")
    assert response.status_code == 200
    assert "The e-mail address or the password is not right." in response.text
    assert "not the password at all" not in response.text
    assert 'value="nia@example.org"' in response.text
    assert not is_signed_in(client)


def test_closed_account_is_told_so_to_its_owner_alone(client, newcomer):
    User.objects.update(is_active=False)
    assert sign_in(client, newcomer.email).url == at("account_inactive")
    assert "The e-mail address or the password" in sign_in(client, newcomer.email, "wrong").text
    assert not is_signed_in(client)


def test_address_that_nobody_has_confirmed_needs_a_code(client, newcomer):
    newcomer.emailaddress_set.all().delete()
    assert sign_in(client, newcomer.email).url == at("account_email_verification_sent")
    assert mails(newcomer.email) == [("account/email_confirmation_signup", "en")]
    confirm(client, latest(newcomer.email).text.split("Your code: ")[1].split()[0])
    assert is_signed_in(client)


def test_mail_speaks_the_language_of_its_recipient(client, newcomer):
    User.objects.update(language="fr")
    client.post(at("account_reset_password"), {"email": newcomer.email})
    assert mails(newcomer.email) == [("account/password_reset_code", "fr")]
    assert latest(newcomer.email).recipient == newcomer


def test_form_without_its_token_is_refused(newcomer):
    client = Client(enforce_csrf_checks=True)
    assert sign_in(client, newcomer.email).status_code == 403
    assert not is_signed_in(client)
