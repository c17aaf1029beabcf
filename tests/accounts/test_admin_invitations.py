"""HR administrators invite in the administration; nobody else sees anything of it."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from careers.accounts.models import Invitation
from careers.accounts.models.invitation import State
from tests.accounts.inviting import ADDRESS, invite, link, mails, told, unchanged
from tests.factories import HRScopeFactory, UnitFactory

pytestmark = pytest.mark.django_db
LIST, ADD = "/admin/accounts/invitation/", "/admin/accounts/invitation/add/"
EVENTS = "/admin/accounts/staffevent/"


@pytest.fixture
def invitation(administrator, ministry):
    return invite(ministry, administrator)


def page(name, invitation):
    return reverse(f"admin:accounts_invitation_{name}", args=[invitation.pk])


def typed(unit, **changes):
    return {"email": ADDRESS, "unit": str(unit.pk), "language": "fr"} | changes


def listed(client, **query):
    return [each.email for each in client.get(LIST, query).context["cl"].result_list]


def test_an_administrator_invites(administrator_client, administrator, ministry):
    answer = administrator_client.post(ADD, typed(ministry, administers="on"))
    assert answer.url == LIST
    made = Invitation.objects.get()
    assert (made.email, made.unit_id, made.administers) == (ADDRESS, ministry.pk, True)
    assert (made.invited_by, made.language) == (administrator, "fr")
    assert mails().get().language == "fr"
    assert (
        "The invitation to nia@example.org is on its way."
        in administrator_client.get(LIST).content.decode()
    )


def test_only_the_own_units_are_offered_and_taken(administrator_client, ministry, other_ministry):
    UnitFactory(parent=ministry, name_en="Own branch")
    page = administrator_client.get(ADD).content.decode()
    assert "Own branch" in page
    assert "Ministry of Bridges" not in page
    with unchanged():
        answer = administrator_client.post(ADD, typed(other_ministry))
    assert "Select a valid choice" in answer.content.decode()


def test_what_the_verb_refuses_is_told_on_the_form(administrator_client, recruiter, ministry):
    with unchanged():
        answer = administrator_client.post(ADD, typed(ministry, email=recruiter.email))
    assert "The person works for this unit already: Ministry of Parks." in answer.content.decode()


@pytest.mark.parametrize("address", [LIST, ADD, EVENTS, f"{EVENTS}add/"])
def test_hr_staff_who_do_not_administer_see_nothing_of_it(
    address, invitation, administrator_client, recruiter_client
):
    status = 403 if address == f"{EVENTS}add/" else 200
    assert administrator_client.get(address).status_code == status
    assert recruiter_client.get(address).status_code == 403
    assert LIST in administrator_client.get("/admin/").content.decode()
    start = recruiter_client.get("/admin/").content.decode()
    assert LIST not in start
    assert EVENTS not in start


def test_hr_staff_who_do_not_administer_invite_nobody(recruiter_client, ministry):
    with unchanged():
        assert recruiter_client.post(ADD, typed(ministry)).status_code == 403


@pytest.mark.parametrize("name", ["change", "resend", "revoke"])
def test_the_invitations_of_others_are_not_found(
    name, invitation, administrator_client, other_administrator_client, recruiter_client
):
    address = page(name, invitation)
    own = administrator_client.get(address)
    assert (own.status_code, ADDRESS in own.content.decode()) == (200, True)
    for stranger in (other_administrator_client, recruiter_client):
        with unchanged():
            assert stranger.get(address).status_code == 404
            assert stranger.post(address).status_code == 404


def test_the_list_holds_the_own_units_alone(
    invitation, administrator_client, other_administrator_client, editor_client
):
    assert listed(administrator_client) == [ADDRESS]
    assert listed(editor_client) == [ADDRESS]
    assert listed(other_administrator_client) == []
    assert listed(other_administrator_client, q=ADDRESS) == []
    told = other_administrator_client.get(EVENTS).context["cl"].result_list
    assert list(told) == []


def test_the_list_is_filtered_by_what_has_become_of_it(
    administrator_client, administrator, ministry
):
    older = invite(ministry, administrator, email="expired@example.org")
    with time_machine.travel(older.expires_at):
        invite(ministry, administrator)
        administrator_client.force_login(administrator)
        found = {state: listed(administrator_client, state=state) for state in State.values}
        page = administrator_client.get(LIST).content.decode()
    assert found == {
        "waiting": [ADDRESS],
        "accepted": [],
        "expired": ["expired@example.org"],
        "revoked": [],
    }
    assert [page.count(f'field-state">{word}<') for word in ("Waiting", "Expired")] == [1, 1]


@pytest.mark.parametrize(("name", "event"), [("resend", "sent-again"), ("revoke", "revoked")])
def test_a_page_stands_before_the_verb(name, event, invitation, administrator_client):
    address, older = page(name, invitation), link()
    with unchanged():
        assert ADDRESS in administrator_client.get(address).content.decode()
    assert administrator_client.post(address).url == page("change", invitation)
    assert told() == ["invited", event]
    assert (link() == older) == (name == "revoke")


def test_what_has_ended_offers_no_button(invitation, administrator_client):
    administrator_client.post(page("revoke", invitation))
    shown = administrator_client.get(page("change", invitation)).content.decode()
    assert page("resend", invitation) not in shown
    with unchanged():
        assert administrator_client.get(page("resend", invitation)).status_code == 302
        assert administrator_client.post(page("resend", invitation)).status_code == 302


def test_nothing_is_changed_or_deleted_but_by_the_verbs(invitation, editor_client):
    event = f"{EVENTS}{invitation.pk}/"
    with unchanged():
        for address in (page("change", invitation), page("delete", invitation), f"{EVENTS}add/"):
            assert editor_client.post(address, typed(invitation.unit)).status_code == 403
        for address in (f"{event}change/", f"{event}delete/"):
            assert editor_client.post(address, {"name": "ended"}).status_code in (403, 404)
        assert editor_client.post(LIST, {"action": "delete_selected"}).status_code == 200


@pytest.mark.parametrize("address", [LIST, EVENTS, "/admin/accounts/hrscope/"])
def test_a_list_costs_the_same_for_one_row_and_three(
    address, administrator, administrator_client, ministry
):
    administrator_client.get(address)
    costs = []
    for number in range(3):
        invite(ministry, administrator, email=f"n{number}@example.org")
        HRScopeFactory(unit=UnitFactory(parent=ministry))
        with CaptureQueriesContext(connection) as queries:
            shown = administrator_client.get(address)
        costs.append(len(queries))
    assert len(shown.context["cl"].result_list) >= 3
    assert costs == [costs[0]] * 3


def test_superusers_give_and_change_scopes_with_a_trace(editor_client, ministry, applicant):
    given = {"user": str(applicant.pk), "unit": str(ministry.pk)}
    editor_client.post("/admin/accounts/hrscope/add/", given)
    scope = applicant.scopes.get()
    address = reverse("admin:accounts_hrscope_change", args=[scope.pk])
    editor_client.post(address, {"administers": "on"})
    scope.refresh_from_db()
    assert (scope.administers, scope.unit_id) == (True, ministry.pk)
    assert told() == ["given", "changed"]
    rows = {"scopes-TOTAL_FORMS": "1", "scopes-INITIAL_FORMS": "1"}
    row = {"scopes-0-id": str(scope.pk), "scopes-0-user": str(applicant.pk)}
    person = {"email": applicant.email, "name": "A", "language": "en", "is_active": "on"}
    address = reverse("admin:accounts_user_change", args=[applicant.pk])
    editor_client.post(address, {**rows, **row, **person, "scopes-0-DELETE": "on"})
    assert told() == ["given", "changed", "ended"]
    applicant.refresh_from_db()
    assert (applicant.is_staff, applicant.scopes.count()) == (False, 0)
