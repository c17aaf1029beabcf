"""What whoever looks at an import is told of it beside the differences."""

from django.utils.translation import ngettext

from organization.models.sourced import BESIDE

SHOWN = 30


def vouched(resource):
    """Rows that change a fact and leave its source as it was: does that source say it?"""
    rows = [str(c.row) for c in sorted(resource.changes, key=_row) if _keeps_source(resource, c)]
    if not rows:
        return []
    told = ngettext(
        "%(count)d row changes a fact and leaves its source as it was (row %(rows)s). Make sure "
        "that this source says so.",
        "%(count)d rows change facts and leave their sources as they were (rows %(rows)s). Make "
        "sure that these sources say so.",
        len(rows),
    )
    shown = ", ".join(rows[:SHOWN]) + (", …" if len(rows) > SHOWN else "")
    return [told % {"count": len(rows), "rows": shown}]


def _keeps_source(resource, change):
    columns = {column for column, _before, _after in change.values}
    is_turned = not change.is_new and columns - BESIDE and "source" not in columns
    return is_turned and resource.needs_source(change.instance)


def _row(change):
    return change.row
