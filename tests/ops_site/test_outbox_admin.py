"""The mail, as administrators see it: nobody writes it there, and no secret is shown."""

import re

import pytest
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ops_site import sending
from ops_site.models import OutboxMessage
from ops_site.models.outbox import State
from tests.ops_site.mail import greet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]

MAIL = "/admin/ops_site/outboxmessage/"


def page_of(letter, name="change"):
    return f"{MAIL}{letter.pk}/{name}/"


def put(letter, state):
    """Bring a letter into a state, as the sending would."""
    now = timezone.now()
    instants = {
        State.WAITING: {},
        State.IN_FLIGHT: {"leased_until": now + sending.LEASE},
        State.SENT: {"sent_at": now},
        State.GIVEN_UP: {"gave_up_at": now, "last_error": "SMTPDataError 554"},
    }
    OutboxMessage.objects.filter(pk=letter.pk).update(**instants[state])


def in_every_state():
    letters = {state: greet(f"greeting:{state}") for state in State}
    for state, letter in letters.items():
        put(letter, state)
    return letters


def rows(page):
    """Key and status of each row."""
    found = re.findall(
        r'field-key"><a[^>]*>([^<]*)</a>.*?field-state">([^<]*)<', page.content.decode(), re.DOTALL
    )
    return sorted(found)


def test_mail_is_read_by_superusers_alone(editor_client, recruiter_client, client):
    letter = greet()
    for address in (MAIL, page_of(letter), page_of(letter, "history")):
        assert "greeting:1" in editor_client.get(address).content.decode()
        assert recruiter_client.get(address).status_code == 403
        assert "/admin/" in client.get(address).url
    assert MAIL in editor_client.get("/admin/").content.decode()
    assert MAIL not in recruiter_client.get("/admin/").content.decode()


def test_the_list_tells_the_state_of_each_and_filters_by_it(editor_client):
    in_every_state()
    told = [(f"greeting:{state}", state.label) for state in State]
    assert rows(editor_client.get(MAIL)) == sorted(told)
    for row, state in zip(told, State, strict=True):
        assert rows(editor_client.get(f"{MAIL}?state={state}")) == [row]
    assert rows(editor_client.get(f"{MAIL}?state=nothing")) == sorted(told)


def test_the_list_is_in_the_language_of_the_reader(editor, editor_client):
    in_every_state()
    editor.language = "fr"
    editor.save()
    words = [status for _key, status in rows(editor_client.get(MAIL))]
    assert sorted(words) == ["Abandonné", "En attente", "En cours d’envoi", "Envoyé"]


def test_attempts_error_and_next_try_are_told(editor_client):
    letter = greet()
    OutboxMessage.objects.filter(pk=letter.pk).update(
        attempts=41, last_error="SMTPDataError 451", next_try_at="2026-12-01T17:00:00Z"
    )
    for address in (MAIL, page_of(letter)):
        page = editor_client.get(address).content.decode()
        assert ">41<" in page
        assert "SMTPDataError 451" in page
        assert "Tuesday, December\u00a01, 2026, 12:00\u00a0p.m. EST" in page


def test_the_words_of_a_secret_are_never_shown(editor_client):
    secret, plain = greet("greeting:1", name="Sesame", secret=True), greet("greeting:2")
    shown = editor_client.get(page_of(plain)).content.decode()
    assert "Job postings – Awa" in shown
    assert "Awa, Skip to main content" in shown
    hidden = editor_client.get(page_of(secret)).content.decode()
    assert hidden.count("Not shown: it is secret.") == 2
    for address in (MAIL, f"{MAIL}?q=Sesame", page_of(secret), page_of(secret, "history")):
        assert ">Sesame" not in editor_client.get(address).content.decode()
        assert "Job postings – Sesame" not in editor_client.get(address).content.decode()


def test_mail_is_neither_added_nor_changed_nor_deleted(editor_client):
    letter = greet()
    before = OutboxMessage.objects.values().get()
    assert editor_client.get(page_of(letter)).status_code == 200
    assert editor_client.get(f"{MAIL}add/").status_code == 403
    assert editor_client.post(page_of(letter), {"address": "x@example.org"}).status_code == 403
    assert editor_client.post(page_of(letter, "delete"), {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": letter.pk, "post": "yes"}
    editor_client.post(MAIL, chosen)
    assert OutboxMessage.objects.values().get() == before


# --- Another try ---------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [State.WAITING, State.GIVEN_UP])
def test_the_button_tries_again_now(state, editor_client):
    letter = greet()
    put(letter, state)
    OutboxMessage.objects.update(next_try_at="2126-01-01T00:00:00Z")
    DBTaskResult.objects.all().delete()
    assert page_of(letter, "try-again") in editor_client.get(page_of(letter)).content.decode()
    answer = editor_client.post(page_of(letter, "try-again"), follow=True)
    assert "1 mail is tried again now." in answer.content.decode()
    letter.refresh_from_db()
    assert (letter.state(), letter.next_try_at <= timezone.now()) == (State.WAITING, True)
    assert [task.args_kwargs["args"] for task in DBTaskResult.objects.all()] == [[letter.pk]]
    assert [entry.get_change_message() for entry in LogEntry.objects.all()] == [
        "Asked for another try."
    ]


@pytest.mark.parametrize("state", [State.SENT, State.IN_FLIGHT])
def test_what_is_sent_or_being_sent_has_no_button_and_is_refused(state, editor_client):
    letter = greet()
    put(letter, state)
    before = OutboxMessage.objects.values().get()
    tasks = DBTaskResult.objects.count()
    assert "try-again" not in editor_client.get(page_of(letter)).content.decode()
    answer = editor_client.post(page_of(letter, "try-again"), follow=True)
    assert "is sent already, or is being sent" in answer.content.decode()
    assert OutboxMessage.objects.values().get() == before
    assert (DBTaskResult.objects.count(), LogEntry.objects.count()) == (tasks, 0)


def test_a_secret_that_was_given_up_has_no_button_and_says_why(editor_client):
    letter = greet(secret=True)
    erased = {"subject": "", "text": "", "html": ""}
    OutboxMessage.objects.update(gave_up_at=timezone.now(), **erased)
    before = OutboxMessage.objects.values().get()
    page = editor_client.get(page_of(letter)).content.decode()
    assert "Gave up" in page
    assert "try-again" not in page
    answer = editor_client.post(page_of(letter, "try-again"), follow=True)
    assert "is erased, as it was secret" in answer.content.decode()
    assert OutboxMessage.objects.values().get() == before
    assert LogEntry.objects.count() == 0


def test_the_action_tries_each_again_and_tells_which_it_cannot(editor_client):
    letters = in_every_state()
    chosen = [letter.pk for letter in letters.values()]
    answer = editor_client.post(
        MAIL, {"action": "try_again", "_selected_action": chosen}, follow=True
    )
    page = answer.content.decode()
    assert "2 mails are tried again now." in page
    for state in (State.SENT, State.IN_FLIGHT):
        assert f"Greeting:{state} is sent already" in page
    assert OutboxMessage.objects.in_state(State.WAITING).count() == 2


def test_nobody_else_tries_again(recruiter_client, client):
    letter = greet()
    put(letter, State.GIVEN_UP)
    before = OutboxMessage.objects.values().get()
    assert recruiter_client.post(page_of(letter, "try-again")).status_code == 403
    assert client.post(page_of(letter, "try-again")).status_code == 302
    assert OutboxMessage.objects.values().get() == before
    assert LogEntry.objects.count() == 0


def test_looking_asks_for_nothing(editor_client):
    letter = greet()
    before = OutboxMessage.objects.values().get()
    assert editor_client.get(page_of(letter, "try-again")).url == page_of(letter, "change")
    assert OutboxMessage.objects.values().get() == before
    assert editor_client.post(f"{MAIL}999/try-again/").status_code == 404


def test_the_list_costs_the_same_for_one_and_for_three(editor_client):
    def cost():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert len(rows(editor_client.get(MAIL))) == OutboxMessage.objects.count()
        return len(queries)

    greet("greeting:1")
    cost()
    one = cost()
    greet("greeting:2")
    greet("greeting:3")
    assert cost() == one


def test_the_page_of_the_task_library_is_not_there(editor_client):
    assert DBTaskResult not in admin.site._registry
    assert editor_client.get(MAIL).status_code == 200
    assert editor_client.get("/admin/django_tasks_database/dbtaskresult/").status_code == 404
