import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from careers.accounts.models import User
from tests.accounts.entering import (
    at,
    code_for,
    confirm,
    confirm_again,
    is_signed_in,
    latest,
    mails,
    sign_in,
)

pytestmark = pytest.mark.django_db
OLD, NEW = "nia@example.org", "nia.newcomer@example.org"
PAGE = "/en/account/e-mail/"


@pytest.fixture
def nia(client, newcomer):
    """Signed in, and asked for her password a moment ago."""
    sign_in(client, OLD)
    confirm_again(client)
    return client


def ask(client, email=NEW):
    return client.post(PAGE, {"email": email, "action_add": "1"})


def addresses():
    return list(EmailAddress.objects.values_list("email", "verified", "primary"))


def test_new_address_is_confirmed_by_a_code_and_the_old_one_is_told(nia):
    assert ask(nia).url == at("account_email_verification_sent")
    assert mails(NEW) == [("account/email_confirmation", "en")]
    assert User.objects.get().email == OLD
    assert confirm(nia, code_for(NEW)).url == at("accounts:home")
    assert User.objects.get().email == NEW
    assert addresses() == [(NEW, True, True)]
    assert mails(OLD) == [("account/email_changed", "en")]
    assert NEW in latest(OLD).text
    assert "Your e-mail address is confirmed." in nia.get(at("accounts:home")).text
    other = Client()
    sign_in(other, OLD)
    assert not is_signed_in(other)
    sign_in(other, NEW)
    assert is_signed_in(other)


def test_nothing_changes_without_the_code(nia):
    ask(nia)
    answers = [confirm(nia, "0000-0000").status_code for _attempt in range(3)]
    assert answers == [200, 200, 302]
    assert User.objects.get().email == OLD
    assert addresses() == [(OLD, True, True)]
    assert mails(OLD) == []
    assert is_signed_in(nia)


def test_person_says_once_more_who_they_are(client, newcomer):
    sign_in(client, OLD)
    response = ask(client)
    assert response.url.partition("?")[0] == at("account_reauthenticate")
    assert mails(NEW) == []
    refused = client.post(response.url, {"password": "not the password"})
    assert "This is not your password." in refused.text
    assert mails(NEW) == []
    response = confirm_again(client, address=PAGE)
    assert response.url == at("account_email_verification_sent")
    assert mails(NEW) == [("account/email_confirmation", "en")]


@pytest.mark.parametrize("typed", ["", "nia", OLD, "NIA@example.org", f"{'a' * 250}@b.ca"])
def test_what_cannot_be_the_new_address_is_refused(nia, typed):
    response = ask(nia, typed)
    assert response.status_code == 200
    assert '<a href="#id_email">' in response.text
    assert User.objects.get().email == OLD


def test_address_of_another_account_is_never_taken(nia, applicant):
    applicant.trust_address()
    ask(nia, applicant.email)
    response = confirm(nia, code_for(applicant.email))
    assert "This address cannot be used." in response.text
    assert sorted(addresses()) == [(applicant.email, True, True), (OLD, True, True)]


def test_page_is_for_its_owner_alone(client, newcomer):
    assert client.get(PAGE).url == f"{at('accounts:sign_in')}?next={PAGE}"
    sign_in(client, OLD)
    page = client.get(PAGE)
    assert (page.status_code, OLD in page.text) == (200, True)
