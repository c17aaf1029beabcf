"""What an account holds of a person is told to them whole, and erased whole."""

import json

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.core.serializers.json import DjangoJSONEncoder
from django.test import Client

from careers.accounts import personal_data
from careers.accounts.models import User
from tests.accounts.entering import SECRET, add_second_factor, is_signed_in, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def nia(newcomer):
    """Her browser, signed in, and a second factor."""
    client = Client(headers={"user-agent": "Firefox/130.0 (Windows)"}, REMOTE_ADDR="203.0.113.7")
    sign_in(client, newcomer.email)
    add_second_factor(newcomer)
    return client


def test_export_tells_what_is_held_and_no_secret(nia, newcomer, applicant):
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    facts, files = personal_data.export(newcomer)
    told = json.dumps(facts, cls=DjangoJSONEncoder)
    account = facts["account"]
    assert (account["email"], account["name"], files) == ("nia@example.org", "Nia Newcomer", [])
    assert account["addresses"] == [{"email": "nia@example.org", "verified": True, "primary": True}]
    assert [device["ip"] for device in account["devices"]] == ["203.0.113.7"]
    assert len(account["second_factors"]) == 2
    secrets = [SECRET, newcomer.password, nia.session.session_key, *codes, applicant.email]
    assert [secret for secret in secrets if secret in told] == []


def test_erased_account_leaves_nothing_and_opens_nothing(nia, newcomer, applicant_client):
    personal_data.erase(newcomer)
    assert not User.objects.filter(email="nia@example.org").exists()
    assert not EmailAddress.objects.exists()
    assert not Authenticator.objects.exists()
    assert not is_signed_in(nia)
    assert is_signed_in(applicant_client)
    assert Session.objects.count() == 1
