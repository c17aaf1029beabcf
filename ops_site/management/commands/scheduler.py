import logging
import signal
import time

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils.module_loading import import_string

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Run the jobs that fall due (settings.SCHEDULED_JOBS), every few seconds until ended."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="run every job once, then end")
        parser.add_argument("--interval", type=float, default=5, help="seconds between two rounds")

    def handle(self, *, once, interval, **options):
        rounds = Rounds(settings.SCHEDULED_JOBS)
        if once:
            rounds.run_due()
            return
        ending = Ending()
        while not ending.is_asked:
            rounds.run_due(ending)
            ending.wait(interval)


class Rounds:
    """The jobs, and when each is due again; what is due is known to this process alone."""

    def __init__(self, jobs):
        self.jobs = {import_string(path): seconds for path, seconds in jobs.items()}
        self.due_at = dict.fromkeys(self.jobs, 0.0)

    def run_due(self, ending=None):
        for job, seconds in self.jobs.items():
            if ending and ending.is_asked:
                return
            if self.due_at[job] <= time.monotonic() and run(job):
                self.due_at[job] = time.monotonic() + seconds


def run(job):
    """Whether it went well. A job that fails, or finds no database, stops neither others nor us."""
    try:
        # As before each request: a connection that broke is replaced.
        close_old_connections()
        job()
    except Exception:
        logger.exception("The job %s.%s failed", job.__module__, job.__qualname__)
        return False
    return True


class Ending:
    """SIGTERM and SIGINT end the loop after the job in hand, and cut a pause short."""

    def __init__(self):
        self.is_asked = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.ask)

    def ask(self, *_signal):
        self.is_asked = True

    def wait(self, seconds):
        until = time.monotonic() + seconds
        while not self.is_asked and time.monotonic() < until:
            time.sleep(min(0.2, seconds))
