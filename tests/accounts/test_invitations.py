"""HR staff come by invitation: who may invite whom, and what each verb leaves behind."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from careers.accounts import invitations, policies
from careers.accounts.models import HRScope, Invitation, StaffEvent
from careers.accounts.models.invitation import State, digest_of
from ops_site.moves import NotPermitted, Refused
from tests.accounts.inviting import ADDRESS, invite, link, mails, told, unchanged
from tests.factories import HRScopeFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db
EIGHT_DAYS = timedelta(days=8)


def token():
    return link().strip("/").rpartition("/")[2]


def scopes(user):
    return list(user.scopes.order_by("pk").values_list("unit__name_en", "administers"))


# --- Inviting -----------------------------------------------------------------------------------


def test_an_hr_administrator_invites_to_the_own_subtree_alone(
    administrator, recruiter, editor, applicant, ministry, other_ministry
):
    branch = UnitFactory(parent=UnitFactory(parent=ministry))
    units = (ministry, branch, other_ministry)
    asked = {
        person: [policies.can_invite(person, unit) for unit in units]
        for person in (administrator, recruiter, editor, applicant)
    }
    assert asked == {
        administrator: [True, True, False],
        recruiter: [False, False, False],
        editor: [True, True, True],
        applicant: [False, False, False],
    }


def test_who_administers_a_branch_invites_nobody_to_the_ministry(ministry):
    branch = UnitFactory(parent=ministry)
    administrator = HRScopeFactory(unit=branch, administers=True).user
    HRScopeFactory(user=administrator, unit=ministry)
    assert policies.can_invite(administrator, branch)
    assert not policies.can_invite(administrator, ministry)
    with unchanged(), pytest.raises(NotPermitted):
        invite(ministry, administrator, administers=True)


@pytest.mark.parametrize("person", ["recruiter", "stranger", "applicant", "other_administrator"])
def test_nobody_else_invites(person, ministry, request):
    by = request.getfixturevalue(person)
    with unchanged(), pytest.raises(NotPermitted):
        invite(ministry, by)


@pytest.mark.parametrize("lost", ["is_active", "is_staff"])
def test_who_is_no_longer_staff_invites_nobody(lost, administrator, ministry):
    setattr(administrator, lost, False)
    administrator.save()
    with unchanged(), pytest.raises(NotPermitted):
        invite(ministry, administrator)


def test_an_invitation_leaves_an_event_and_a_mail_in_the_language_of_choice(
    administrator, ministry
):
    invitation = invite(ministry, administrator, email=" Nia@Example.ORG ", language="fr")
    assert (invitation.email, invitation.state()) == (ADDRESS, State.WAITING)
    event = StaffEvent.objects.get()
    assert (event.name, event.by, event.whom) == ("invited", administrator, None)
    assert (event.address, event.unit_id) == (ADDRESS, ministry.pk)
    mail = mails().get()
    assert (mail.language, mail.secret, mail.recipient) == ("fr", True, None)
    assert "Ministère des Parcs" in mail.text
    assert "Ada Administrator" in mail.text
    assert link().startswith("/fr/")


def test_the_token_is_kept_nowhere_but_in_the_mail(administrator, ministry):
    invitation = invite(ministry, administrator)
    assert Invitation.objects.for_token(token()) == invitation
    assert invitation.digest == digest_of(token())
    kept = [*Invitation.objects.values_list(), *StaffEvent.objects.values_list()]
    assert all(token() not in str(row) for row in kept)
    assert token() not in mails().get().key


def test_the_same_person_is_invited_to_a_unit_once(administrator, ministry):
    invite(ministry, administrator)
    with unchanged(), pytest.raises(Refused, match="stands already"):
        invite(ministry, administrator)
    with time_machine.travel(timezone.now() + EIGHT_DAYS), pytest.raises(Refused):
        invite(ministry, administrator)
    invitations.revoke(Invitation.objects.get(), by=administrator)
    invite(ministry, administrator)
    assert told() == ["invited", "revoked", "invited"]


def test_who_has_the_scope_already_is_not_invited_to_it(administrator, recruiter, ministry):
    with unchanged(), pytest.raises(Refused, match="already"):
        invite(ministry, administrator, email=recruiter.email)
    invite(ministry, administrator, email=recruiter.email, administers=True)
    with pytest.raises(Refused, match="already"):
        invite(ministry, administrator, email=administrator.email, administers=True)


# --- Accepting ----------------------------------------------------------------------------------


def test_accepting_makes_staff_of_exactly_the_unit(administrator, newcomer, ministry):
    invitation = invite(ministry, administrator)
    invitations.accept(invitation, by=newcomer)
    newcomer.refresh_from_db()
    assert (newcomer.is_staff, scopes(newcomer)) == (True, [("Ministry of Parks", False)])
    assert (invitation.state(), invitation.accepted_by) == (State.ACCEPTED, newcomer)
    event = StaffEvent.objects.last()
    assert (event.name, event.by, event.whom) == ("accepted", newcomer, newcomer)
    assert not policies.is_hr_administrator(newcomer)


def test_who_works_elsewhere_keeps_that(administrator, stranger, ministry):
    stranger.trust_address()
    invitations.accept(invite(ministry, administrator, email=stranger.email), by=stranger)
    assert scopes(stranger) == [("Ministry of Bridges", False), ("Ministry of Parks", False)]


def test_an_invitation_raises_a_scope_and_never_lowers_it(administrator, recruiter, ministry):
    recruiter.trust_address()
    higher = invite(ministry, administrator, email=recruiter.email, administers=True)
    invitations.accept(higher, by=recruiter)
    assert scopes(recruiter) == [("Ministry of Parks", True)]
    branch = UnitFactory(parent=ministry, name_en="Branch")
    lower = invite(branch, administrator, email=recruiter.email)
    HRScopeFactory(user=recruiter, unit=branch, administers=True)
    invitations.accept(lower, by=recruiter)
    assert scopes(recruiter) == [("Ministry of Parks", True), ("Branch", True)]


@pytest.mark.parametrize("who", ["another", "not verified", "verified as a second one", "closed"])
def test_nobody_but_the_invited_person_accepts(who, administrator, newcomer, ministry):
    invitation = invite(ministry, administrator)
    person = newcomer
    if who == "another":
        person = UserFactory()
        person.trust_address()
    elif who == "not verified":
        newcomer.emailaddress_set.update(verified=False)
    elif who == "verified as a second one":
        newcomer.email = "elsewhere@example.org"
        newcomer.save()
    else:
        newcomer.is_active = False
        newcomer.save()
    with unchanged(), pytest.raises(NotPermitted):
        invitations.accept(invitation, by=person)


def test_an_invitation_is_accepted_once(administrator, newcomer, ministry):
    invitation = invite(ministry, administrator)
    older = Invitation.objects.get()
    invitations.accept(invitation, by=newcomer)
    for same in (invitation, older):
        with unchanged(), pytest.raises(Refused):
            invitations.accept(same, by=newcomer)


def test_an_invitation_ends_after_seven_days(administrator, newcomer, ministry):
    invitation = invite(ministry, administrator)
    with time_machine.travel(invitation.expires_at):
        assert invitation.state() == State.EXPIRED
        with unchanged(), pytest.raises(Refused):
            invitations.accept(invitation, by=newcomer)
    with time_machine.travel(invitation.expires_at - timedelta(seconds=1)):
        invitations.accept(invitation, by=newcomer)
    assert HRScope.objects.filter(user=newcomer).count() == 1


def test_an_invitation_is_worth_no_more_than_the_right_of_who_sent_it(
    administrator, newcomer, ministry
):
    invitation = invite(ministry, administrator)
    administrator.scopes.update(administers=False)
    with unchanged(), pytest.raises(Refused):
        invitations.accept(invitation, by=newcomer)
    administrator.scopes.update(administers=True)
    invitations.accept(Invitation.objects.get(), by=newcomer)


# --- Revoking, sending again --------------------------------------------------------------------


def test_a_revoked_invitation_opens_nothing(administrator, newcomer, ministry):
    invitation = invite(ministry, administrator)
    invitations.revoke(invitation, by=administrator)
    assert (invitation.state(), told()) == (State.REVOKED, ["invited", "revoked"])
    with unchanged(), pytest.raises(Refused):
        invitations.accept(invitation, by=newcomer)
    for verb in (invitations.revoke, invitations.resend):
        with unchanged(), pytest.raises(Refused):
            verb(invitation, by=administrator)


def test_what_is_sent_again_has_a_new_link_and_a_new_term(
    administrator, editor, newcomer, ministry
):
    seen = invite(ministry, administrator)
    older = token()
    with time_machine.travel(timezone.now() + EIGHT_DAYS):
        invitations.resend(Invitation.objects.get(), by=editor)
        again = Invitation.objects.for_token(token())
        assert (again.pk, again.state(), again.invited_by) == (seen.pk, State.WAITING, editor)
        assert Invitation.objects.for_token(older) is None
        with unchanged(), pytest.raises(Refused):
            invitations.accept(seen, by=newcomer)  # As the older link showed it.
    assert mails().count() == 2
    assert told() == ["invited", "sent-again"]


@pytest.mark.parametrize("verb", [invitations.revoke, invitations.resend])
@pytest.mark.parametrize("person", ["recruiter", "other_administrator", "newcomer"])
def test_nobody_else_revokes_or_sends_again(verb, person, administrator, ministry, request):
    by = request.getfixturevalue(person)
    invitation = invite(ministry, administrator)
    with unchanged(), pytest.raises(NotPermitted):
        verb(invitation, by=by)


def test_acceptance_is_kept_with_the_person_and_the_time(administrator, newcomer, ministry):
    invite(ministry, administrator)
    for half in ({"accepted_at": timezone.now()}, {"accepted_by": newcomer}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Invitation.objects.update(**half)
