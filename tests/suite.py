"""Runs the whole suite (`make test`): on SQLite, on PostgreSQL, and in a browser; or the drills.

Each part is a pytest process of its own. What cannot run here is named with its reason, and
under REQUIRE_ALL=1 that is a failure, as is any skipped test.
"""

import argparse
import itertools
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.outcome import Outcome, read_outcome
from tests.private_postgres import NoPostgres, private_postgres

ROOT = Path(__file__).resolve().parent.parent
BROWSER_TESTS = "tests/browser"
# What kills, loads and breaks the real thing (`make drill`): too slow for every change.
DRILLS = "tests/drill"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class CannotRun(Exception):
    """A part of the suite has nothing to run on; the message says what is missing."""


def main():
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: sys.exit("Stopped."))
    only, arguments = read_arguments()
    os.chdir(ROOT)
    parts = {"SQLite": on_sqlite, "PostgreSQL": on_postgresql, "Browser": in_browser}
    outcomes = []
    with tempfile.TemporaryDirectory(prefix="ops-suite-") as name:
        folder = Path(name)
        compile_translations(folder)
        for part, run in parts.items():
            if only in (None, part.lower()) and is_asked_for(part, arguments):
                outcomes.append(run_part(part, run, arguments, folder))
    sys.exit(report(outcomes, strict=os.environ.get("REQUIRE_ALL") == "1"))


def read_arguments():
    parser = argparse.ArgumentParser(description="Other arguments are passed to pytest.")
    parser.add_argument("--only", choices=("sqlite", "postgresql", "browser"))
    known, arguments = parser.parse_known_args()
    return known.only, arguments


def run_part(name, run, arguments, folder):
    print(f"\n===== {name} =====", flush=True)
    started = time.monotonic()
    try:
        outcome = run(arguments, folder)
    except (CannotRun, NoPostgres) as reason:
        outcome = Outcome(missing=str(reason))
    else:
        if not (outcome.collected or outcome.broken or arguments):
            outcome.broken = "no test was collected"
    outcome.name = name
    outcome.seconds = time.monotonic() - started
    return outcome


# --- The parts ----------------------------------------------------------------------------------


def on_sqlite(arguments, folder):
    return run_pytest("sqlite", without_browser(arguments), folder)


def on_postgresql(arguments, folder):
    with private_postgres() as address:
        return run_pytest("postgresql", without_browser(arguments), folder, DATABASE_URL=address)


def in_browser(arguments, folder):
    chromium = find_chromium()
    if not shutil.which("java"):
        raise CannotRun("Java, which the HTML validator needs, was not found")
    install_browser_tools()
    return run_pytest(
        "browser",
        browser_alone(arguments),
        folder,
        CHROMIUM=chromium,
        # Playwright keeps an event loop in the thread in which the tests use the database.
        DJANGO_ALLOW_ASYNC_UNSAFE="1",
    )


def find_chromium():
    named = os.environ.get("CHROMIUM")
    for name in [named] if named else CHROMIUM_NAMES:
        if path := shutil.which(name):
            return path
    raise CannotRun("Chromium was not found (the variable CHROMIUM can name it)")


def install_browser_tools():
    result = subprocess.run(["make", "--no-print-directory", "node_modules/.installed-dev"])
    if result.returncode:
        raise CannotRun("the browser tools of package.json could not be installed")


def is_asked_for(part, arguments):
    paths, _ = split(arguments)
    return not paths or any(lies_in(BROWSER_TESTS, path) == (part == "Browser") for path in paths)


def without_browser(arguments):
    paths, rest = split(arguments)
    paths = [path for path in paths if not lies_in(BROWSER_TESTS, path)] or ["tests"]
    if any(lies_in(DRILLS, path) for path in paths):
        return [*paths, "-s", *rest]  # One after the other, each telling its moments.
    return [*paths, f"--ignore={BROWSER_TESTS}", f"--ignore={DRILLS}", "-n", "2", *rest]


def browser_alone(arguments):
    paths, rest = split(arguments)
    named = [path for path in paths if lies_in(BROWSER_TESTS, path)] or [BROWSER_TESTS]
    return [*named, "-n", "2", *rest]  # Each process has a browser, a site and a board of its own.


def split(arguments):
    """The arguments that name tests, and the others."""
    paths = [word for word in arguments if Path(word).parts[:1] == ("tests",)]
    return paths, [word for word in arguments if word not in paths]


def lies_in(folder, path):
    return Path(path.partition("::")[0]).is_relative_to(folder)


# --- Processes ----------------------------------------------------------------------------------


def compile_translations(folder):
    subprocess.run(
        [sys.executable, "manage.py", "compile_messages"], env=environment(folder), check=True
    )


def run_pytest(name, arguments, folder, **variables):
    record = folder / f"{name}.xml"
    command = [sys.executable, "-m", "pytest", "-q", "-rfE", f"--junitxml={record}", *arguments]
    code = subprocess.run(command, env=environment(folder, **variables)).returncode
    return read_outcome(record, code)


def environment(folder, **variables):
    """The process environment without this machine's settings of the site, .env included."""
    described = re.findall(r"^#? ?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    kept = {name: value for name, value in os.environ.items() if name not in described}
    return {
        **kept,
        "OPS_ENV_FILE": "",
        "SITE_URL": "http://localhost:8000",
        "SECRET_KEY": "for-tests-alone-0123456789-abcdefghijklmnopqrstuvwxyz",
        "DATABASE_URL": f"sqlite:///{folder / 'tests.sqlite3'}",
        # What is compiled once serves the six processes, and all that the tests start.
        "PYTHONDONTWRITEBYTECODE": "",
        **variables,
    }


# --- The report ---------------------------------------------------------------------------------


def report(outcomes, *, strict):
    print("\n===== Report =====")
    for outcome in outcomes:
        print(outcome.summary())
        for test, reason in outcome.skipped:
            print(f"  skipped {test}: {reason}")
    faults = [fault for outcome in outcomes for fault in outcome.faults(strict=strict)]
    faults += [*differences(outcomes)]
    if not any(outcome.collected for outcome in outcomes):
        faults.append("No test ran.")
    for fault in faults:
        print(f"FAULT: {fault}")
    passed = sum(len(outcome.passed) for outcome in outcomes)
    failed = sum(len(outcome.failed) for outcome in outcomes) + len(faults)
    skipped = sum(len(outcome.skipped) for outcome in outcomes)
    print(f"{passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return 1 if failed else 0


def differences(outcomes):
    """Both databases must run the same tests."""
    ran = [o for o in outcomes if o.name != "Browser" and not o.missing]
    for one, other in itertools.permutations(ran, 2):
        if alone := sorted(one.tests - other.tests):
            yield f"{one.name} alone collected {len(alone)}, {alone[0]} first."


if __name__ == "__main__":
    main()
