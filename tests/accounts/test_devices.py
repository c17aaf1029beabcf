import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from careers.accounts.templatetags.devices import browser
from tests.accounts.entering import (
    NEW_PASSWORD,
    PASSWORD,
    at,
    is_signed_in,
    mails,
    sign_in,
)

pytestmark = pytest.mark.django_db
ADDRESS = "nia@example.org"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1"
LAPTOP = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0"


@pytest.fixture
def phone(newcomer):
    return device(PHONE)


@pytest.fixture
def laptop(newcomer):
    return device(LAPTOP)


def device(user_agent):
    client = Client(headers={"user-agent": user_agent})
    sign_in(client, ADDRESS)
    return client


def row(client):
    return UserSession.objects.get(session_key=client.session.session_key)


def test_devices_are_listed_by_words_that_people_know(phone, laptop):
    page = phone.get(at("accounts:devices")).text
    assert "Safari on iPhone <span" in page
    assert "Firefox on Windows</h2>" in page
    assert page.count("This device") == 1
    assert page.count("Sign out this device") == 1
    assert "Firefox sur Windows" in phone.get(at("accounts:devices", "fr")).text


def test_one_device_is_signed_out(phone, laptop):
    address = at("accounts:sign_out_device", pk=row(laptop).pk)
    assert phone.get(address).url == at("accounts:devices")
    assert is_signed_in(laptop)
    assert phone.post(address).url == at("accounts:devices")
    assert "That device is signed out." in phone.get(at("accounts:devices")).text
    assert [is_signed_in(client) for client in (phone, laptop)] == [True, False]


def test_nobody_signs_out_the_device_of_another(phone, applicant_client):
    address = at("accounts:sign_out_device", pk=row(phone).pk)
    assert applicant_client.post(address).status_code == 404
    assert Client().post(address).url.startswith(at("accounts:sign_in"))
    assert is_signed_in(phone)
    assert applicant_client.get(at("accounts:devices")).text.count("Safari on iPhone") == 0


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_device_is_signed_out_at_once(phone, laptop, applicant_client, language):
    address = at("accounts:sign_out_everywhere", language)
    assert phone.get(address).status_code == 200
    assert is_signed_in(laptop)
    response = phone.post(address)
    assert response.url == at("accounts:sign_in", language)
    assert [is_signed_in(client) for client in (phone, laptop)] == [False, False]
    assert is_signed_in(applicant_client)
    told = {"en": "You are signed out everywhere.", "fr": "Vos sessions sont fermées"}
    assert told[language] in phone.get(response.url).text


def test_new_password_signs_out_the_other_devices(phone, laptop):
    typed = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD}
    assert phone.post(at("account_change_password"), typed).url == at("account_change_password")
    assert [is_signed_in(client) for client in (phone, laptop)] == [True, False]
    assert mails(ADDRESS) == [("account/password_changed", "en")]
    assert sign_in(Client(), ADDRESS).status_code == 200


def test_password_stays_when_the_present_one_is_not_known(phone):
    typed = {"oldpassword": "guessed", "password1": NEW_PASSWORD}
    response = phone.post(at("account_change_password"), typed)
    assert "This is not your present password." in response.text
    assert mails(ADDRESS) == []
    assert sign_in(Client(), ADDRESS).url == at("accounts:home")


def test_device_in_use_says_when_it_was_last_seen(newcomer, time_machine):
    time_machine.move_to("2026-11-02 12:00 +0000", tick=False)
    client = device(PHONE)
    is_signed_in(client)
    time_machine.move_to("2026-11-02 12:10 +0000", tick=False)
    is_signed_in(client)
    assert row(client).last_seen_at.strftime("%H:%M") == "12:10"
    time_machine.move_to("2026-11-02 12:12 +0000", tick=False)
    is_signed_in(client)
    assert row(client).last_seen_at.strftime("%H:%M") == "12:10"


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge on Linux"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile Safari/537", "Chrome on Android"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 14) Version/17 Safari/605", "Safari on Mac"),
        ("curl/8.0", "Unknown browser"),
        ("", "Unknown browser"),
    ],
)
def test_browser_is_told_as_far_as_it_says_so(user_agent, words):
    assert browser(user_agent) == words
