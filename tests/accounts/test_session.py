"""A session lasts while it is in use, and ends with the browser, by the clock or by its owner."""

import pytest

from tests.accounts.entering import at, is_signed_in, session_ends, sign_in

pytestmark = pytest.mark.django_db


def test_person_signs_in_and_out(client, newcomer):
    response = sign_in(client, newcomer.email)
    assert (response.status_code, response.url) == (302, at("accounts:home"))
    assert is_signed_in(client)
    response = client.post(at("accounts:sign_out"))
    assert (response.status_code, response.url) == (302, at("accounts:sign_in"))
    assert "You are signed out." in client.get(response.url).text
    assert not is_signed_in(client)


def test_signing_out_needs_more_than_a_link(client, newcomer):
    sign_in(client, newcomer.email)
    assert "You are signed in as nia@example.org" in client.get(at("accounts:sign_out")).text
    assert is_signed_in(client)


def test_session_ends_after_two_idle_hours_and_goes_on_while_in_use(client, newcomer, time_machine):
    time_machine.move_to("2026-11-02 09:00 +0000", tick=False)
    sign_in(client, newcomer.email)
    for later in ("10:30", "12:00", "13:30"):
        time_machine.move_to(f"2026-11-02 {later} +0000", tick=False)
        assert is_signed_in(client)
    time_machine.move_to("2026-11-02 15:30:01 +0000", tick=False)
    assert not is_signed_in(client)


def test_cookie_ends_with_the_browser_and_is_kept_from_scripts(client, newcomer):
    cookie = sign_in(client, newcomer.email).cookies["session"]
    assert (cookie["expires"], cookie["max-age"]) == ("", "")
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_session_that_the_site_has_forgotten_opens_nothing(client, newcomer):
    sign_in(client, newcomer.email)
    session_ends()
    assert not is_signed_in(client)
