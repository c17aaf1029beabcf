import pytest

from careers.accounts import policies
from tests.factories import HRScopeFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_hr_staff_work_for_their_unit_and_those_below(ministry, other_ministry, recruiter):
    branch = UnitFactory(parent=UnitFactory(parent=ministry))
    asked = (ministry, branch, other_ministry)
    assert [policies.works_for(recruiter, unit) for unit in asked] == [True, True, False]


def test_a_scope_alone_makes_nobody_staff(ministry):
    user = HRScopeFactory(unit=ministry, user=UserFactory()).user
    assert not policies.is_hr_staff(user)
    assert not policies.works_for(user, ministry)


def test_staff_without_a_scope_are_not_hr_staff():
    assert not policies.is_hr_staff(UserFactory(is_staff=True))


def test_superusers_work_for_every_unit_while_they_are_active(ministry, editor):
    assert policies.is_hr_staff(editor)
    assert policies.works_for(editor, ministry)
    editor.is_active = False
    assert not policies.is_hr_staff(editor)
    assert not policies.works_for(editor, ministry)
    assert not policies.can_administer_accounts(editor)


def test_superusers_alone_administer_accounts(editor, recruiter, applicant):
    people = (editor, recruiter, applicant)
    assert [policies.can_administer_accounts(user) for user in people] == [True, False, False]
