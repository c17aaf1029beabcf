"""How long the board searches, in PostgreSQL: 2,000 open postings of 10,000 and of 100,000.

`make bench` calls `measure()`, which starts a server of its own for each size, where PostgreSQL's
binaries are installed, and runs this file as a program against it. Other sizes:

    BENCH_POSTINGS="10000 1000000" make bench
"""

import json
import os
import subprocess
import sys

import django
from django.utils.module_loading import import_string

from tests.bench.names import DEEP, FIRST
from tests.private_postgres import NoPostgres, private_postgres

SIZES = os.environ.get("BENCH_POSTINGS", "10000 100000").split()
# Milliseconds in the median, and how much more the largest may take than the smallest.
OPEN_BOARD, GROWTH = 5, 1.5
# Of a common word in the archive; and how much more a page far back may take than the first.
ARCHIVE, FARTHER = 50, 2


def measure():
    """A line for each search at each size, then whether it stays what it has to be."""
    medians = {}
    for size in SIZES:
        try:
            medians[size] = of_size(size)
        except NoPostgres as missing:
            yield f"postings: not measured: {missing}"
            return
        for name, (middle, late) in medians[size].items():
            told = f"median {middle:6.2f} ms  p99 {late:6.2f} ms"
            yield f"postings: {int(size):>9,}  {name:34} {told}"
    for name in medians[SIZES[0]]:
        if not name.startswith("archive"):
            yield verdict(name, [medians[size][name][0] for size in SIZES])
    yield of_the_archive(medians[SIZES[-1]])


def of_size(size):
    """{name: [median, 99th percentile]}, as the program prints it."""
    with private_postgres() as address:
        result = subprocess.run(
            [sys.executable, "-m", "tests.bench.postings_search", size],
            env=os.environ | {"DATABASE_URL": address},
            capture_output=True,
            text=True,
        )
    if result.returncode:
        raise NoPostgres(result.stderr.strip().splitlines()[-1])
    return json.loads(result.stdout.splitlines()[-1])


def verdict(name, medians):
    growth, slowest = medians[-1] / medians[0], max(medians)
    kept = "under" if slowest < OPEN_BOARD and growth <= GROWTH else "NOT under"
    return (
        f"postings: {name:34} largest/smallest {growth:.2f}, slowest median {slowest:.2f} ms: "
        f"{kept} {OPEN_BOARD} ms and {GROWTH} times"
    )


def of_the_archive(figures):
    first, deep = (figures[name][0] for name in (FIRST, DEEP))
    kept = "under" if first < ARCHIVE and deep < FARTHER * first else "NOT under"
    return (
        f"postings: {FIRST:34} median {first:.2f} ms, deep/first {deep / first:.2f}: "
        f"{kept} {ARCHIVE} ms and {FARTHER} times"
    )


if __name__ == "__main__":
    django.setup()
    print(json.dumps(import_string("tests.bench.board_search.timed")(int(sys.argv[1]))))
