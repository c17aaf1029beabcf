"""A letter arrives at least once, under one Message-ID, and a failure is told without addresses."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ops_site import sending
from ops_site.models import OutboxMessage
from ops_site.models.outbox import State
from tests.ops_site.mail import greet, speaking_to
from tests.private_postgres import free_port

pytestmark = pytest.mark.django_db

AN_HOUR = timedelta(hours=1)


def reread(letter):
    return OutboxMessage.objects.get(pk=letter.pk)


def change(letter, **instants):
    OutboxMessage.objects.filter(pk=letter.pk).update(**instants)


def subjects(postbox):
    return [letter["Subject"] for letter in postbox.letters]


def test_a_letter_arrives_as_text_and_html_and_says_what_it_is(postbox):
    letter = greet(to="Awa.N@example.org", language="fr", name="Éloïse")
    sending.send_due()
    (arrived,) = postbox.letters
    names = ("Subject", "From", "To", "Message-ID", "Auto-Submitted", "Content-Language")
    assert [str(arrived[name]) for name in names] == [
        *("Offres d’emploi – Éloïse", "no-reply@localhost", "Awa.N@example.org"),
        *(letter.message_id, "auto-generated", "fr"),
    ]
    plain, html = arrived.iter_parts()
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert plain.get_content().replace("\r\n", "\n") == letter.text
    assert html.get_content().replace("\r\n", "\n").strip() == letter.html.strip()


def test_what_is_sent_is_recorded_and_kept(postbox):
    letter = greet()
    sending.send_due()
    sent = reread(letter)
    assert (sent.state(), sent.attempts, sent.last_error) == (State.SENT, 1, "")
    assert (sent.leased_until, sent.text) == (None, letter.text)
    sending.send_due()
    assert len(postbox.letters) == 1


def test_a_secret_is_erased_once_it_is_sent(postbox):
    letter = greet(secret=True)
    postbox.answer = "451 Later"
    sending.send(letter.pk)
    assert reread(letter).text == letter.text
    postbox.answer = "250 OK"
    change(letter, next_try_at=timezone.now())
    sending.send(letter.pk)
    assert "Awa, Skip" in postbox.letters[0].get_body(("plain",)).get_content()
    sent = reread(letter)
    assert (sent.state(), sent.subject, sent.text, sent.html) == (State.SENT, "", "", "")


def test_the_task_sends_its_letter_and_no_other(postbox):
    greet("greeting:1", name="Awa")
    second = greet("greeting:2", name="Bo")
    sending.wake.call(second.pk)
    assert subjects(postbox) == ["Job postings – Bo"]
    sending.wake.call(second.pk)
    assert subjects(postbox) == ["Job postings – Bo"]


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_one_sends(together, postbox):
    letter = greet()
    assert together(*[lambda: sending.send(letter.pk)] * 2) == [True, True]
    assert len(postbox.letters) == 1
    (sent,) = together(lambda: reread(letter))
    assert (sent.state(), sent.attempts) == (State.SENT, 1)


# --- What a killed worker leaves -----------------------------------------------------------------


def test_what_a_worker_holds_nobody_else_takes_until_its_lease_runs_out(postbox):
    letter = greet()
    assert sending.lease(letter.pk).state() == State.IN_FLIGHT
    sending.send_due()
    assert postbox.letters == []
    change(letter, leased_until=timezone.now())
    sending.send_due()
    assert [each["Message-ID"] for each in postbox.letters] == [letter.message_id]
    assert reread(letter).attempts == 2


def test_a_worker_that_comes_too_late_records_nothing(postbox):
    letter = greet()
    slow = sending.lease(letter.pk)
    change(letter, leased_until=timezone.now())
    quick = sending.lease(letter.pk)
    assert sending.record(slow, sent_at=timezone.now()) is False
    assert reread(letter).state() == State.IN_FLIGHT
    assert sending.record(quick, sent_at=timezone.now()) is True
    assert reread(letter).state() == State.SENT


def test_a_lease_outlasts_every_answer_of_the_server():
    assert sending.LEASE.total_seconds() >= 12 * settings.EMAIL_TIMEOUT > 0


# --- What fails ----------------------------------------------------------------------------------


def test_a_refused_address_waits_and_stops_no_other(postbox, caplog):
    refused = greet("greeting:1", to="refused@example.org")
    change(refused, next_try_at=timezone.now() - AN_HOUR)
    other = greet("greeting:2")

    async def handle_RCPT(server, session, envelope, address, options):
        if address.startswith("refused"):
            return f"550 no such person {address}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    postbox.handle_RCPT = handle_RCPT
    sending.send_due()
    assert [reread(each).state() for each in (refused, other)] == [State.WAITING, State.SENT]
    assert reread(refused).last_error == "SMTPRecipientsRefused 550"
    assert reread(refused).next_try_at > timezone.now()
    assert f"Mail {refused.pk} was not sent, attempt 1" in caplog.text
    assert "refused@" not in caplog.text
    assert len(postbox.letters) == 1


@pytest.mark.usefixtures("letters")
def test_where_the_server_is_away_the_others_are_not_tried(caplog):
    first, second = greet("greeting:1"), greet("greeting:2")
    change(first, next_try_at=timezone.now() - AN_HOUR)
    with speaking_to(free_port()):
        sending.send_due()
    assert reread(first).last_error == "ConnectionRefusedError ECONNREFUSED"
    assert [reread(each).attempts for each in (first, second)] == [1, 0]
    assert "example.org" not in caplog.text


def test_a_letter_is_tried_after_its_pause_and_not_before(postbox):
    letter = greet()
    postbox.answer = "451 Later"
    before = timezone.now()
    sending.send_due()
    assert sending.FIRST_PAUSE <= reread(letter).next_try_at - before < AN_HOUR
    postbox.answer = "250 OK"
    sending.send_due()
    sending.wake.call(letter.pk)
    assert postbox.letters == []
    change(letter, next_try_at=timezone.now())
    sending.send_due()
    assert [each["Message-ID"] for each in postbox.letters] == [letter.message_id]


def test_pauses_grow_up_to_a_quarter_of_an_hour():
    pauses = [sending.pause(attempts).total_seconds() for attempts in (1, 2, 3, 7, 8, 10_000)]
    assert pauses == [10, 20, 40, 640, 900, 900]


def test_after_days_it_is_given_up_until_an_administrator_asks_again(postbox):
    letter = greet()
    change(letter, trying_since=timezone.now() - sending.GIVE_UP_AFTER, attempts=7)
    postbox.answer = "554 Never"
    sending.send_due()
    given_up = reread(letter)
    assert (given_up.state(), given_up.last_error) == (State.GIVEN_UP, "SMTPDataError 554")
    assert given_up.text == letter.text
    postbox.answer = "250 OK"
    sending.send_due()
    assert postbox.letters == []
    DBTaskResult.objects.all().delete()
    assert sending.try_again(letter) is True
    assert [task.args_kwargs["args"] for task in DBTaskResult.objects.all()] == [[letter.pk]]
    sending.send_due()
    assert (reread(letter).state(), len(postbox.letters)) == (State.SENT, 1)


def test_a_secret_that_is_given_up_is_erased_and_not_tried_again(postbox):
    letter = greet(secret=True)
    change(letter, trying_since=timezone.now() - sending.GIVE_UP_AFTER, attempts=7)
    postbox.answer = "554 Never"
    sending.send_due()
    given_up = reread(letter)
    assert (given_up.state(), given_up.attempts) == (State.GIVEN_UP, 8)
    assert (given_up.subject, given_up.text, given_up.html) == ("", "", "")
    postbox.answer = "250 OK"
    tasks = DBTaskResult.objects.count()
    assert sending.try_again(letter) is False
    sending.send_due()
    assert (reread(letter).state(), postbox.letters) == (State.GIVEN_UP, [])
    assert DBTaskResult.objects.count() == tasks


def test_a_letter_that_waited_for_a_stopped_scheduler_is_tried_for_days_all_the_same(postbox):
    letter = greet()
    change(letter, created_at=timezone.now() - timedelta(days=30))
    postbox.answer = "451 Later"
    sending.send_due()
    assert reread(letter).state() == State.WAITING


@pytest.mark.parametrize("state", [State.SENT, State.IN_FLIGHT])
def test_what_is_sent_or_being_sent_is_not_tried_again(state, postbox):
    letter = greet()
    if state == State.SENT:
        sending.send(letter.pk)
    else:
        sending.lease(letter.pk)
    before = OutboxMessage.objects.values().get()
    tasks = DBTaskResult.objects.count()
    assert sending.try_again(letter) is False
    assert (OutboxMessage.objects.values().get(), DBTaskResult.objects.count()) == (before, tasks)
