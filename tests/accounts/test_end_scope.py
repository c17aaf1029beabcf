"""Taking staff rights away: in the own subtree alone, with a trace, and for good."""

import pytest
from django.urls import reverse

from careers.accounts import invitations, policies, staff
from careers.accounts.models import HRScope, Invitation, StaffEvent
from ops_site.moves import NotPermitted, Refused
from tests.accounts.inviting import invite, told, unchanged
from tests.factories import HRScopeFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def scope(recruiter):
    return recruiter.scopes.get()


def end(scope):
    return reverse("admin:accounts_hrscope_delete", args=[scope.pk])


def test_with_the_last_scope_the_person_is_no_longer_staff(scope, administrator, recruiter_client):
    assert recruiter_client.get("/admin/").status_code == 200
    staff.end_scope(scope, by=administrator)
    scope.user.refresh_from_db()
    assert (scope.user.is_staff, scope.user.is_active) == (False, True)
    event = StaffEvent.objects.get()
    assert (event.name, event.by, event.whom) == ("ended", administrator, scope.user)
    assert (event.address, event.unit_id) == ("recruiter@example.org", scope.unit_id)
    assert recruiter_client.get("/admin/").url.startswith("/admin/login/")


def test_who_works_elsewhere_too_stays_staff_there(scope, administrator, other_ministry):
    HRScopeFactory(user=scope.user, unit=other_ministry)
    staff.end_scope(scope, by=administrator)
    scope.user.refresh_from_db()
    assert scope.user.is_staff
    assert [each.unit.name_en for each in scope.user.scopes.all()] == ["Ministry of Bridges"]


def test_a_superuser_stays_a_superuser(editor, administrator, ministry):
    staff.end_scope(HRScopeFactory(user=editor, unit=ministry), by=administrator)
    editor.refresh_from_db()
    assert (editor.is_staff, editor.is_superuser) == (True, True)


@pytest.mark.parametrize("person", ["recruiter", "approver", "other_administrator", "applicant"])
def test_nobody_else_ends_it(person, scope, request):
    by = request.getfixturevalue(person)
    with unchanged(), pytest.raises(NotPermitted):
        staff.end_scope(scope, by=by)


def test_who_administers_a_branch_does_not_end_a_scope_of_the_ministry(scope, ministry):
    branch = UnitFactory(parent=ministry)
    administrator = HRScopeFactory(unit=branch, administers=True).user
    below = HRScopeFactory(unit=branch)
    with unchanged(), pytest.raises(NotPermitted):
        staff.end_scope(scope, by=administrator)
    staff.end_scope(below, by=administrator)
    assert not HRScope.objects.filter(pk=below.pk).exists()


def test_it_ends_once(scope, administrator):
    staff.end_scope(scope, by=administrator)
    with unchanged(), pytest.raises(Refused):
        staff.end_scope(scope, by=administrator)


def test_with_the_last_scope_no_other_invitation_brings_the_person_back(
    scope, administrator, editor, ministry, other_ministry
):
    below = invite(UnitFactory(parent=ministry), administrator, email=scope.user.email)
    elsewhere = invite(other_ministry, editor, email=scope.user.email)
    staff.end_scope(scope, by=administrator)
    assert list(Invitation.objects.open()) == [elsewhere]
    assert Invitation.objects.get(pk=below.pk).revoked_at


def test_who_stays_staff_keeps_the_other_invitations(scope, administrator, ministry):
    below = invite(UnitFactory(parent=ministry), administrator, email=scope.user.email)
    HRScopeFactory(user=scope.user, unit=UnitFactory(parent=ministry))
    staff.end_scope(scope, by=administrator)
    assert list(Invitation.objects.open()) == [below]


def test_an_invitation_that_stands_does_not_bring_it_back(scope, administrator, ministry):
    invitation = invite(ministry, administrator, email=scope.user.email, administers=True)
    scope.user.trust_address()
    staff.end_scope(scope, by=administrator)
    assert told() == ["invited", "ended", "revoked"]
    with unchanged(), pytest.raises(Refused):
        invitations.accept(Invitation.objects.get(pk=invitation.pk), by=scope.user)


def test_superusers_alone_give_a_scope_without_asking(administrator, editor, applicant, ministry):
    with unchanged(), pytest.raises(NotPermitted):
        staff.give_scope(applicant, ministry, by=administrator)
    staff.give_scope(applicant, ministry, administers=True, by=editor)
    applicant.refresh_from_db()
    assert policies.can_invite(applicant, ministry)
    with unchanged(), pytest.raises(NotPermitted):
        staff.change_scope(applicant.scopes.get(), administers=False, by=administrator)
    staff.change_scope(applicant.scopes.get(), administers=False, by=editor)
    with unchanged():
        staff.change_scope(applicant.scopes.get(), administers=False, by=editor)
    assert not policies.can_invite(applicant, ministry)
    assert told() == ["given", "changed"]


# --- In the administration ----------------------------------------------------------------------


def test_the_page_says_what_ends_and_the_button_ends_it(
    scope, administrator_client, other_administrator_client, recruiter_client
):
    page = administrator_client.get(end(scope)).content.decode()
    assert "It is their only unit: the OPS desk closes for them at once." in page
    for stranger, status in ((other_administrator_client, 404), (recruiter_client, 404)):
        for method in (stranger.get, stranger.post):
            with unchanged():
                assert method(end(scope)).status_code == status
    assert HRScope.objects.filter(pk=scope.pk).exists()
    administrator_client.post(end(scope))
    assert not HRScope.objects.filter(pk=scope.pk).exists()


def test_the_list_holds_the_own_units_alone(scope, stranger, administrator, administrator_client):
    address = reverse("admin:accounts_hrscope_changelist")
    page = administrator_client.get(address)
    listed = [each.user.email for each in page.context["cl"].result_list]
    assert listed == ["administrator@example.org", "recruiter@example.org"]
    assert "delete_selected" not in page.content.decode()
    change = reverse("admin:accounts_hrscope_change", args=[scope.pk])
    shown = administrator_client.get(change).content.decode()
    assert end(scope) in shown
    with unchanged():
        assert administrator_client.post(change, {"administers": "on"}).status_code == 403
    assert administrator_client.get(f"{address}add/").status_code == 403
