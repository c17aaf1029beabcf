"""Accounts and scopes: the superusers' own, without any password on the page."""

import re

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from careers.accounts.models import HRScope, User
from careers.postings.models import City, CompensationGroup
from tests.factories import (
    CityFactory,
    CompensationGroupFactory,
    HRScopeFactory,
    UnitFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

USERS, SCOPES = "/admin/accounts/user/", "/admin/accounts/hrscope/"
PASSWORD = "a sentence nobody guesses"


def person(user, name="change"):
    return reverse(f"admin:accounts_user_{name}", args=[user.pk])


def rows(**changes):
    return {"scopes-TOTAL_FORMS": "1", "scopes-INITIAL_FORMS": "0"} | changes


@pytest.mark.parametrize("address", [USERS, f"{USERS}add/", SCOPES, f"{SCOPES}add/"])
def test_accounts_are_open_to_superusers_alone(address, editor_client, recruiter_client):
    assert editor_client.get(address).status_code == 200
    assert recruiter_client.get(address).status_code == 403


def test_a_recruiter_does_not_open_an_account_not_even_their_own(recruiter, recruiter_client):
    password = reverse("admin:auth_user_password_change", args=[recruiter.pk])
    for address in (person(recruiter), person(recruiter, "history"), password):
        assert recruiter_client.get(address).status_code == 403
    recruiter_client.post(person(recruiter), rows(email="x@example.org", is_superuser="on"))
    recruiter.refresh_from_db()
    assert (recruiter.email, recruiter.is_superuser) == ("recruiter@example.org", False)


def test_the_start_page_of_a_recruiter_names_no_accounts(editor_client, recruiter_client):
    assert USERS in editor_client.get("/admin/").content.decode()
    assert USERS not in recruiter_client.get("/admin/").content.decode()


def test_a_new_account_is_known_by_its_e_mail_in_lower_case(editor_client, ministry, client):
    typed = {"email": "New.Person@Example.ORG", "name": "New Person", "language": "fr"}
    passwords = {"password1": PASSWORD, "password2": PASSWORD}
    scope = {"scopes-0-unit": str(ministry.pk)}
    editor_client.post(f"{USERS}add/", rows(**typed, **passwords, **scope, is_staff="on"))
    user = User.objects.get(email="new.person@example.org")
    assert (user.name, user.language, user.is_staff) == ("New Person", "fr", True)
    assert [each.unit.pk for each in user.scopes.all()] == [ministry.pk]
    typed = {"login": "NEW.person@example.org", "password": PASSWORD, "next": "/admin/"}
    assert client.post(reverse("accounts:sign_in"), typed).url == "/admin/"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"email": "Taken@example.org"}, "An account with this e-mail address exists already."),
        ({"password2": "another"}, "The two password fields didn’t match."),
        ({"password1": "short", "password2": "short"}, "This password is too short."),
    ],
)
def test_a_wrong_account_is_not_made(changes, sentence, editor_client):
    UserFactory(email="taken@example.org")
    typed = {"email": "new@example.org", "name": "N", "language": "en"}
    passwords = {"password1": PASSWORD, "password2": PASSWORD}
    page = editor_client.post(f"{USERS}add/", rows(**{**typed, **passwords, **changes}))
    assert sentence in page.content.decode()
    assert not User.objects.filter(name="N").exists()


def test_no_page_shows_a_password_in_any_form(editor_client, applicant):
    applicant.set_password(PASSWORD)
    applicant.save()
    pages = [editor_client.get(address).content.decode() for address in (USERS, person(applicant))]
    assert all(applicant.email in page for page in pages)
    for part in [applicant.password, *applicant.password.split("$"), 'name="password']:
        assert all(part not in page for page in pages)


def test_a_password_is_changed_on_a_page_of_its_own(editor_client, applicant, client):
    address = reverse("admin:auth_user_password_change", args=[applicant.pk])
    assert address in editor_client.get(person(applicant)).content.decode()
    typed = {"password1": PASSWORD, "password2": PASSWORD, "usable_password": "true"}
    editor_client.post(address, typed | {"set-password": "Change password"})
    assert client.login(username=applicant.email, password=PASSWORD)


@pytest.mark.parametrize("scopes", [1, 3])
def test_the_page_of_an_account_costs_the_same_for_one_scope_and_three(
    scopes, editor_client, applicant, django_assert_num_queries
):
    HRScopeFactory.create_batch(scopes, user=applicant)
    editor_client.get(person(applicant))  # The process keeps the content types.
    with django_assert_num_queries(6):
        page = editor_client.get(person(applicant)).content.decode()
    assert page.count(f"{applicant.name}: Ministry") == scopes


def test_units_are_chosen_in_the_order_of_the_alphabet(editor_client):
    names = ["Zeal", "Église", "eagle", "Œuvre", "Ordre"]
    for name in names:
        UnitFactory(name_en=name)
    for address in (f"{USERS}add/", f"{SCOPES}add/"):
        page = editor_client.get(address).content.decode()
        found = re.findall(r">(Zeal|Église|eagle|Œuvre|Ordre)</option>", page)
        assert found[:5] == ["eagle", "Église", "Œuvre", "Ordre", "Zeal"]


def test_an_account_is_closed_and_never_deleted(editor_client, applicant):
    address = person(applicant, "delete")
    assert editor_client.post(address, {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": [applicant.pk], "post": "yes"}
    editor_client.post(USERS, chosen)
    assert User.objects.filter(pk=applicant.pk).exists()


def test_a_scope_is_given_and_taken_away(editor_client, ministry, applicant):
    given = {"user": str(applicant.pk), "unit": str(ministry.pk)}
    editor_client.post(f"{SCOPES}add/", given)
    scope = HRScope.objects.get(user=applicant)
    address = reverse("admin:accounts_hrscope_delete", args=[scope.pk])
    editor_client.post(address, {"post": "yes"})
    assert not HRScope.objects.filter(user=applicant).exists()


@pytest.mark.parametrize("model", [City, HRScope, User])
def test_what_has_no_page_has_no_public_address(model, editor_client, recruiter):
    made = CityFactory() if model is City else model.objects.first()
    kind = ContentType.objects.get_for_model(model)
    assert editor_client.get(f"/admin/r/{kind.pk}/{made.pk}/").status_code == 404


@pytest.mark.parametrize("chosen", ["abc", "", "9" * 26, "9" * 5_000, "-1", "²"])
def test_an_action_passes_over_what_is_no_key(chosen, editor_client):
    address = reverse("admin:accounts_user_changelist")
    typed = {"action": "delete_selected", "_selected_action": [chosen]}
    assert editor_client.post(address, typed).status_code in (200, 302)
    group, kept = CompensationGroupFactory.create_batch(2)
    address = reverse("admin:postings_compensationgroup_changelist")
    typed = {"action": "delete_selected", "_selected_action": [chosen, group.pk], "post": "yes"}
    editor_client.post(address, typed)
    assert list(CompensationGroup.objects.all()) == [kept]


def test_what_somebody_may_do_does_not_hang_on_groups():
    assert not admin.site.is_registered(Group)
