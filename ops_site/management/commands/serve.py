import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# Longer than the server waits for its own workers.
PATIENCE = 15


class Command(BaseCommand):
    help = (
        "Prepare the site and serve it on this machine, with a worker and the scheduler, "
        "until Ctrl-C, which ends all of it. When one of them dies, all end with its code."
    )
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args, port, **options):
        call_command("prepare", port=port, stdout=self.stdout)
        connections.close_all()
        self.stdout.flush()
        for ending in ENDINGS:
            signal.signal(ending, signal.default_int_handler)
        processes = []
        try:
            # Sessions of their own: the server's workers never end when they hear Ctrl-C
            # themselves and are then told to end by their parent, so only we may hear of it.
            for command in (
                web_server(port),
                manage("db_worker", "--no-reload"),
                manage("scheduler"),
            ):
                processes.append(subprocess.Popen(command, start_new_session=True))
            code = wait_for_any(processes)
        except KeyboardInterrupt:
            code = 0
        finally:
            end(processes)
        sys.exit(code)


def web_server(port):
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"),
        *("--workers", "2", "--blocking-threads", "4", "--workers-kill-timeout", "10"),
        *("--host", "127.0.0.1", "--port", str(port), "ops_site.wsgi:application"),
    ]


def manage(*words):
    return [sys.executable, str(settings.BASE_DIR / "manage.py"), *words]


def wait_for_any(processes):
    """The code of the first that ends; one that a signal ended counts as shells count it."""
    while True:
        for process in processes:
            if (code := process.poll()) is not None:
                return 128 - code if code < 0 else code
        time.sleep(0.1)


def end(processes):
    for ending in ENDINGS:
        signal.signal(ending, signal.SIG_IGN)
    for process in processes:
        process.terminate()
    until = time.monotonic() + PATIENCE
    for process in processes:
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=max(0, until - time.monotonic()))
        # Whoever did not end, or was left by a parent that was killed.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
