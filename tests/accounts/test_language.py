"""The administration speaks the person's language; public pages never look at the person."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(recruiter):
    recruiter.language = "fr"
    recruiter.save()
    return recruiter


@pytest.fixture
def desk(reader, sign_in):
    return sign_in(reader)


def test_the_desk_is_in_the_persons_language_whatever_the_browser_asks(desk):
    response = desk.get("/admin/", headers={"accept-language": "en"})
    assert response["Content-Language"] == "fr"
    assert '<html lang="fr"' in response.content.decode()
    assert "Bureau de la FPO" in response.content.decode()


@pytest.mark.parametrize(("asked", "spoken"), [("en-CA", "en"), ("fr-CA", "fr"), ("de", "en")])
def test_who_has_not_signed_in_gets_the_language_of_the_browser(asked, spoken, client):
    door = client.get("/admin/login/", headers={"accept-language": asked}).url
    with override(spoken):
        assert door == f"{reverse('accounts:sign_in')}?next=/admin/"


def test_the_language_does_not_leak_into_the_next_request(desk):
    desk.get("/admin/")
    english = Client().get("/admin/login/", headers={"accept-language": "en"})
    assert english.url.startswith("/en/account/sign-in/")


def test_a_public_page_is_in_the_language_of_its_address(desk):
    assert desk.get("/en/").content == Client().get("/en/").content


def test_a_person_changes_their_own_language(reader, desk):
    other = UserFactory(language="fr")
    response = desk.post("/admin/language/", {"next": "/admin/postings/posting/?state=draft"})
    assert response.url == "/admin/postings/posting/?state=draft"
    reader.refresh_from_db()
    other.refresh_from_db()
    assert (reader.language, other.language) == ("en", "fr")
    assert '<html lang="en"' in desk.get("/admin/").content.decode()


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "", "javascript:", "foo", "a:b"],
)
def test_nobody_is_sent_elsewhere(elsewhere, desk):
    assert desk.post("/admin/language/", {"next": elsewhere}).url == "/admin/"


def test_looking_changes_nothing(reader, desk):
    assert desk.get("/admin/language/").url == "/admin/"
    reader.refresh_from_db()
    assert reader.language == "fr"


def test_who_has_not_signed_in_changes_nothing(client):
    asked = client.post("/admin/language/")
    assert asked.url == "/en/account/sign-in/?next=/admin/language/"
