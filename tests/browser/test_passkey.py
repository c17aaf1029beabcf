"""A passkey, the one thing of an account that needs scripts: added, used alone, as a second step.

The key is Chromium's virtual one: present, unlocked, and it keeps what it is given.
"""

import pytest
from django.urls import reverse
from django.utils.translation import override

from tests.browser.window import Window
from tests.factories import UserFactory

LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])
PASSWORD = "correct horse battery staple"
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def person(site):
    user = UserFactory()
    user.trust_address()
    return user


@pytest.fixture
def page(browser, site):
    """A page in a browser with scripts and a key, and what its console says."""
    context = browser.new_context(base_url=site)
    window = Window(context)
    window.protocol.send("WebAuthn.enable")
    window.protocol.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    yield window.page
    # Chromium's own advice on fields is no fault of the page.
    assert [line for line in window.said if "[DOM]" not in line] == []
    context.close()


def at(name, language):
    with override(language):
        return reverse(name)


def send_password(page, person):
    page.fill("#id_login", person.email)
    page.fill("#id_password", PASSWORD)
    with page.expect_navigation():
        page.locator("form:has(#id_login) button").click()


def add_passkey(page, person, language, *, alone):
    page.goto(at("accounts:sign_in", language))
    send_password(page, person)
    page.goto(at("mfa_add_webauthn", language))
    page.fill("#id_password", PASSWORD)
    with page.expect_navigation():
        page.locator("form:has(#id_password) button").click()
    if alone:
        page.check("#id_passwordless")
    page.click("#passkey-button")
    page.wait_for_url(f"**{at('mfa_view_recovery_codes', language)}")
    page.locator(".account-nav button").click()
    page.wait_for_url(f"**{at('accounts:sign_in', language)}")


@LANGUAGES
def test_passkey_signs_in_without_a_password(page, person, language):
    add_passkey(page, person, language, alone=True)
    page.click("#passkey-button")
    page.wait_for_url(f"**{at('accounts:home', language)}")
    page.goto(at("mfa_list_webauthn", language))
    assert page.locator(".card").count() == 1


@LANGUAGES
def test_passkey_is_the_second_step_after_the_password(page, person, language):
    add_passkey(page, person, language, alone=False)
    send_password(page, person)
    page.wait_for_url(f"**{at('mfa_authenticate', language)}")
    page.click("#passkey-button")
    page.wait_for_url(f"**{at('accounts:home', language)}")


def test_without_scripts_the_page_says_what_does_the_same(browser, site):
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto(at("accounts:sign_in", "en"))
    assert not page.locator("#passkey-button").is_visible()
    assert "Your password works without it." in page.locator("main").inner_text()
    context.close()
