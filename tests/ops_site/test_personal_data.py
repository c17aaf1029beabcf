"""Whose mail it is: the person's it was written to, whoever has the address now."""

import pytest

from ops_site import personal_data
from ops_site.models import OutboxMessage
from tests.factories import UserFactory
from tests.ops_site.mail import greet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]
SHARED = "family@example.org"


@pytest.fixture
def before(applicant):
    """Had the address once, and was written to there."""
    greet("greeting:1", to=SHARED, name="Awa", recipient=applicant)
    return applicant


@pytest.fixture
def now(before):
    """Has the address now; was written to before there was an account, and since."""
    greet("greeting:2", to=SHARED.upper(), name="Nobody")
    person = UserFactory(email=SHARED)
    greet("greeting:3", to="older@example.org", name="Zoe", recipient=person)
    return person


def subjects(user):
    facts, files = personal_data.export(user)
    assert files == []
    return [mail["subject"] for mail in facts["mails"]]


def test_export_holds_the_mails_of_the_person_alone(before, now):
    assert subjects(before) == ["Job postings – Awa"]
    assert subjects(now) == ["Job postings – Nobody", "Job postings – Zoe"]
    assert personal_data.held(now) == [("E-mails that we wrote to you", 2)]


def test_erasing_takes_the_mails_of_the_person_alone(before, now):
    personal_data.erase(now)
    assert [mail.recipient for mail in OutboxMessage.objects.all()] == [before]


def test_a_secret_is_not_told_again(now):
    greet("greeting:4", to=SHARED, name="Sesame", recipient=now, secret=True)
    told, _files = personal_data.export(now)
    assert "Sesame" not in str(told)
    assert told["mails"][-1]["address"] == SHARED
