"""What stands on a careers page beside its text and follows the board: jobs, and ways to search."""

from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from careers.postings.choices import Audience, Level
from careers.postings.listing import board_address, short_list
from careers.postings.models import Posting

SHORT_LIST = 5
# The jobs that a page is about: a field of the posting, the board's parameter, and their values.
JOBS = {
    "students": ("level", "level", [Level.STUDENT]),
    "executives": ("level", "level", [Level.EXECUTIVE]),
    "internal-mobility": (
        *("audience", "status"),
        [Audience.RESTRICTED, Audience.RESTRICTED_NON_REPRESENTED],
    ),
}
# Where these jobs have a page of their own.
LANDING = {"students": "postings:for_students", "executives": "postings:for_executives"}
# What the private careers guide says that a level pays a year; no end where it names none.
PAY = ((Level.ENTRY, 46_000, 55_000), (Level.MID, 75_000, 95_000), (Level.SENIOR, 100_000, None))


class Band(NamedTuple):
    """What the guide says of a level, the open jobs of that level, and those that pay as much."""

    level: Any
    lowest: int
    highest: int | None
    of_level: str
    as_much: str


def jobs_of(key):
    """The open jobs that the page with this key is about; None where it is about none."""
    if key not in JOBS:
        return None
    field, parameter, values = JOBS[key]
    found = Posting.objects.open().filter(**{f"{field}__in": values})
    query = urlencode({parameter: [str(value) for value in values]}, doseq=True)
    listed = short_list(found.soonest_closing(), SHORT_LIST)
    if key in LANDING:
        return listed._replace(url=reverse(LANDING[key]))
    return listed._replace(url=f"{reverse('postings:board')}?{query}")


def pay_bands():
    return [
        Band(
            level.label,
            *(lowest, highest),
            board_address(level=level.value),
            board_address(salary_min=lowest),
        )
        for level, lowest, highest in PAY
    ]
