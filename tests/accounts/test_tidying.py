"""What is over is forgotten: devices of ended sessions, addresses that nobody confirmed."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.test import Client
from django.utils import timezone

from careers.accounts import tidying
from careers.accounts.models import User
from ops_site.models import OutboxMessage
from tests.accounts.entering import code_for, confirm, is_signed_in, session_ends, sign_in, sign_up
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
TWO_DAYS, EIGHT_DAYS = timedelta(days=2), timedelta(days=8)


def long_ago():
    UserSession.objects.update(last_seen_at=timezone.now() - TWO_DAYS)


def test_device_of_an_ended_session_is_forgotten(client, newcomer, applicant):
    sign_in(client, newcomer.email)
    session_ends()
    applicant.trust_address()
    other = Client()
    sign_in(other, applicant.email)
    tidying.clear()
    assert UserSession.objects.count() == 2, "One of them may be about to begin."
    long_ago()
    tidying.clear()
    assert [device.user for device in UserSession.objects.all()] == [applicant]
    assert is_signed_in(other)


def test_address_that_nobody_confirmed_is_forgotten_with_its_mails(client, newcomer):
    unheard = UserFactory(email="by-hand@example.org")
    sign_up(client, "awa@example.org")
    other = Client()
    sign_up(other, "zoe@example.org")
    confirm(other, code_for("zoe@example.org"))
    tidying.clear()
    assert User.objects.filter(email="awa@example.org").count() == 1
    User.objects.update(date_joined=timezone.now() - EIGHT_DAYS)
    tidying.clear()
    left = [newcomer.email, unheard.email, "zoe@example.org"]
    assert sorted(User.objects.values_list("email", flat=True)) == sorted(left)
    assert not EmailAddress.objects.filter(verified=False).exists()
    assert not OutboxMessage.objects.filter(address="awa@example.org").exists()
    assert OutboxMessage.objects.filter(address="zoe@example.org").exists()


def test_somebody_with_a_new_address_still_to_confirm_keeps_the_account(client, newcomer):
    EmailAddress.objects.create(user=newcomer, email="new@example.org", verified=False)
    User.objects.update(date_joined=timezone.now() - EIGHT_DAYS)
    tidying.clear()
    assert User.objects.get() == newcomer


def test_whose_address_was_forgotten_signs_up_like_anybody(client, time_machine):
    time_machine.move_to("2026-11-02 12:00 +0000", tick=False)
    sign_up(Client(), "awa@example.org", password="chosen by somebody else")
    time_machine.shift(EIGHT_DAYS)
    tidying.clear()
    sign_up(client, "awa@example.org")
    confirm(client, code_for("awa@example.org"))
    assert is_signed_in(client)
    assert not is_signed_in(sign_in_elsewhere("chosen by somebody else"))


def sign_in_elsewhere(password):
    client = Client()
    sign_in(client, "awa@example.org", password)
    return client
