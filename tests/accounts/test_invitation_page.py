"""The link in the mail and the page that it opens, for the invited person and for others."""

import logging

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from careers.accounts import invitations
from careers.accounts.models import Invitation
from tests.accounts.inviting import ADDRESS, invite, link, unchanged

pytestmark = pytest.mark.django_db
PAGE = "/en/account/invitation/"
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])


@pytest.fixture
def invitation(administrator, ministry):
    return invite(ministry, administrator)


def opened(client):
    """The page behind the link, as this reader finds it."""
    return client.get(link(), follow=True)


def page_in(language):
    with override(language):
        return reverse("accounts:invitation")


# --- The invited person -------------------------------------------------------------------------


@LANGUAGES
def test_the_page_tells_who_invites_to_what_and_a_button_accepts(
    language, administrator, ministry, newcomer, newcomer_client
):
    invite(ministry, administrator, language=language)
    with unchanged():
        response = opened(newcomer_client)
    assert response.redirect_chain == [(page_in(language), 302)]
    page = response.content.decode()
    unit = {"en": "Ministry of Parks", "fr": "Ministère des Parcs"}[language]
    for told in ("Ada Administrator", unit, ADDRESS, f'<html lang="{language}"'):
        assert told in page
    answer = newcomer_client.post(page_in(language))
    assert answer.url == "/admin/"
    newcomer.refresh_from_db()
    assert newcomer.is_staff
    assert "You are HR staff now: Ministry of Parks." in newcomer_client.get("/admin/").text


def test_who_is_not_signed_in_comes_back_after_signing_in(invitation, newcomer):
    client = Client()
    page = opened(client).content.decode()
    sign_in = f"{reverse('accounts:sign_in')}?next={PAGE}"
    for told in ("Ada Administrator", ADDRESS, sign_in, f"{reverse('accounts:sign_up')}?next="):
        assert told in page
    with unchanged():
        client.post(PAGE)
    typed = {"login": ADDRESS, "password": "correct horse battery staple", "next": PAGE}
    assert client.post(sign_in, typed).url == PAGE
    assert "<button" in client.get(PAGE).content.decode()
    assert client.post(PAGE).url == "/admin/"
    assert client.get("/admin/").status_code == 200


# --- Everybody else -----------------------------------------------------------------------------


def test_the_page_is_for_those_who_hold_the_link_alone(
    invitation, newcomer_client, applicant_client
):
    assert opened(newcomer_client).status_code == 200
    assert applicant_client.get(PAGE).status_code == 404
    assert Client().get(PAGE).url == f"{reverse('accounts:sign_in')}?next={PAGE}"
    with unchanged():
        assert applicant_client.post(PAGE).status_code == 404
        assert Client().post(PAGE).url.startswith(reverse("accounts:sign_in"))


def test_another_account_cannot_accept_even_with_the_link(invitation, applicant, applicant_client):
    applicant.trust_address()
    page = opened(applicant_client).content.decode()
    assert "You are signed in as applicant@example.org. Sign out, then open the link" in page
    with unchanged():
        assert applicant_client.post(PAGE).status_code == 200
    applicant.refresh_from_db()
    assert not applicant.is_staff


def test_an_address_that_is_not_verified_cannot_accept(invitation, newcomer, newcomer_client):
    newcomer.emailaddress_set.update(verified=False)
    opened(newcomer_client)
    with unchanged():
        newcomer_client.post(PAGE)
    newcomer.refresh_from_db()
    assert not newcomer.is_staff


@pytest.mark.parametrize("token", ["x", "no-such-token", "é" * 40, "a" * 3000])
def test_an_unknown_link_is_not_found(token, invitation, newcomer_client):
    address = reverse("accounts:invitation_link", args=[token])
    assert newcomer_client.get(address).status_code == 404
    assert newcomer_client.get(PAGE).status_code == 404


@pytest.mark.parametrize("end", ["used", "revoked", "expired", "no longer allowed"])
def test_what_has_ended_says_so_and_no_more(
    end, invitation, administrator, newcomer, newcomer_client
):
    later = invitation.invited_at
    if end == "used":
        invitations.accept(Invitation.objects.get(), by=newcomer)
    elif end == "revoked":
        invitations.revoke(Invitation.objects.get(), by=administrator)
    elif end == "expired":
        later = invitation.expires_at
    else:
        administrator.scopes.all().delete()
    with time_machine.travel(later, tick=False):
        newcomer_client.force_login(newcomer)
        page = opened(newcomer_client).content.decode()
        assert "This invitation is no longer valid" in page
        for secret in ("Ada Administrator", "Ministry of Parks", ADDRESS, "Accept"):
            assert secret not in page
        with unchanged():
            assert newcomer_client.post(PAGE).url == PAGE


def test_the_older_link_is_unknown_once_it_is_sent_again(
    invitation, administrator, newcomer, newcomer_client
):
    older = link()
    opened(newcomer_client)
    invitations.resend(Invitation.objects.get(), by=administrator)
    assert newcomer_client.get(older).status_code == 404
    with unchanged():
        assert newcomer_client.post(PAGE).status_code == 404
    assert opened(newcomer_client).status_code == 200


# --- The token ----------------------------------------------------------------------------------


def test_the_token_stands_in_no_page_no_header_and_no_log(invitation, newcomer_client, caplog):
    token = link().strip("/").rpartition("/")[2]
    with caplog.at_level(logging.DEBUG):
        first = newcomer_client.get(link())
        page = newcomer_client.get(PAGE)
        newcomer_client.post(PAGE)
    assert first["Referrer-Policy"] == "no-referrer"
    for answer in (first, page):
        assert answer["Cache-Control"] == "private, no-store"
        assert token not in answer.content.decode()
        assert token not in str(answer.headers)
    assert token not in str(dict(newcomer_client.session))
    assert token not in caplog.text
