"""`manage.py verify_record` tells whether the record of a competition is whole."""

import pytest
from django.core.management import CommandError, call_command

from careers.applications import integrity
from careers.applications.models import (
    Application,
    CompetitionEvent,
    CompetitionRecord,
    Submission,
)
from careers.postings import snapshots
from careers.postings.models import Snapshot
from ops_site.events import digest
from tests.factories import ApplicationFactory, CompetitionFactory, DocumentVersionFactory

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


def whole(posting, count):
    return f"{posting.number}: {count} events, whole, up to {posting.record.head}"


def refused(capsys, *arguments):
    """The sentence of the refusal, and what was printed before it."""
    with pytest.raises(CommandError) as refusal:
        call_command("verify_record", *arguments)
    assert refusal.value.returncode == 1
    return str(refusal.value), capsys.readouterr().out.splitlines()


def test_every_record_is_verified(postings, capsys):
    assert told(capsys) == [whole(postings[1], 5), whole(postings[0], 2)]


def test_one_record_is_verified(postings, capsys):
    assert told(capsys, "500123") == [whole(postings[0], 2)]
    assert told(capsys, "500200") == ["500200: 0 events, whole"]


def test_details_that_were_erased_are_counted(postings, capsys):
    events = CompetitionEvent.objects.filter(posting=postings[0])
    events.filter(number=2).update(payload=None, salt="")
    head = postings[0].record.head
    assert told(capsys, "500123") == [f"500123: 2 events, 1 without details, whole, up to {head}"]


def test_what_is_wrong_is_named_and_the_others_are_still_verified(postings, capsys):
    CompetitionEvent.objects.filter(posting=postings[1], number=2).update(name="screening")
    assert refused(capsys) == (
        "Records that are not whole: 1.",
        [
            "500007: event 2 (screening) was changed: its digest does not fit",
            whole(postings[0], 2),
        ],
    )
    assert told(capsys, "500123") == [whole(postings[0], 2)]


def test_a_record_without_its_end_is_found(postings, capsys):
    CompetitionRecord.objects.filter(posting=postings[0]).delete()
    _sentence, lines = refused(capsys)
    assert lines[1:] == ["500123: the chain ends with event 2, and should end with event 0"]


def test_a_record_without_its_events_is_found(postings, capsys):
    CompetitionEvent.objects.filter(posting=postings[0]).delete()
    _sentence, lines = refused(capsys)
    assert lines[1:] == ["500123: the chain ends with event 0, and should end with event 2"]


@pytest.fixture
def changed():
    """`changed(application)`: what is said of its competition after a change behind its back."""

    def faults(application):
        sentences = list(integrity.faults(application.posting))
        begin = f"application {application.reference}: "
        assert all(sentence.startswith(begin) for sentence in sentences)
        return [sentence.removeprefix(begin) for sentence in sentences]

    return faults


def test_a_status_that_no_move_has_brought_about_is_named(changed):
    application = ApplicationFactory(screened_out=True)
    assert changed(application) == []
    Application.objects.filter(pk=application.pk).update(status="hired")
    assert changed(application) == ["its status is hired, and should be not-selected"]


def test_a_submission_that_was_changed_is_named(changed):
    application = ApplicationFactory(submitted=True)
    submission = application.latest
    assert changed(application) == []
    told = {**submission.content, "language": "fr"}
    Submission.objects.update(content=told)
    assert changed(application) == ["version 1 was changed"]
    Submission.objects.update(digest=digest(told))
    assert changed(application) == ["version 1 is not the one that was submitted"]
    Submission.objects.update(content=None, digest=submission.digest)
    assert changed(application) == []
    submission.delete()
    assert changed(application) == ["version 1 is missing"]


def test_a_document_that_was_exchanged_is_named(changed):
    application = ApplicationFactory(submitted=True)
    attachments = application.latest.attachments
    sent = attachments.get().version
    attachments.update(version=DocumentVersionFactory())
    assert changed(application) == ["version 1 was changed"]
    attachments.update(version=sent)
    assert changed(application) == []


@pytest.mark.parametrize("change", [{"ground": "not-related"}, {"note": "Late."}])
def test_a_decision_that_nobody_has_taken_is_named(change, changed):
    application = ApplicationFactory(screened_out=True)
    application.decisions.filter(requirement__number=2).update(**change)
    sentence = "the decision on requirement 2 is not the one that was taken"
    assert changed(application) == [sentence]
    application.decisions.filter(requirement__number=2).delete()
    assert changed(application) == [sentence]


def test_the_command_holds_the_rows_against_the_record(postings, capsys):
    application = postings[1].applications.get()
    application.decisions.filter(requirement__number=1).delete()
    sentence = "the decision on requirement 1 is not the one that was taken"
    _sentence, lines = refused(capsys)
    fault = f"500007: application {application.reference}: {sentence}"
    assert lines == [fault, whole(postings[0], 2)]


def test_erased_details_are_no_fault(changed):
    application = ApplicationFactory(screened_out=True)
    application.events.update(payload=None, salt="")
    assert changed(application) == []


def test_an_unknown_number_is_said_to_be_unknown(postings, capsys):
    assert refused(capsys, "999999") == ("There is no posting 999999.", [])


def test_what_is_no_number_is_said_to_be_none(capsys):
    with pytest.raises(CommandError, match="invalid int value: 'abc'"):
        call_command("verify_record", "abc")


def test_what_was_kept_of_a_posting_is_verified_too(postings, capsys):
    kept = [snapshots.take(posting) for posting in postings]
    assert told(capsys) == [whole(postings[1], 5), whole(postings[0], 2)]
    Snapshot.objects.filter(pk=kept[0].pk).update(html_en="Other words.")
    line = "500123: snapshot 1 was changed since it was kept"
    for arguments in ((), ("500123",)):
        sentence, lines = refused(capsys, *arguments)
        assert sentence == "Snapshots that are not whole: 1."
        assert lines[-2:] == [whole(postings[0], 2), line]
    assert told(capsys, "500007") == [whole(postings[1], 5)]
