"""Work for many people, where what fails for one keeps no other from it."""

import logging

logger = logging.getLogger(__name__)


def attempt(do, row, *facts):
    """Whether `do(row, …)` went through; if not, the log says why, and of which row by its key."""
    try:
        do(row, *facts)
    except Exception:
        logger.exception("%s failed for %s %s", do.__name__, row._meta.label, row.pk)
        return False
    return True


class NotAllDone(Exception):
    """Some of it failed: the task is run again, and does what is left."""


def attempt_all(do, rows, *facts):
    """`do(row, …)` for each, whatever becomes of the others; then says if some failed."""
    failed = [row.pk for row in rows if not attempt(do, row, *facts)]
    if failed:
        raise NotAllDone(f"{len(failed)} failed.")
