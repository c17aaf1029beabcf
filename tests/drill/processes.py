"""Processes of the site as in production, which a drill kills and starts again."""

import os
import signal
import subprocess
from contextlib import contextmanager
from urllib.parse import urlsplit

from django.db import connection

DYING = 10


def database_address():
    """Of the test's own database, for other processes."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


def environment(folder, **variables):
    """Of a process that knows the test's database and keeps its files in `folder`."""
    files = folder / "files"
    (files / "incoming").mkdir(parents=True, exist_ok=True)
    return {
        **os.environ,
        "DATABASE_URL": database_address(),
        "FILES_ROOT": str(files),
        "DJANGO_SETTINGS_MODULE": "ops_site.settings",
        **variables,
    }


class Part:
    """One process of the site, with all that it starts: ended by SIGKILL, and started again."""

    def __init__(self, name, command, folder, **variables):
        self.name, self.command = name, command
        self.log = folder / f"{name}.log"
        self.environment = environment(folder, **variables)
        self.process = None
        self.kills = 0

    def start(self):
        with open(self.log, "ab") as lines:
            self.process = subprocess.Popen(
                self.command,
                env=self.environment,
                stdout=lines,
                stderr=lines,
                start_new_session=True,
            )

    def is_alive(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        """At once, without a chance to tidy; False if it was dead already."""
        if not self.is_alive():
            return False
        os.killpg(self.process.pid, signal.SIGKILL)
        # Until it is gone it looks alive, and nobody would start it again.
        self.process.wait(timeout=DYING)
        self.kills += 1
        return True

    def revive(self):
        if not self.is_alive():
            self.start()

    def end(self):
        if self.is_alive():
            os.killpg(self.process.pid, signal.SIGKILL)
        if self.process:
            self.process.wait(timeout=DYING)


@contextmanager
def running(*parts):
    """Started now, gone at the end, whatever happens."""
    try:
        for part in parts:
            part.start()
        yield parts
    finally:
        for part in parts:
            part.end()
