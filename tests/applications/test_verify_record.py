"""`manage.py verify_record` tells whether the record of a competition is whole."""

import pytest
from django.core.management import CommandError, call_command

from careers.applications.models import CompetitionEvent, CompetitionRecord
from tests.factories import ApplicationFactory, CompetitionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def postings():
    """Two competitions with two and five events; a third posting without any."""
    found = [CompetitionFactory(closed=True, number=number) for number in (500_123, 500_007)]
    ApplicationFactory(screening=True, posting=found[0])
    ApplicationFactory(screened_in=True, posting=found[1])
    CompetitionFactory(number=500_200)
    return found


def told(capsys, *arguments):
    call_command("verify_record", *arguments)
    return capsys.readouterr().out.splitlines()


def refused(capsys, *arguments):
    """The sentence of the refusal, and what was printed before it."""
    with pytest.raises(CommandError) as refusal:
        call_command("verify_record", *arguments)
    assert refusal.value.returncode == 1
    return str(refusal.value), capsys.readouterr().out.splitlines()


def test_every_record_is_verified(postings, capsys):
    assert told(capsys) == ["500007: 5 events, whole", "500123: 2 events, whole"]


def test_one_record_is_verified(postings, capsys):
    assert told(capsys, "500123") == ["500123: 2 events, whole"]
    assert told(capsys, "500200") == ["500200: 0 events, whole"]


def test_what_is_wrong_is_named_and_the_others_are_still_verified(postings, capsys):
    CompetitionEvent.objects.filter(posting=postings[1], number=2).update(name="screening")
    assert refused(capsys) == (
        "Records that are not whole: 1.",
        [
            "500007: event 2 (screening) was changed: its digest does not fit",
            "500123: 2 events, whole",
        ],
    )
    assert told(capsys, "500123") == ["500123: 2 events, whole"]


def test_a_record_without_its_end_is_found(postings, capsys):
    CompetitionRecord.objects.filter(posting=postings[0]).delete()
    _sentence, lines = refused(capsys)
    assert lines[1:] == ["500123: the chain ends with event 2, and should end with event 0"]


def test_a_record_without_its_events_is_found(postings, capsys):
    CompetitionEvent.objects.filter(posting=postings[0]).delete()
    _sentence, lines = refused(capsys)
    assert lines[1:] == ["500123: the chain ends with event 0, and should end with event 2"]


def test_an_unknown_number_is_said_to_be_unknown(postings, capsys):
    assert refused(capsys, "999999") == ("There is no posting 999999.", [])


def test_what_is_no_number_is_said_to_be_none(capsys):
    with pytest.raises(CommandError, match="invalid int value: 'abc'"):
        call_command("verify_record", "abc")
