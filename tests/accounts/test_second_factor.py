"""A second factor is added, shown and taken away by its owner alone."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from tests.accounts.entering import (
    PASSWORD,
    SECRET,
    add_second_factor,
    app_code,
    at,
    confirm_again,
    is_signed_in,
    mails,
    sign_in,
)

pytestmark = pytest.mark.django_db
ADDRESS = "nia@example.org"


def kinds():
    return sorted(Authenticator.objects.values_list("type", flat=True))


@pytest.fixture
def nia(client, newcomer):
    """Signed in with the password alone, and asked for it once more."""
    sign_in(client, ADDRESS)
    confirm_again(client)
    return client


@pytest.fixture
def secret(monkeypatch):
    """The key that the next app gets is one of which the tests know the codes."""
    monkeypatch.setattr("allauth.mfa.totp.internal.auth.generate_totp_secret", lambda: SECRET)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_app_is_added_with_its_code_and_asked_for_from_then_on(
    nia, secret, language, django_capture_on_commit_callbacks
):
    page = nia.get(at("mfa_activate_totp", language))
    assert SECRET in page.text
    with django_capture_on_commit_callbacks(execute=True):
        response = nia.post(at("mfa_activate_totp", language), {"code": app_code()})
    assert response.url == at("mfa_view_recovery_codes", language)
    assert nia.get(response.url).text.count("<li><code>") == 10
    assert kinds() == ["recovery_codes", "totp"]
    assert mails(ADDRESS) == [("account/totp_activated", "en")]
    other = Client()
    response = sign_in(other, ADDRESS, language=language)
    assert response.url == at("mfa_authenticate", language)
    assert not is_signed_in(other)


def test_wrong_code_adds_no_app(nia, secret):
    nia.get(at("mfa_activate_totp"))
    response = nia.post(at("mfa_activate_totp"), {"code": "000000"})
    assert "This is not the code, or it is too old." in response.text
    assert (kinds(), mails(ADDRESS)) == ([], [])


def test_app_is_turned_off_by_who_says_who_they_are(client, newcomer):
    add_second_factor(newcomer)
    client.post(sign_in(client, ADDRESS).url, {"code": app_code()})
    asked = client.post(at("mfa_deactivate_totp"))
    assert asked.url.partition("?")[0] == at("account_reauthenticate")
    assert kinds() == ["recovery_codes", "totp"]
    confirm_again(client)
    assert client.post(at("mfa_deactivate_totp")).url == at("accounts:security")
    assert kinds() == []
    assert mails(ADDRESS)[-1] == ("account/totp_deactivated", "en")


def test_recovery_codes_are_shown_to_their_owner_alone(nia, newcomer, applicant_client):
    codes = add_second_factor(newcomer)
    for name in ("mfa_view_recovery_codes", "mfa_download_recovery_codes"):
        assert Client().get(at(name)).url.startswith(at("accounts:sign_in"))
        assert applicant_client.get(at(name)).status_code == 404
        page = nia.get(at(name))
        assert [code for code in codes if code in page.text] == codes
    assert nia.post(at("mfa_generate_recovery_codes")).url == at("mfa_view_recovery_codes")
    page = nia.get(at("mfa_view_recovery_codes"))
    assert [code for code in codes if code in page.text] == []


def test_passkey_of_another_person_is_not_found(nia, newcomer, applicant, sign_in):
    credential = {"name": "Mine", "credential": {}}
    mine = Authenticator.objects.create(user=newcomer, type="webauthn", data=credential)
    stranger = sign_in(applicant)
    stranger.post(at("account_reauthenticate"), {"password": PASSWORD})
    for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        assert stranger.get(at(name, pk=mine.pk)).status_code == 404
        assert stranger.post(at(name, pk=mine.pk), {"name": "Theirs"}).status_code == 404
        assert nia.get(at(name, pk=mine.pk)).status_code == 200
    assert Authenticator.objects.get().data == credential
