"""A letter is written with what it tells of, once, and stays though its reader goes."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ops_site.models import OutboxMessage
from tests.factories import UserFactory
from tests.ops_site.mail import greet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]


def posted():
    """The keys of the letters, and the letters that tasks will send."""
    woken = [task.args_kwargs["args"] for task in DBTaskResult.objects.order_by("enqueued_at")]
    return list(OutboxMessage.objects.order_by("pk").values_list("key", flat=True)), woken


def test_a_letter_and_the_task_that_sends_it_are_written_together():
    letter = greet()
    assert posted() == (["greeting:1"], [[letter.pk]])


def test_what_is_rolled_back_was_never_posted():
    with pytest.raises(RuntimeError), transaction.atomic():
        greet()
        assert posted()[0] == ["greeting:1"]
        raise RuntimeError
    assert posted() == ([], [])


def test_the_same_event_posted_again_is_the_same_letter():
    first = greet(name="Awa")
    again = greet(name="Somebody else")
    assert (again.pk, again.text) == (first.pk, first.text)
    assert posted() == (["greeting:1"], [[first.pk]])


@pytest.mark.django_db(transaction=True)
def test_of_two_posts_at_the_same_moment_one_letter_comes(together):
    first, second = together(*[lambda: greet().pk] * 2)
    assert first == second
    assert together(posted) == [(["greeting:1"], [[first]])]


@pytest.mark.parametrize(
    "address",
    [
        *("", "nobody", "a@example.org\nBcc: b@example.org", "a@example.org\r", "a@b\n"),
        *("a@example.org, b@example.org", "Awa <a@example.org>", f"{'a' * 250}@example.org"),
    ],
)
def test_what_is_no_address_is_refused(address):
    assert greet("greeting:0")
    with pytest.raises(ValidationError):
        greet(to=address)
    assert posted()[0] == ["greeting:0"]


def test_a_letter_outlives_the_account_of_who_got_it():
    person = UserFactory()
    letter = greet(recipient=person)
    assert [each.pk for each in person.outbox_messages.all()] == [letter.pk]
    person.delete()
    letter.refresh_from_db()
    assert letter.recipient is None


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"key": "greeting:2"}, "outbox_key_is_unique"),
        ({"message_id": "<other@localhost>"}, "outbox_message_id_is_unique"),
        ({"language": "de"}, "outbox_language_is_official"),
        ({"sent_at": timezone.now(), "gave_up_at": timezone.now()}, "outbox_sent_or_given_up"),
        (
            {"sent_at": timezone.now(), "leased_until": timezone.now()},
            "outbox_lease_ends_with_the_sending",
        ),
        ({"text": ""}, "outbox_secret_ends_with_the_sending"),
        ({"secret": True, "html": ""}, "outbox_secret_ends_with_the_sending"),
        ({"secret": True, "sent_at": timezone.now()}, "outbox_secret_ends_with_the_sending"),
        ({"secret": True, "gave_up_at": timezone.now()}, "outbox_secret_ends_with_the_sending"),
    ],
)
def test_the_database_refuses_a_letter_that_cannot_be(changes, constraint):
    OutboxMessage.objects.filter(pk=greet("greeting:2").pk).update(message_id="<other@localhost>")
    letter = OutboxMessage.objects.filter(pk=greet().pk)
    before = letter.values().get()
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        letter.update(**changes)
    unique = "UNIQUE constraint failed" in str(refusal.value)  # SQLite names indexes otherwise.
    assert constraint in str(refusal.value) or unique
    assert letter.values().get() == before
