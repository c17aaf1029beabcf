"""Who is told of an amendment, an extension or a cancellation: rooms above, by name in settings.

Each subscriber is a task that takes the key of the amendment. It may be run more than once: a
worker that is killed leaves its task undone, and `announce_again` enqueues it anew.
"""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from careers.postings.models import Amendment

# A task that runs for longer is one whose worker was killed.
LONGEST_RUN = timedelta(minutes=15)
# As long as the results of tasks are kept, so that none is run again for want of its result.
LOOKING_BACK = timedelta(hours=23)


def announce(amendment):
    """Enqueue one task for each subscriber, in the transaction of the verb."""
    for path in settings.POSTING_SUBSCRIBERS:
        import_string(path).enqueue(amendment.pk)


def announce_again(now=None):
    """What failed, or was left by a worker that died; for the scheduler."""
    now = now or timezone.now()
    recent = Amendment.objects.filter(at__gt=now - LOOKING_BACK)
    for amendment in recent:
        for path in settings.POSTING_SUBSCRIBERS:
            if not _is_in_hand(path, amendment, now):
                import_string(path).enqueue(amendment.pk)


def to_tell(posting):
    """Sentences that say how many people would hear of it now, one for each kind of people."""
    told = (import_string(path)(posting) for path in settings.POSTING_LISTENERS)
    return [sentence for sentences in told for sentence in sentences]


def _is_in_hand(path, amendment, now):
    """Whether a task of it was done, is being done, or waits for a worker."""
    tasks = DBTaskResult.objects.filter(task_path=path, enqueued_at__gte=amendment.at)
    mine = [task for task in tasks if task.args_kwargs["args"] == [amendment.pk]]
    return any(_is_alive(task, now) for task in mine)


def _is_alive(task, now):
    if task.status == TaskResultStatus.RUNNING:
        return task.started_at > now - LONGEST_RUN
    return task.status != TaskResultStatus.FAILED
