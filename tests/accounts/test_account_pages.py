"""Every page of an account: in both languages, for its owner, kept by no cache."""

import re
from pathlib import Path

import allauth
import pytest
from django.conf import settings
from django.test import Client
from django.urls import NoReverseMatch, reverse

from careers.accounts.sections import whole
from tests.accounts.entering import (
    add_second_factor,
    ask_for_reset,
    at,
    code_for,
    confirm_again,
    sign_in,
    sign_up,
)

pytestmark = pytest.mark.django_db
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])
MINE = (
    *("accounts:home", "accounts:devices", "accounts:security", "accounts:sign_out_everywhere"),
    *("account_email", "account_change_password", "account_reauthenticate"),
    *("mfa_index", "mfa_list_webauthn", "mfa_add_webauthn", "mfa_deactivate_totp"),
    *("mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_reauthenticate"),
    "usersessions_list",
)
# What only a state of the account shows.
APP, SET = "mfa_activate_totp", "account_set_password"
EVERYBODYS = (
    *("accounts:sign_in", "accounts:sign_up", "accounts:sign_out", "account_reset_password"),
    *("account_inactive", "account_password_reset_completed"),
)


@pytest.fixture
def nia(client, newcomer):
    """Signed in, with an app and recovery codes, and asked for the password just now."""
    sign_in(client, newcomer.email)
    confirm_again(client)
    add_second_factor(newcomer)
    return client


def check(response, address, language):
    assert response.status_code == 200, address
    assert response["Cache-Control"] == "private, no-store", address
    assert f'<html lang="{language}"' in response.text, address
    assert len(re.findall(r"<h1\b", response.text)) == 1, address
    assert '<meta name="robots" content="noindex">' in response.text, address
    other = {"en": "fr", "fr": "en"}[language]
    [link] = re.findall(rf'rel="alternate" hreflang="{other}" href="([^"]+)"', response.text)
    twin = link.removeprefix(settings.SITE_URL)
    assert twin.startswith(f"/{other}/"), address
    assert f'hreflang="{other}">' in response.text, address
    return twin


@LANGUAGES
@pytest.mark.parametrize("name", MINE)
def test_page_is_for_its_owner_alone(nia, name, language):
    address = at(name, language)
    stranger = Client().get(address)
    assert stranger.status_code == 302
    assert stranger.url.partition("?")[0] == at("accounts:sign_in", language)
    twin = check(nia.get(address), address, language)
    assert nia.get(twin).status_code == 200


@LANGUAGES
@pytest.mark.parametrize("name", EVERYBODYS)
def test_page_is_for_everybody_and_kept_by_nobody(client, name, language):
    address = at(name, language)
    twin = check(client.get(address), address, language)
    assert client.get(twin).status_code == 200


@LANGUAGES
def test_steps_with_a_code_are_pages_like_the_others(client, newcomer, language):
    sign_up(client, "zoe@example.org", language=language)
    address = at("account_email_verification_sent", language)
    check(client.get(address), address, language)
    ask_for_reset(client, newcomer.email, language)
    address = at("account_confirm_password_reset_code", language)
    check(client.get(address), address, language)
    client.post(address, {"code": code_for(newcomer.email)})
    address = at("account_complete_password_reset", language)
    check(client.get(address), address, language)
    add_second_factor(newcomer)
    other = Client()
    address = sign_in(other, newcomer.email, language=language).url
    check(other.get(address), address, language)


@LANGUAGES
def test_first_app_and_first_password_have_their_pages(client, newcomer, language):
    sign_in(client, newcomer.email)
    confirm_again(client)
    check(client.get(at(APP, language)), APP, language)
    newcomer.set_unusable_password()
    newcomer.save()
    client.force_login(newcomer)
    check(client.get(at(SET, language)), SET, language)


@LANGUAGES
def test_navigation_says_where_one_is(nia, language):
    page = nia.get(at("accounts:security", language)).text
    current = re.findall(r'<a href="([^"]+)" aria-current="(\w+)"', page)
    assert current == [(at("accounts:security", language), "page")]
    page = nia.get(at("mfa_list_webauthn", language)).text
    assert re.findall(r'<a href="([^"]+)" aria-current="(\w+)"', page) == [
        (at("accounts:security", language), "true")
    ]
    assert f'action="{at("accounts:sign_out", language)}"' in page


def test_every_name_that_the_library_reverses_has_its_address():
    names = set()
    root = Path(allauth.__file__).parent
    for folder in ("account", "mfa", "usersessions"):
        for file in (root / folder).rglob("*.py"):
            if file.name != "urls.py":
                names |= set(re.findall(r'reverse(?:_lazy)?\(\s*"(\w+)"', file.read_text()))
                names |= set(re.findall(r'urlname = "(\w+)"', file.read_text()))
    unused = {
        # Links in mails (codes stand in ours), codes instead of passwords, telephones,
        # accounts without a password.
        *("account_confirm_email", "account_reset_password_from_key"),
        *("account_reset_password_done", "account_reset_password_from_key_done"),
        *("account_confirm_login_code", "account_request_login_code"),
        *("account_verify_phone", "account_change_phone"),
        *("account_signup_by_passkey", "mfa_signup_webauthn", "mfa_trust"),
    }
    assert {name for name in names if not resolves(name)} - unused == set()
    assert {"account_login", "mfa_authenticate", "usersessions_list"} <= names


def resolves(name):
    try:
        return bool(reverse(name, kwargs={}))
    except NoReverseMatch:
        return False


@LANGUAGES
def test_each_address_is_in_its_language_and_serves_what_it_serves(client, language, newcomer):
    addresses = [at(name, language) for name in (*MINE, *EVERYBODYS, APP, SET)]
    first = {"en": "/en/account/", "fr": "/fr/compte/"}[language]
    assert [address for address in addresses if not address.startswith(first)] == []
    sign_in(client, newcomer.email)
    for address in addresses:
        for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"):
            assert client.generic(method, address).status_code == 405, (method, address)
    for name in ("accounts:home", "accounts:devices", "accounts:security", "account_inactive"):
        assert client.post(at(name, language)).status_code == 405, name
        assert client.post(at(name, language))["Allow"] == "GET, HEAD", name


def test_overview_shows_what_waits_and_each_room_s_part(nia, settings):
    assert "Look for a job" in nia.get(at("accounts:home")).text
    settings.ACCOUNT_SECTIONS = ["tests.accounts.test_account_pages.papers"]
    page = nia.get(at("accounts:home")).text
    assert '<a href="/en/account/papers/draft/">A draft closes soon</a>' in page
    assert "Two papers" in page
    assert "Look for a job" not in page
    assert '<a href="/en/account/papers/">Papers</a>' in nia.get(at("accounts:security")).text


def papers(user):
    return {
        "title": "Papers",
        "url": "/en/account/papers/",
        "lines": ["Two papers"],
        "needs": lambda: [("A draft closes soon", "/en/account/papers/draft/")],
    }


def test_section_may_count_late():
    section = {"title": "T", "url": "/", "lines": lambda: ["Counted"]}
    assert whole(section) == {"title": "T", "url": "/", "lines": ["Counted"], "needs": []}
