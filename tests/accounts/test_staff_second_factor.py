"""On a real site a password alone does not open HR's desk, whenever the session began."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client
from django.urls import reverse

from tests.accounts.inviting import unchanged

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PASSWORD = "correct horse battery staple"
DESK, LIST = "/admin/", "/admin/postings/posting/"
PAGES = (DESK, LIST, "/admin/postings/posting/add/", "/admin/jsi18n/")


@pytest.fixture(autouse=True)
def real_site(settings):
    settings.STAFF_NEED_SECOND_FACTOR = True


@pytest.fixture
def member(recruiter):
    recruiter.trust_address()
    return recruiter


def code():
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30))


def sign_in(client, user, destination=DESK):
    typed = {"login": user.email, "password": PASSWORD, "next": destination}
    return client.post(reverse("accounts:sign_in"), typed)


def kept_out(client, address):
    """The page that this person is sent to instead, over the desk's own door."""
    door = client.get(address)
    assert (door.status_code, door.url.partition("?")[0]) == (302, "/admin/login/"), address
    return client.get(door.url).url


def test_without_a_second_factor_only_the_pages_to_set_one_up_open(member):
    client = Client()
    sign_in(client, member)
    for address in PAGES:
        assert kept_out(client, address) == reverse("accounts:security")
    with unchanged():
        client.post("/admin/postings/posting/add/", {"title_en": "Forester"})
    page = client.get(reverse("accounts:security")).content.decode()
    assert "The OPS desk asks for a second factor." in page
    assert client.get(reverse("accounts:home")).status_code == 200


def test_recovery_codes_alone_are_no_second_factor(member, recruiter_client):
    RecoveryCodes.activate(member)
    assert kept_out(recruiter_client, DESK) == reverse("accounts:security")


def test_where_one_is_set_up_it_is_asked_for_at_sign_in(member):
    TOTP.activate(member, SECRET)
    client = Client()
    second = reverse("mfa_authenticate")
    assert sign_in(client, member, LIST).url.partition("?")[0] == second
    assert client.get(DESK).url.startswith("/admin/login/")
    assert client.get("/admin/login/").url.startswith(reverse("accounts:sign_in"))
    assert client.post(second, {"code": "000000"}).status_code == 200
    assert client.get(DESK).status_code == 302
    assert client.post(second, {"code": code()}).url == LIST
    for address in PAGES:
        assert client.get(address).status_code == 200, address


def test_a_recovery_code_opens_the_desk_too(member):
    TOTP.activate(member, SECRET)
    [kept, *_others] = RecoveryCodes.activate(member).get_unused_codes()
    client = Client()
    sign_in(client, member)
    client.post(reverse("mfa_authenticate"), {"code": kept})
    assert client.get(DESK).status_code == 200


@pytest.mark.parametrize("person", ["recruiter", "editor"])
def test_a_session_from_before_must_give_the_code_once(person, request):
    user = request.getfixturevalue(person)
    client = Client()
    client.force_login(user)  # As before there was a second factor.
    assert kept_out(client, LIST) == reverse("accounts:security")
    TOTP.activate(user, SECRET)
    again = kept_out(client, LIST)
    assert again == f"{reverse('mfa_reauthenticate')}?next={LIST}"
    client.post(again, {"code": "000000"})
    assert client.get(DESK).status_code == 302
    assert client.post(again, {"code": code()}).url == LIST
    assert client.get(LIST).status_code == 200


def test_who_removes_it_is_kept_out_again(member):
    TOTP.activate(member, SECRET)
    client = Client()
    sign_in(client, member)
    client.post(reverse("mfa_authenticate"), {"code": code()})
    assert client.get(DESK).status_code == 200
    Authenticator.objects.filter(user=member).delete()
    assert kept_out(client, DESK) == reverse("accounts:security")


def test_an_applicant_needs_none(applicant):
    applicant.trust_address()
    client = Client()
    assert sign_in(client, applicant, "/en/account/").url == "/en/account/"
    assert client.get("/en/account/").status_code == 200


def test_on_localhost_it_is_not_asked_for(member, settings):
    settings.STAFF_NEED_SECOND_FACTOR = False
    client = Client()
    sign_in(client, member)
    assert client.get(DESK).status_code == 200
