"""The code for a new password: in one browser, for a quarter of an hour, for an open account."""

import pytest
from django.test import Client

from careers.accounts.models import User
from tests.accounts.entering import ask_for_reset, at, code_for, is_signed_in, mails, sign_in
from tests.accounts.test_reset import choose, type_code

pytestmark = pytest.mark.django_db


def test_password_stays_without_the_code(client, newcomer):
    ask_for_reset(client, newcomer.email)
    right = code_for(newcomer.email)
    assert choose(client).url == at("account_confirm_password_reset_code")
    assert [type_code(client, "0000-0000").status_code for _try in range(3)] == [200, 200, 302]
    type_code(client, right)
    assert choose(client).url == at("account_reset_password")
    assert mails(newcomer.email) == [("account/password_reset_code", "en")]
    sign_in(client, newcomer.email)
    assert is_signed_in(client)


def test_code_serves_only_in_the_browser_that_asked(client, newcomer):
    ask_for_reset(client, newcomer.email)
    other = Client()
    assert type_code(other, code_for(newcomer.email)).url == at("accounts:sign_in")
    assert choose(other).url == at("account_reset_password")


def test_code_is_too_old_after_a_quarter_of_an_hour(client, newcomer, time_machine):
    time_machine.move_to("2026-11-02 12:00 +0000", tick=False)
    ask_for_reset(client, newcomer.email)
    time_machine.move_to("2026-11-02 12:15:01 +0000", tick=False)
    assert type_code(client, code_for(newcomer.email)).url == at("accounts:sign_in")


def test_closed_account_gets_no_code(client, newcomer):
    User.objects.update(is_active=False)
    ask_for_reset(client, newcomer.email)
    assert mails(newcomer.email) == [("account/unknown_account", "en")]
