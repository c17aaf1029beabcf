"""Two at the same moment: an invitation is accepted once, and a right is not given back."""

import pytest

from careers.accounts import invitations, staff
from careers.accounts.models import HRScope, Invitation, User
from ops_site.moves import Refused
from tests.accounts.inviting import ADDRESS, invite, told

pytestmark = pytest.mark.django_db(transaction=True)


def refused(results):
    assert all(result is None or isinstance(result, Refused) for result in results), results
    return [isinstance(result, Refused) for result in results].count(True)


def outcome():
    person = User.objects.get(email=ADDRESS)
    return told(), person.scopes.count(), person.is_staff


def test_an_invitation_is_accepted_once(together, ministry, administrator, newcomer):
    pk = invite(ministry, administrator).pk

    def accept():
        invitations.accept(Invitation.objects.get(pk=pk), by=newcomer)

    assert refused(together(accept, accept, accept)) == 2
    assert together(outcome) == [(["invited", "accepted"], 1, True)]


def test_an_invitation_is_not_both_accepted_and_revoked(
    together, ministry, administrator, newcomer
):
    invitation = invite(ministry, administrator)
    results = together(
        lambda: invitations.accept(Invitation.objects.get(pk=invitation.pk), by=newcomer),
        lambda: invitations.revoke(Invitation.objects.get(pk=invitation.pk), by=administrator),
    )
    assert refused(results) == 1
    assert together(outcome)[0] in [
        (["invited", "accepted"], 1, True),
        (["invited", "revoked"], 0, False),
    ]


def test_of_two_simultaneous_invitations_one_is_made(together, ministry, administrator, newcomer):
    def twice():
        invite(ministry, administrator)

    assert refused(together(twice, twice)) == 1
    assert together(outcome) == [(["invited"], 0, False)]


def test_whose_only_scope_ends_while_another_begins_stays_staff(
    together, ministry, other_ministry, administrator, recruiter, other_administrator
):
    recruiter.trust_address()
    invitation = invite(other_ministry, other_administrator, email=recruiter.email)
    scope = HRScope.objects.get(user=recruiter)
    results = together(
        lambda: invitations.accept(Invitation.objects.get(pk=invitation.pk), by=recruiter),
        lambda: staff.end_scope(HRScope.objects.get(pk=scope.pk), by=administrator),
    )
    assert refused(results) == 0

    def found():
        person = User.objects.get(pk=recruiter.pk)
        return person.is_staff, [each.unit_id for each in person.scopes.all()]

    assert together(found) == [(True, [other_ministry.pk])]
