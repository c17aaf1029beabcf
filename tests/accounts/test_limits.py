"""Who tries too often is told to wait, by every process of the site alike."""

import pytest
from django.core.cache import caches
from django.core.cache.backends.db import DatabaseCache
from django.core.management import call_command
from django.test import Client

from ops_site import settings as as_shipped
from ops_site.models import OutboxMessage
from tests.accounts.entering import ask_for_reset, at, is_signed_in, mails, sign_in, sign_up

pytestmark = pytest.mark.django_db
ADDRESS = "nia@example.org"
WAIT = {"en": "Too many attempts.", "fr": "Trop de tentatives."}


@pytest.fixture(autouse=True)
def shared_cache(settings, time_machine):
    """The cache that the site has: in the database, whichever process asks."""
    settings.CACHES = as_shipped.CACHES
    call_command("createcachetable", verbosity=0)
    time_machine.move_to("2026-11-02 12:00 +0000", tick=False)
    assert isinstance(caches["default"], DatabaseCache)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_sixth_wrong_password_must_wait_and_the_address_stays(newcomer, language, time_machine):
    for _attempt in range(5):
        assert sign_in(Client(), ADDRESS, "wrong", language).status_code == 200
    client = Client()
    response = sign_in(client, ADDRESS, language=language)
    assert response.status_code == 429
    assert WAIT[language] in response.text
    assert f'<html lang="{language}"' in response.text
    assert f'value="{ADDRESS}"' in response.text
    assert not is_signed_in(client)
    time_machine.shift(301)
    sign_in(client, ADDRESS, language=language)
    assert is_signed_in(client)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_one_machine_signs_up_twenty_times_a_minute_at_most(language):
    answers = [
        sign_up(Client(), f"p{number}@example.org", language=language) for number in range(21)
    ]
    assert [answer.status_code for answer in answers] == [302] * 20 + [429]
    assert WAIT[language] in answers[-1].text
    assert 'value="p20@example.org"' in answers[-1].text
    assert "battery" not in answers[-1].text
    assert mails("p20@example.org") == []


def test_nobody_can_flood_an_address_with_codes(newcomer, time_machine):
    for _attempt in range(10):
        ask_for_reset(Client(), ADDRESS)
        sign_up(Client(), ADDRESS)
        time_machine.shift(60)
    assert sorted(set(mails(ADDRESS))) == [
        ("account/account_already_exists", "en"),
        ("account/password_reset_code", "en"),
    ]
    assert len(mails(ADDRESS)) == 10


def test_one_device_does_not_shut_out_another_behind_a_proxy(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    def ask(number, device):
        forwarded = {"X-Forwarded-For": f"198.51.100.99, 203.0.113.{device}"}
        address = at("account_reset_password")
        return Client().post(address, {"email": f"p{number}@example.org"}, headers=forwarded)

    answers = [ask(number, 1).status_code for number in range(21)]
    assert answers == [302] * 20 + [429]
    assert ask(22, 2).status_code == 302


def test_without_a_proxy_nobody_chooses_their_address():
    answers = [
        Client().post(
            at("account_reset_password"),
            {"email": f"p{number}@example.org"},
            headers={"X-Forwarded-For": f"203.0.113.{number}"},
        )
        for number in range(21)
    ]
    assert [answer.status_code for answer in answers] == [302] * 20 + [429]
    assert 'value="p20@example.org"' in answers[-1].text


def test_logs_name_neither_person_nor_machine(newcomer, caplog):
    machine = "203.0.113.7"
    for _attempt in range(6):
        Client(REMOTE_ADDR=machine).post(
            at("accounts:sign_in"), {"login": ADDRESS, "password": "wrong"}
        )
    sign_up(Client(REMOTE_ADDR=machine), ADDRESS)
    assert OutboxMessage.objects.count() == 1
    assert "Too Many Requests: /en/account/sign-in/" in caplog.text
    assert ADDRESS not in caplog.text
    assert machine not in caplog.text
