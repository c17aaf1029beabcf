"""What is held of staff is told to whom it names alone, and its record outlives the account."""

import json

import pytest
from django.core.serializers.json import DjangoJSONEncoder

from careers.accounts import invitations, personal_data, staff
from careers.accounts.models import Invitation, StaffEvent, User
from tests.accounts.inviting import invite

pytestmark = pytest.mark.django_db


@pytest.fixture
def former_staff(newcomer, ministry, other_ministry, administrator, other_administrator):
    """She worked for the ministry once; an invitation of another one waits for her."""
    invitations.accept(invite(ministry, administrator), by=newcomer)
    staff.end_scope(newcomer.scopes.get(), by=administrator)
    invite(other_ministry, other_administrator)
    invite(ministry, administrator, email="zoe@example.org")
    newcomer.refresh_from_db()
    return newcomer


def test_export_tells_the_invitations_and_changes_of_staff_that_name_the_person(
    former_staff, ministry, other_ministry, administrator
):
    facts, _files = personal_data.export(former_staff)
    assert [
        (each["unit"], bool(each["accepted_at"]), each["administers"])
        for each in facts["invitations"]
    ] == [(str(ministry), True, False), (str(other_ministry), False, False)]
    assert [(each["what"], each["unit"]) for each in facts["changes_of_hr_staff"]] == [
        ("Invited", str(ministry)),
        ("Invitation accepted", str(ministry)),
        ("Scope ended", str(ministry)),
        ("Invited", str(other_ministry)),
    ]
    told = json.dumps(facts, cls=DjangoJSONEncoder)
    digests = list(Invitation.objects.values_list("digest", flat=True))
    others = ["zoe@example.org", administrator.email, administrator.name, *digests]
    assert [each for each in others if each in told] == []
    assert dict(personal_data.held(former_staff))["Invitations to be HR staff"] == 2
    assert dict(personal_data.held(former_staff))["Changes of HR staff that name you"] == 4


def test_who_has_the_address_now_is_told_nothing_of_who_had_it_before(
    former_staff, other_ministry, applicant
):
    User.objects.filter(pk=former_staff.pk).update(email="moved@example.org")
    applicant.email = former_staff.email
    applicant.save()
    facts, _files = personal_data.export(applicant)
    assert [each["unit"] for each in facts["invitations"]] == [str(other_ministry)]
    assert {each["what"] for each in facts["changes_of_hr_staff"]} == {"Invited"}
    personal_data.erase(applicant)
    assert Invitation.objects.filter(accepted_by=former_staff).exists()


def test_erasing_takes_the_invitations_and_tells_which_record_stays(former_staff, applicant):
    [sentence] = personal_data.kept(former_staff)
    assert "keeps 4 entries about you" in sentence
    assert personal_data.kept(applicant) == []
    personal_data.erase(former_staff)
    assert [each.email for each in Invitation.objects.all()] == ["zoe@example.org"]
    about_her = StaffEvent.objects.filter(address="nia@example.org")
    assert list(about_her.values_list("name", "whom")) == [
        *(("invited", None), ("accepted", None), ("ended", None), ("invited", None)),
    ]
