"""A plan as a shuffle keeps it: plain rows, with who held each post before and who after."""

from datetime import date

from organization.models import Person, Role
from organization.shuffling.changes import Change, What

TEXTS = ("title_en", "title_fr", "source", "note")


def rows_of(plan):
    return [row_of(step) for step in plan.steps]


def row_of(step):
    change = step.change
    person = change.person
    return {
        "row": change.row,
        "role": change.role.key,
        "post": {"en": change.role.title_en, "fr": change.role.title_fr or change.role.title_en},
        "what": str(change.what),
        "person": person.key if person else "",
        "new": [person.name, person.sort_name] if change.brings_somebody_new else None,
        "day": change.day.isoformat(),
        **{name: getattr(change, name) for name in TEXTS},
        "before": step.before,
        "after": step.after,
        "ends": [appointment.person.key for appointment in step.ends],
    }


def changes_of(rows):
    """The changes that `rows` were made of, as things stand now. Raises `LookupError`."""
    roles = Role.objects.select_related("unit").in_bulk([r["role"] for r in rows], field_name="key")
    known = [row["person"] for row in rows if row["person"]]
    people = Person.objects.in_bulk(known, field_name="key")
    return [_change(row, roles, people) for row in rows]


def _change(row, roles, people):
    if row["role"] not in roles:
        raise LookupError(row["row"], "role", row["role"])
    return Change(
        row=row["row"],
        role=roles[row["role"]],
        what=What(row["what"]),
        person=_person(row, people),
        day=date.fromisoformat(row["day"]),
        **{name: row[name] for name in TEXTS},
    )


def _person(row, people):
    key = row["person"]
    if not key:
        return None
    if row["new"]:
        # One object for all rows of somebody new; a page of that key by now is somebody else's.
        found = people.setdefault(key, Person(key=key, name=row["new"][0], sort_name=row["new"][1]))
        if found.pk is None:
            return found
        raise LookupError(row["row"], "person", key)
    if key not in people:
        raise LookupError(row["row"], "person", key)
    return people[key]
