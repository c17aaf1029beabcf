import signal
import subprocess
import sys

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Command(BaseCommand):
    help = "Prepare the site and serve it on this machine until Ctrl-C, which ends all of it."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args, port, **options):
        call_command("prepare", port=port, stdout=self.stdout)
        connections.close_all()
        self.stdout.flush()
        for ending in ENDINGS:
            signal.signal(ending, signal.default_int_handler)
        # Sessions of their own: the server's workers never end when they hear Ctrl-C themselves
        # and are then told to end by their parent, so only the parent may hear of it.
        process = subprocess.Popen(web_server(port), start_new_session=True)
        try:
            code = process.wait()
        except KeyboardInterrupt:
            code = end(process)
        sys.exit(code)


def web_server(port):
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"),
        *("--workers", "2", "--blocking-threads", "4", "--workers-kill-timeout", "10"),
        *("--host", "127.0.0.1", "--port", str(port), "ops_site.wsgi:application"),
    ]


def end(process):
    for ending in ENDINGS:
        signal.signal(ending, signal.SIG_IGN)
    process.terminate()
    return process.wait()
