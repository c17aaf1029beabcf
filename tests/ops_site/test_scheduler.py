"""The scheduler runs what falls due; no job that fails stops the others, or the loop."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from ops_site import tidying
from ops_site.management.commands.scheduler import Ending, Rounds
from ops_site.models import OutboxMessage
from ops_site.models.outbox import State
from ops_site.sending import wake
from tests.ops_site.mail import greet
from tests.waiting import wait_until

pytestmark = pytest.mark.django_db

ran = []


def reach_no_database():
    ran.append("reach_no_database")
    raise OperationalError("the connection is gone")


def count():
    ran.append("count")


def stop():
    ran.append("stop")
    signal.raise_signal(signal.SIGTERM)


def stop_in_the_third_round():
    ran.append("stop_in_the_third_round")
    if ran.count("stop_in_the_third_round") == 3:
        signal.raise_signal(signal.SIGTERM)


@pytest.fixture
def jobs(settings, transactional_db):
    """`jobs(count=0)` are the jobs of the scheduler: name in this file and seconds between runs.

    Before each it closes connections that broke, as it could not inside a transaction.
    """
    ran.clear()
    endings = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}

    def schedule(**seconds):
        settings.SCHEDULED_JOBS = {f"{__name__}.{name}": each for name, each in seconds.items()}

    yield schedule
    for number, handler in endings.items():
        signal.signal(number, handler)


def test_once_runs_every_job_and_a_failing_one_is_logged(jobs, caplog):
    jobs(reach_no_database=0, count=86_400)
    call_command("scheduler", "--once")
    assert ran == ["reach_no_database", "count"]
    assert "reach_no_database failed" in caplog.text
    assert "the connection is gone" in caplog.text


def test_the_loop_goes_on_after_a_failure_until_it_is_told_to_end(jobs):
    jobs(reach_no_database=0, stop_in_the_third_round=0)
    call_command("scheduler", "--interval=0")
    assert ran == ["reach_no_database", "stop_in_the_third_round"] * 3


def test_a_job_runs_again_after_its_pause_and_a_failed_one_at_once(jobs):
    jobs(reach_no_database=3600, count=3600)
    rounds = Rounds(settings.SCHEDULED_JOBS)
    rounds.run_due()
    rounds.run_due()
    assert ran == ["reach_no_database", "count", "reach_no_database"]
    rounds.due_at = dict.fromkeys(rounds.due_at, 0.0)
    rounds.run_due()
    assert ran[3:] == ["reach_no_database", "count"]


def test_the_signal_ends_it_after_the_job_in_hand(jobs):
    jobs(stop=0, count=0)
    call_command("scheduler", "--interval=0")
    assert ran == ["stop"]


def test_a_pause_ends_with_the_signal(jobs):
    jobs()
    ending = Ending()
    signal.raise_signal(signal.SIGINT)
    ending.wait(3600)
    assert ending.is_asked


# --- Its own process -----------------------------------------------------------------------------


OLD_SESSION = "INSERT INTO django_session VALUES ('old', '', '2001-01-01 00:00:00')"
SESSIONS = "SELECT count(*) FROM django_session"


def read(database, query):
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


def test_it_outlives_a_database_that_is_away(tmp_path, empty_site):
    """Started before there is a database, it works as soon as there is one."""
    away, log = tmp_path / "away", tmp_path / "log"
    environment = empty_site.environment(DATABASE_URL=f"sqlite:///{away / 'db.sqlite3'}")
    command = [sys.executable, settings.BASE_DIR / "manage.py", "scheduler", "--interval=0.1"]
    with open(log, "wb") as lines:
        process = subprocess.Popen(command, env=environment, stdout=lines, stderr=lines)
    try:
        assert wait_until(lambda: "clear_sessions failed" in log.read_text())
        database = empty_site.copy_database(away, OLD_SESSION)
        cleared = wait_until(lambda: read(database, SESSIONS) == [(0,)])
        assert cleared, log.read_text()[-3000:]
        assert process.poll() is None
    finally:
        process.terminate()
        ended = process.wait(timeout=10)
    assert ended == 0


# --- Its jobs ------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("letters")
def test_the_jobs_of_the_site_run(mailoutbox, caplog):
    letter = greet()
    call_command("scheduler", "--once")
    assert [each.subject for each in mailoutbox] == ["Job postings – Awa"]
    assert OutboxMessage.objects.get(pk=letter.pk).state() == State.SENT
    assert "failed" not in caplog.text


DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("status", "age", "stays"),
    [
        (TaskResultStatus.SUCCESSFUL, DAY - HOUR, True),
        (TaskResultStatus.SUCCESSFUL, DAY + HOUR, False),
        (TaskResultStatus.FAILED, 14 * DAY - HOUR, True),
        (TaskResultStatus.FAILED, 14 * DAY + HOUR, False),
        (TaskResultStatus.RUNNING, DAY - HOUR, True),
        (TaskResultStatus.RUNNING, DAY + HOUR, False),
        (TaskResultStatus.READY, 100 * DAY, True),
    ],
)
def test_tasks_are_cleared_when_nobody_needs_them(status, age, stays):
    then = timezone.now() - age
    ended = None if status in (TaskResultStatus.RUNNING, TaskResultStatus.READY) else then
    result = wake.enqueue(0)
    task = DBTaskResult.objects.filter(pk=result.id)
    task.update(status=status, enqueued_at=then, started_at=then, finished_at=ended)
    tidying.clear_tasks()
    assert task.exists() is stays


def test_sessions_that_ran_out_are_cleared_and_no_other():
    now = timezone.now()
    for key, expires in (("old", now - HOUR), ("new", now + HOUR)):
        Session.objects.create(session_key=key, session_data="", expire_date=expires)
    tidying.clear_sessions()
    assert list(Session.objects.values_list("session_key", flat=True)) == ["new"]
