"""The administration is entered and left by the site's own pages."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from careers.accounts.models import User

pytestmark = pytest.mark.django_db
PASSWORD = "a sentence nobody guesses"
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])


def test_the_way_in_leads_over_our_sign_in_page_and_back(recruiter, client):
    recruiter.trust_address()
    door = client.get("/admin/postings/posting/?state=draft", follow=True)
    sign_in, status = door.redirect_chain[-1]
    assert status == 302
    assert sign_in == f"{reverse('accounts:sign_in')}?next=/admin/postings/posting/%3Fstate%3Ddraft"
    typed = {"login": recruiter.email, "password": "correct horse battery staple"}
    back = client.post(sign_in, typed | {"next": "/admin/postings/posting/?state=draft"})
    assert back.url == "/admin/postings/posting/?state=draft"
    assert client.get(back.url).status_code == 200


def test_who_is_inside_is_not_asked_again(recruiter_client):
    assert recruiter_client.get("/admin/login/?next=/admin/postings/").url == "/admin/"


def test_a_password_posted_to_the_old_door_opens_nothing(recruiter, client):
    typed = {"username": recruiter.email, "password": "correct horse battery staple"}
    assert client.post("/admin/login/", typed).url.startswith(reverse("accounts:sign_in"))
    assert client.get("/admin/").status_code == 302


@LANGUAGES
def test_who_is_no_staff_is_told_so_in_their_language(language, applicant, applicant_client):
    applicant.language = language
    applicant.save()
    answer = applicant_client.get("/admin/", follow=True)
    page = answer.content.decode()
    words = {
        "en": "This account is not HR staff",
        "fr": "Ce compte n’est pas un compte des ressources humaines",
    }
    assert (answer.status_code, len(answer.redirect_chain)) == (403, 1)
    assert f"<h1>{words[language]}</h1>" in page
    assert "applicant@example.org" in page
    with override(language):
        assert f'href="{reverse("accounts:home")}"' in page
    assert "no-store" in answer["Cache-Control"]


@LANGUAGES
def test_the_way_out_ends_at_our_page(language, recruiter, recruiter_client):
    recruiter.language = language
    recruiter.save()
    with override(language):
        sign_out, sign_in = reverse("accounts:sign_out"), reverse("accounts:sign_in")
    assert f'action="{sign_out}"' in recruiter_client.get("/admin/").content.decode()
    assert recruiter_client.get("/admin/logout/").url == sign_out
    assert recruiter_client.get("/admin/").status_code == 200
    assert recruiter_client.post(sign_out).url == sign_in
    assert recruiter_client.get("/admin/").status_code == 302


def test_the_password_is_changed_on_our_page(recruiter_client):
    address = reverse("account_change_password")
    assert recruiter_client.get("/admin/password_change/").url == address
    assert f'href="{address}"' in recruiter_client.get("/admin/").content.decode()


# --- Who made the account vouches for its address -----------------------------------------------


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
