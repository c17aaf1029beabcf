import pytest

from tests.factories.applications import ApplicationFactory, CompetitionFactory


@pytest.fixture
def posting(db):
    """Open, with two mandatory requirements."""
    return CompetitionFactory(title_en="Forester", title_fr="Forestière")


@pytest.fixture
def draft(applicant, posting):
    """Begun by the applicant, with nothing told."""
    return ApplicationFactory(applicant=applicant, posting=posting)


@pytest.fixture
def whole(applicant, posting):
    """A draft of the applicant's that lacks nothing."""
    return ApplicationFactory(applicant=applicant, posting=posting, complete=True)


@pytest.fixture
def submitted(applicant, posting):
    return ApplicationFactory(applicant=applicant, posting=posting, submitted=True)
