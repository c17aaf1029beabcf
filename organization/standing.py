"""Who holds what at the same time, and which lines lead to what is gone, in tables of rows."""

from django.utils import timezone

RANK = ("deputy-minister", "secretary")
# A day before all, and one after all, as text.
FIRST, LAST = "", "9999-12-31"
ENDS = {
    "subject_unit": "units",
    "object_unit": "units",
    "subject_role": "roles",
    "object_role": "roles",
}


def stands(row, day=None):
    """Whether it stands on `day` (today); the days of a file are text, which sorts as they do."""
    day = str(day or timezone.localdate())
    return str(row["start"]) <= day and not "" < str(row["end"]) <= day and not row["ended"]


def posts_of_rank(content):
    """{unit: its standing posts of deputy-minister rank, without the exceptions that are named}."""
    posts = {}
    for role in content["roles"]:
        counts = not (role["collective"] or role["exception_en"])
        if role["kind"] in RANK and counts and stands(role):
            posts.setdefault(role["unit"] or role["unit_id"], []).append(role)
    return posts


def overlapping(content):
    """Pairs of appointments that claim one single post for the same days."""
    held = {}
    for row in content["appointments"]:
        if not (row["ended"] or row["shared"] or row.values.get("confirmed") is False):
            post = row["role"] or row["role_id"], bool(row["acting"])
            held.setdefault(post, []).append(row)
    for rows in held.values():
        rows.sort(key=claimed)
        lasting = rows[0]
        for row in rows[1:]:
            if claimed(row)[0] < claimed(lasting)[1]:
                yield lasting, row
            lasting = max(lasting, row, key=lambda held: claimed(held)[1])


def claimed(row):
    """The first day that an appointment claims, and the first that it does not."""
    first, end = str(row["start"] or row["as_of"] or FIRST), str(row["end"] or LAST)
    return min(first, end), end


def loose_lines(content):
    """(line, the end that is gone, why) of each line that holds today."""
    known = {
        table: {key: row for row in content[table] for key in (row.key, row["id"]) if key}
        for table in ("units", "roles")
    }
    for line in filter(stands, content["relations"]):
        for end, table in ENDS.items():
            key = line[end] or line[f"{end}_id"]
            row = known[table].get(key)
            if key and row is None:
                yield line, key, "is not there"
            elif key and is_gone(row) and line["kind"] != "succeeded-by":
                yield line, row.key, f"is gone since {row['end'] or 'some day'}"


def is_gone(row):
    return bool(row["ended"]) or "" < str(row["end"]) <= str(timezone.localdate())
