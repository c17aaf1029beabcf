"""How ads write closings, and what is said of a closing that cannot be meant."""

from datetime import UTC, datetime

import pytest

from careers.postings.importing import dates
from careers.postings.importing.table import BadValue


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("2026-02-04T23:59 EST", datetime(2026, 2, 5, 5, tzinfo=UTC)),
        ("2025-10-02T23:59 EDT", datetime(2025, 10, 3, 4, tzinfo=UTC)),
        ("2026-02-04", datetime(2026, 2, 5, 5, tzinfo=UTC)),
        ("2026-03-08 23:59", datetime(2026, 3, 9, 4, tzinfo=UTC)),
        ("2026-11-01T01:29 EST", datetime(2026, 11, 1, 6, 30, tzinfo=UTC)),
        ("2026-11-01T01:29 EDT", datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),
        # A minute later it is one o'clock again.
        ("2026-11-01T01:59 EDT", datetime(2026, 11, 1, 6, tzinfo=UTC)),
        ("2026-03-08T01:59 EST", datetime(2026, 3, 8, 7, tzinfo=UTC)),
    ],
)
def test_a_closing_is_the_exclusive_instant_in_toronto(written, instant):
    assert dates.closing(written) == instant


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-02-30T23:59 EST", "“2026-02-30” is not a day"),
        ("2026-07-04T23:59 EST", "on that day Ontario has EDT, not EST"),
        ("2026-11-01T01:29", "comes twice on that night; write EDT or EST behind it"),
        ("2026-11-01T01:29 ET", "comes twice on that night"),
        ("2026-03-08T02:30", "Ontario’s clocks leave this hour out on that night"),
        ("2026-03-08T02:30 EST", "Ontario’s clocks leave this hour out on that night"),
        ("2026-02-04T25:00", "“25:00” is not a time of day"),
        ("next Friday", "“next Friday” is not a closing"),
    ],
)
def test_a_closing_that_cannot_be_meant_is_named(written, said):
    with pytest.raises(BadValue, match=said):
        dates.closing(written)
