import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from careers.accounts.models import User
from ops_site import sending
from ops_site.models import OutboxMessage
from tests.accounts.entering import (
    PASSWORD,
    at,
    code_for,
    confirm,
    is_signed_in,
    latest,
    mails,
    sign_in,
    sign_up,
)

pytestmark = pytest.mark.django_db
ADDRESS = "awa@example.org"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_person_signs_up_with_the_code_from_the_mail(client, language):
    response = sign_up(client, ADDRESS, language=language)
    assert (response.status_code, response.url) == (
        302,
        at("account_email_verification_sent", language),
    )
    assert mails(ADDRESS) == [("account/email_confirmation_signup", language)]
    assert not is_signed_in(client)
    response = confirm(client, code_for(ADDRESS), language)
    assert (response.status_code, response.url) == (302, at("accounts:home", language))
    assert is_signed_in(client)
    user = User.objects.get()
    assert (user.email, user.language, user.is_staff) == (ADDRESS, language, False)
    address = EmailAddress.objects.get()
    assert (address.email, address.verified, address.primary) == (ADDRESS, True, True)


def test_address_is_one_however_it_is_typed(client):
    sign_up(client, "Awa@Example.ORG")
    confirm(client, code_for(ADDRESS))
    assert User.objects.get().email == ADDRESS
    other = Client()
    sign_in(other, "AWA@example.org")
    assert is_signed_in(other)


def test_account_without_its_code_cannot_be_signed_in_to(client, time_machine):
    time_machine.move_to("2026-11-02 12:00 +0000", tick=False)
    sign_up(client, ADDRESS)
    other = Client()
    time_machine.move_to("2026-11-02 12:01 +0000", tick=False)
    response = sign_in(other, ADDRESS)
    assert response.url == at("account_email_verification_sent")
    assert not is_signed_in(other)


@pytest.mark.parametrize("typed", ["0000-0000", "", "1234", "é" * 9])
def test_wrong_code_opens_nothing(client, typed):
    sign_up(client, ADDRESS)
    response = confirm(client, typed)
    assert response.status_code == 200
    assert 'class="field__error"' in response.text
    assert not is_signed_in(client)
    assert not EmailAddress.objects.filter(verified=True).exists()


def test_three_wrong_codes_end_the_attempt(client):
    sign_up(client, ADDRESS)
    right = code_for(ADDRESS)
    answers = [confirm(client, "0000-0000").status_code for _attempt in range(3)]
    assert answers == [200, 200, 302]
    confirm(client, right)
    assert not is_signed_in(client)


def test_code_is_too_old_after_a_quarter_of_an_hour(client, time_machine):
    time_machine.move_to("2026-11-02 12:00 +0000", tick=False)
    sign_up(client, ADDRESS)
    time_machine.move_to("2026-11-02 12:15:01 +0000", tick=False)
    confirm(client, code_for(ADDRESS))
    assert not is_signed_in(client)


def test_another_code_replaces_the_first(client, time_machine):
    time_machine.move_to("2026-11-02 12:00 +0000", tick=False)
    sign_up(client, ADDRESS)
    first = code_for(ADDRESS)
    time_machine.move_to("2026-11-02 12:01 +0000", tick=False)
    client.post(at("account_email_verification_sent"), {"action": "resend"})
    assert len(mails(ADDRESS)) == 2
    second = code_for(ADDRESS)
    assert second != first
    confirm(client, first)
    assert not is_signed_in(client)
    confirm(client, second)
    assert is_signed_in(client)


def test_mistyped_address_can_be_left_behind(client):
    sign_up(client, "mistyped@example.org")
    response = client.post(at("accounts:sign_out"), {"then": "sign_up"})
    assert response.url == at("accounts:sign_up")
    sign_up(client, ADDRESS)
    confirm(client, code_for(ADDRESS))
    assert is_signed_in(client)


@pytest.mark.parametrize(
    "password", ["short", "password1234", "123456789012", "awa@example.org"], ids=str
)
def test_weak_password_makes_no_account(client, password):
    response = sign_up(client, ADDRESS, password)
    assert response.status_code == 200
    assert '<a href="#id_password1">' in response.text
    assert not User.objects.exists()
    assert not OutboxMessage.objects.exists()


@pytest.mark.parametrize("email", ["", "awa", "awa@", f"{'a' * 250}@example.org", "a\0@b.ca"])
def test_what_is_not_an_address_makes_no_account(client, email):
    response = sign_up(client, email)
    assert response.status_code == 200
    assert '<a href="#id_email">' in response.text
    assert not User.objects.exists()
    assert not OutboxMessage.objects.exists()


def test_mail_with_the_code_is_erased_once_sent(client, mailoutbox):
    sign_up(client, ADDRESS)
    code = code_for(ADDRESS)
    assert latest(ADDRESS).secret
    sending.send_due()
    [sent] = mailoutbox
    assert code in sent.body
    message = latest(ADDRESS)
    assert code not in f"{message.subject}{message.text}{message.html}"


def test_account_and_its_mail_are_one(client, monkeypatch, time_machine):
    time_machine.move_to("2026-11-02 12:00 +0000", tick=False)
    client.raise_request_exception = False
    monkeypatch.setattr("ops_site.outbox.render", broken)
    assert sign_up(client, ADDRESS).status_code == 500
    assert not User.objects.exists()
    assert not EmailAddress.objects.exists()
    monkeypatch.undo()
    time_machine.move_to("2026-11-02 12:01 +0000", tick=False)
    assert sign_up(client, ADDRESS, PASSWORD).status_code == 302
    assert User.objects.count() == 1


def broken(*args):
    raise RuntimeError("The mail cannot be written.")
