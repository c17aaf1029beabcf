"""What collects behind the pages, and goes by itself."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

FINISHED_STAYS = timedelta(days=1)
FAILED_STAYS = timedelta(days=14)
# A task that runs for longer is one whose worker was killed: nothing else would ever end it.
LONGEST_RUN = timedelta(days=1)


def clear_tasks():
    now = timezone.now()
    tasks = DBTaskResult.objects
    tasks.successful().filter(finished_at__lt=now - FINISHED_STAYS).delete()
    tasks.failed().filter(finished_at__lt=now - FAILED_STAYS).delete()
    tasks.running().filter(started_at__lt=now - LONGEST_RUN).delete()


def clear_sessions():
    call_command("clearsessions")
