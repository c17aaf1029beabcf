"""Pressed twice at the same moment, the button makes one account and fails for nobody."""

import pytest
from django.test import Client

from careers.accounts.models import User
from tests.accounts.entering import mails, sign_up

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "awa@example.org"


def test_two_simultaneous_sign_ups_make_one_account(together):
    def press():
        return sign_up(Client(raise_request_exception=False), ADDRESS).status_code

    answers = together(press, press)
    assert sorted(answers) in ([302, 302], [302, 429]), answers
    [(people, letters)] = together(lambda: (User.objects.count(), mails(ADDRESS)))
    assert people == 1
    assert ("account/email_confirmation_signup", "en") in letters
