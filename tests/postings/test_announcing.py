"""Subscribers hear of each amendment, whatever becomes of a worker."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from careers.postings import announcing, workflow
from careers.postings.models import Amendment
from tests.postings.desk import whole_posting

pytestmark = pytest.mark.django_db

PATH = "careers.applications.hearing.hear"
LATER = timedelta(hours=1)


@pytest.fixture
def task(ministry, approver):
    workflow.cancel(whole_posting("open", unit=ministry), by=approver, why_en="Frozen.")
    return tasks().get()


def tasks():
    return DBTaskResult.objects.filter(task_path=PATH)


def announce_again(**what_became_of_it):
    """After an hour; how many tasks there then are."""
    tasks().update(**what_became_of_it)
    announcing.announce_again(timezone.now() + LATER)
    announcing.announce_again(timezone.now() + LATER)
    return tasks().count()


def test_each_subscriber_has_a_task_with_the_key_of_the_amendment(task):
    assert task.args_kwargs == {"args": [Amendment.objects.get().pk], "kwargs": {}}


@pytest.mark.parametrize("status", [TaskResultStatus.READY, TaskResultStatus.SUCCESSFUL])
def test_what_waits_or_was_done_is_not_enqueued_again(status, task):
    assert announce_again(status=status) == 1


def test_what_failed_or_was_left_by_a_dead_worker_is_enqueued_again(task):
    started = timezone.now()
    assert announce_again(status=TaskResultStatus.RUNNING, started_at=started + LATER) == 1
    assert announce_again(status=TaskResultStatus.RUNNING, started_at=started) == 2
    assert announce_again(status=TaskResultStatus.FAILED) == 3


def test_what_was_announced_long_ago_is_left_alone(task):
    tasks().delete()
    announcing.announce_again(timezone.now() + timedelta(days=2))
    assert tasks().count() == 0
