"""A chain of events names every change that was made behind its back."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.db.models import F

from careers.applications.models import CompetitionEvent, CompetitionRecord
from ops_site import events
from tests.factories import ApplicationFactory, CompetitionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain():
    """The record of a competition: five events of one application, then one of another."""
    posting = CompetitionFactory(closed=True)
    ApplicationFactory(screened_in=True, posting=posting)
    ApplicationFactory(submitted=True, posting=posting)
    return posting.record


def event(chain, number):
    return CompetitionEvent.objects.filter(posting=chain.posting, number=number)


def faults(chain):
    return CompetitionRecord.objects.get(pk=chain.pk).faults()


def flipped(text):
    """The same with the lowest bit of its first byte flipped."""
    return chr(ord(text[0]) ^ 1) + text[1:]


def test_events_are_numbered_and_chained(chain):
    rows = list(chain.posting.competition_events.values_list("number", "previous", "digest"))
    assert [number for number, *_ in rows] == [1, 2, 3, 4, 5, 6]
    assert [previous for _, previous, _ in rows] == [
        events.BEGINNING,
        *[digest for *_, digest in rows[:-1]],
    ]
    assert (chain.length, chain.head) == (6, rows[-1][2])
    assert faults(chain) == []


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("name", ["event 3 ({name}) was changed: its digest does not fit"]),
        ("from_status", ["event 3 (decided) was changed: its digest does not fit"]),
        ("to_status", ["event 3 (decided) was changed: its digest does not fit"]),
        ("salt", ["event 3 (decided) was changed: its payload does not fit"]),
        (
            "payload_digest",
            [
                "event 3 (decided) was changed: its payload does not fit",
                "event 3 (decided) was changed: its digest does not fit",
            ],
        ),
        (
            "digest",
            [
                "event 3 (decided) was changed: its digest does not fit",
                "event 4 does not follow from the one before it",
            ],
        ),
        (
            "previous",
            [
                "event 3 does not follow from the one before it",
                "event 3 (decided) was changed: its digest does not fit",
            ],
        ),
    ],
)
def test_one_flipped_bit_of_a_text_is_named(chain, column, words):
    found = event(chain, 3).get()
    changed = flipped(getattr(found, column) or "a")
    event(chain, 3).update(**{column: changed})
    assert faults(chain) == [sentence.format(name=changed) for sentence in words]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        (lambda chain: {"at": F("at") + timedelta(microseconds=1)}, "digest"),
        (lambda chain: {"by": UserFactory()}, "by"),
        (lambda chain: {"by": None}, "by"),
        (lambda chain: {"application": ApplicationFactory(posting=chain.posting)}, "digest"),
        (lambda chain: {"payload": payload(chain) | {"ground": "not-shown"}}, "payload"),
        (lambda chain: {"payload": []}, "payload"),
        (lambda chain: {"payload": None}, "salt"),
        (lambda chain: {"salt": ""}, "payload"),
    ],
)
def test_every_other_change_is_named(chain, changes, fault):
    event(chain, 3).update(**changes(chain))
    assert faults(chain) == [f"event 3 (decided) was changed: its {fault} does not fit"]


def payload(chain):
    return event(chain, 3).get().payload


def test_details_that_were_made_up_with_their_digest_are_named(chain):
    found = event(chain, 3).get()
    made_up = [{"outcome": "met"}, ["met"]]
    for words in made_up:
        digest = events.digest([found.salt, words])
        event(chain, 3).update(payload=words, payload_digest=digest)
        assert faults(chain) == ["event 3 (decided) was changed: its digest does not fit"]


def test_a_removed_event_is_named(chain):
    event(chain, 3).delete()
    assert faults(chain) == ["event 3 is missing: the next one is 4"]


def test_a_removed_beginning_is_named(chain):
    event(chain, 1).delete()
    event(chain, 2).delete()
    assert faults(chain) == ["event 1 is missing: the next one is 3"]


def test_a_cut_tail_is_named(chain):
    event(chain, 6).delete()
    assert faults(chain) == ["the chain ends with event 5, and should end with event 6"]


def test_an_end_that_was_changed_is_named(chain):
    CompetitionRecord.objects.filter(pk=chain.pk).update(head=flipped(chain.head))
    assert faults(chain) == ["the chain’s end is not the digest of event 6"]
    CompetitionRecord.objects.filter(pk=chain.pk).update(head=chain.head, length=7)
    assert faults(chain) == ["the chain ends with event 6, and should end with event 7"]


def test_an_event_that_changed_its_number_is_named(chain):
    event(chain, 3).update(number=13)
    assert faults(chain) == [
        "event 3 is missing: the next one is 4",
        "event 7 is missing: the next one is 13",
        "event 13 (decided) was changed: its digest does not fit",
        "the chain ends with event 13, and should end with event 6",
    ]


def test_swapped_events_are_named(chain):
    for old, new in ((3, 100), (4, 3), (100, 4)):
        event(chain, old).update(number=new)
    assert faults(chain) == [
        "event 3 does not follow from the one before it",
        "event 3 (decided) was changed: its digest does not fit",
        "event 4 does not follow from the one before it",
        "event 4 (decided) was changed: its digest does not fit",
        "event 5 does not follow from the one before it",
    ]


def test_an_inserted_event_is_named(chain):
    for number in (6, 5, 4):
        event(chain, number).update(number=number + 1)
    copy = event(chain, 3).get()
    copy.pk, copy.number = None, 4
    copy.previous = event(chain, 3).get().digest
    copy.digest = copy.computed_digest()
    copy.save(force_insert=True)
    assert faults(chain) == [
        "event 5 does not follow from the one before it",
        "event 5 (decided) was changed: its digest does not fit",
        "event 6 (screen_in) was changed: its digest does not fit",
        "event 7 (submit) was changed: its digest does not fit",
        "the chain ends with event 7, and should end with event 6",
    ]


def test_an_event_that_was_added_behind_the_end_is_named(chain):
    copy = event(chain, 6).get()
    copy.pk, copy.number, copy.previous = None, 7, copy.digest
    copy.digest = copy.computed_digest()
    copy.save(force_insert=True)
    assert faults(chain) == ["the chain ends with event 7, and should end with event 6"]


def test_erased_details_leave_the_chain_whole(chain):
    chain.posting.competition_events.update(payload=None, salt="")
    assert faults(chain) == []
    event(chain, 3).update(name="screen_out")
    assert faults(chain) == ["event 3 (screen_out) was changed: its digest does not fit"]


def test_an_account_that_was_deleted_leaves_the_chain_whole(chain):
    account = event(chain, 6).get().by
    account.delete()
    assert event(chain, 6).get().by is None
    assert event(chain, 6).get().payload["by"] is not None
    assert faults(chain) == []


def test_what_is_rolled_back_leaves_no_gap(chain):
    application = chain.posting.applications.last()
    with transaction.atomic():
        application.events.create(name="opened", by=None)
        transaction.set_rollback(True)
    application.events.create(name="opened", by=None)
    assert chain.posting.competition_events.last().number == 7
    assert faults(chain) == []
