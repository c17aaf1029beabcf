"""Those who invite to the ministry, and one who is invited."""

import pytest

from tests.factories import HRScopeFactory, UserFactory


@pytest.fixture
def administrator(ministry):
    """HR administrator of the ministry that the recruiter works for."""
    return HRScopeFactory(
        unit=ministry,
        administers=True,
        user__name="Ada Administrator",
        user__email="administrator@example.org",
    ).user


@pytest.fixture
def other_administrator(other_ministry):
    return HRScopeFactory(
        unit=other_ministry,
        administers=True,
        user__name="Otto Other",
        user__email="other@example.org",
    ).user


@pytest.fixture
def newcomer(db):
    """Has an account with a verified address, as an applicant has."""
    user = UserFactory(name="Nia Newcomer", email="nia@example.org")
    user.trust_address()
    return user


@pytest.fixture
def administrator_client(administrator, sign_in):
    return sign_in(administrator)


@pytest.fixture
def other_administrator_client(other_administrator, sign_in):
    return sign_in(other_administrator)


@pytest.fixture
def newcomer_client(newcomer, sign_in):
    return sign_in(newcomer)
