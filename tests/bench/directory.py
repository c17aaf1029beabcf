"""How long the directory of people searches, in PostgreSQL, with 20,000 people.

`make bench` calls `measure()`, which starts a server of its own where PostgreSQL's binaries are
installed, and runs this file as a program against it.
"""

import os
import subprocess
import sys

import django
from django.utils.module_loading import import_string

from tests.private_postgres import NoPostgres, private_postgres


def measure():
    """The lines that the program prints."""
    try:
        with private_postgres() as address:
            result = subprocess.run(
                [sys.executable, "-m", "tests.bench.directory"],
                env=os.environ | {"DATABASE_URL": address},
                capture_output=True,
                text=True,
            )
    except NoPostgres as missing:
        yield f"directory: not measured: {missing}"
        return
    yield from result.stdout.splitlines()
    if result.returncode:
        yield f"directory: not measured: {result.stderr.strip().splitlines()[-1]}"


if __name__ == "__main__":
    django.setup()
    for told in import_string("tests.bench.people_search.lines")():
        print(told)
