"""Who made an account vouches for its address: the command, or a superuser on the desk."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from careers.accounts.models import User

pytestmark = pytest.mark.django_db
PASSWORD = "a sentence nobody guesses"


def test_who_was_made_by_the_command_signs_in_at_our_door(monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)
    facts = {"email": "Root@Example.org", "name": "Root"}
    call_command("createsuperuser", interactive=False, verbosity=0, **facts)
    client = Client()
    typed = {"login": "root@example.org", "password": PASSWORD, "next": "/admin/"}
    assert client.post(reverse("accounts:sign_in"), typed).url == "/admin/"
    assert "Root" in client.get("/admin/accounts/invitation/add/").content.decode()


def test_a_new_address_given_by_a_superuser_is_the_only_one(editor_client, applicant, client):
    applicant.trust_address()
    address = reverse("admin:accounts_user_change", args=[applicant.pk])
    rows = {"scopes-TOTAL_FORMS": "0", "scopes-INITIAL_FORMS": "0"}
    person = {"name": "Awa", "language": "en", "is_active": "on"}
    editor_client.post(address, {"email": "Awa@Example.org", **person, **rows})
    applicant.refresh_from_db()
    assert applicant.email == "awa@example.org"
    found = applicant.emailaddress_set.values_list("email", "verified", "primary")
    assert list(found) == [("awa@example.org", True, True)]


def test_an_address_that_another_account_has_verified_is_not_given(editor_client, applicant):
    other = User.objects.create_user("other@example.org")
    other.emailaddress_set.create(email="taken@example.org", verified=True)
    address = reverse("admin:accounts_user_change", args=[applicant.pk])
    rows = {"scopes-TOTAL_FORMS": "0", "scopes-INITIAL_FORMS": "0"}
    person = {"name": "Awa", "language": "en", "is_active": "on"}
    page = editor_client.post(address, {"email": "taken@example.org", **person, **rows})
    assert "An account with this e-mail address exists already." in page.content.decode()
    applicant.refresh_from_db()
    assert applicant.email == "applicant@example.org"
