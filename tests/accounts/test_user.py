"""Who signs in is known by an e-mail address, however it is typed."""

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.db import IntegrityError, transaction

from careers.accounts.models import User
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

PASSWORD = "a sentence nobody guesses"


def test_createsuperuser_makes_an_administrator(monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)
    call_command(
        "createsuperuser", email="Root@Example.org", name="Root", interactive=False, verbosity=0
    )
    user = authenticate(username="root@example.org", password=PASSWORD)
    assert (str(user), user.is_staff, user.is_superuser) == ("Root", True, True)


def test_one_person_has_one_account_however_it_is_typed():
    User.objects.create_user("Awa@Example.org", PASSWORD)
    assert authenticate(username="AWA@example.ORG", password=PASSWORD).email == "awa@example.org"
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user("awa@EXAMPLE.org", PASSWORD)


def test_the_database_refuses_an_address_in_capitals():
    with pytest.raises(IntegrityError), transaction.atomic():
        UserFactory(email="Awa@example.org")


def test_a_person_without_a_name_is_called_by_the_address():
    assert str(User(email="awa@example.org")) == "awa@example.org"
    assert User(email="awa@example.org", name="Awa").get_short_name() == "Awa"
