"""Have a file opened by another process, which may fail, hang or swell without harm to the site."""

import json
import logging
import subprocess
import sys

from django.conf import settings

from careers.applicants.inspection.finding import Finding

logger = logging.getLogger(__name__)

PROGRAM = (sys.executable, "-E", "-s", "-m", "careers.applicants.inspection.reading")
# The program's own limit counts seconds of the processor; this one also counts waiting for it.
SECONDS = 30


def pages(kind, data):
    """The number of pages or None; `Finding` says why the file is kept out."""
    try:
        done = subprocess.run(
            [*PROGRAM, kind],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            cwd=settings.BASE_DIR,
            # Nothing of the site's environment, its secrets least of all.
            env={"PYTHONDONTWRITEBYTECODE": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise Finding(f"{kind}_bomb") from error
    return answered(kind, done)


def answered(kind, done):
    if done.returncode < 0:  # Ended by a limit.
        raise Finding(f"{kind}_bomb")
    if done.returncode:
        logger.error(
            "An upload could not be opened: %s", done.stderr[-2000:].decode(errors="replace")
        )
        raise Finding(f"{kind}_broken")
    answer = json.loads(done.stdout)
    if "code" in answer:
        raise Finding(answer["code"])
    return answer["pages"]
