"""How old the facts are: told with every check of the content, and never a fault."""

from datetime import date

from django.utils import timezone

YEAR = 365


def ages(content):
    """A line for each table of facts, and the pages that nobody reviewed for a year."""
    for table, rows in content.items():
        days = [days_since(row["as_of"]) for row in rows if row["as_of"]]
        if days:
            oldest = min(str(row["as_of"]) for row in rows if row["as_of"])
            yield (
                f"Age: {table}: {len(rows)}, {len(rows) - len(days)} without a day, "
                f"oldest {oldest}, {older(days, 1)} older than 1 year, "
                f"{older(days, 2)} older than 2 years"
            )
    stale = [row.key for row in content["pages"] if days_since(row["reviewed_on"]) > YEAR]
    yield f"Age: pages not reviewed for a year: {', '.join(stale) or 'none'}"


def older(days, years):
    return sum(count > years * YEAR for count in days)


def days_since(day):
    """How many days ago `day` was, as a date or as text; a great many if it is not known."""
    if not day:
        return 10**6
    return (timezone.localdate() - date.fromisoformat(str(day))).days
