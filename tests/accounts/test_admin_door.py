"""The administration is entered and left by the site's own pages."""

import pytest
from django.urls import reverse
from django.utils.translation import override

pytestmark = pytest.mark.django_db
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
        "en": "The OPS desk is not open to this account",
        "fr": "Le bureau de la FPO n’est pas ouvert à ce compte",
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
