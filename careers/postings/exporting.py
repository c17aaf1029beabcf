"""Postings as a table that the import of drafts reads again."""

import json
from datetime import timedelta

from careers.postings.choices import RequirementKind
from careers.postings.importing.drafts import (
    COLUMNS,
    PAY_FIELDS,
    REASON,
    REQUIREMENT_FIELDS,
    REQUIREMENTS,
    TERM_FIELDS,
    WORDS,
    lines,
)
from careers.postings.importing.wanted import CHOICES, FLAGS
from ops_site.formats import TORONTO

# `title` is for files that others write, and the other for those of before.
BATCH = 500
WRITTEN = tuple(name for name in COLUMNS if name not in ("title", REASON))


def table(postings):
    """(columns, rows): each row has a value for each column, and is read when it is taken."""
    rows = postings.select_related("unit", "role", "compensation_group").prefetch_related(
        *("cities", "terms", "pay_ranges", "requirements", "skills", "standard_texts")
    )
    told = map(_values, rows.iterator(chunk_size=BATCH))
    return WRITTEN, ([values.get(name, "") for name in WRITTEN] for values in told)


def _values(posting):
    return {
        **{name: getattr(posting, name) for name in (*WORDS, *CHOICES, *FLAGS)},
        "number": posting.number,
        "state": posting.state().value,
        "unit": posting.unit.key,
        "role": posting.role.key if posting.role else "",
        "compensation_group": posting.compensation_group.code if posting.compensation_group else "",
        "cities": "; ".join(sorted(city.slug_en for city in posting.cities.all())),
        "skills": "; ".join(sorted(skill.key for skill in posting.skills.all())),
        "standard_texts": "; ".join(sorted(text.key for text in posting.standard_texts.all())),
        "opens_on": _instant(posting.opens_at),
        "apply_by": _instant(posting.closes_at and posting.closes_at - timedelta(minutes=1)),
        "experience": _years(posting),
        "probation": "" if posting.probation_months is None else str(posting.probation_months),
        "terms": _exact(_fields(posting.terms.all(), TERM_FIELDS)),
        "pay": _exact(_fields(posting.pay_ranges.all(), PAY_FIELDS)),
        **_requirements(posting),
    }


def _instant(instant):
    """ "2026-02-04T23:59 EST" on Ontario's clock."""
    return f"{instant.astimezone(TORONTO):%Y-%m-%dT%H:%M %Z}" if instant else ""


def _years(posting):
    least, most = posting.experience_min, posting.experience_max
    if least is None:
        return "" if most is None else f"up to {most} years"
    return f"{least} years" if most is None else f"{least} to {most} years"


def _fields(rows, names):
    return [{name: getattr(row, name) for name in names} for row in rows]


def _exact(rows):
    return json.dumps(rows, ensure_ascii=False, default=str) if rows else ""


def _requirements(posting):
    """In lines where these say all of it, else as a JSON list."""
    rows = _fields(posting.requirements.all(), REQUIREMENT_FIELDS)
    in_order = sorted(rows, key=lambda row: RequirementKind.values.index(row["kind"]))
    if in_order != rows or not all(map(_fits_a_line, rows)):
        return {"requirements": _exact(rows)}
    written = {name: [] for name in REQUIREMENTS}
    for row in rows:
        for code in ("en", "fr"):
            text, assessed = row[f"text_{code}"], row[f"assessed_{code}"]
            if text:
                line = f"{text} | {assessed}" if assessed else text
                written[f"{row['kind']}_{code}"].append(line)
    return {name: "\n".join(found) for name, found in written.items()}


def _fits_a_line(row):
    """Whether both languages have a text, each of one line, without a bar of its own."""
    texts = [row[name] for name in REQUIREMENT_FIELDS[1:]]
    plain = all(text == text.strip() and "|" not in text for text in texts)
    return plain and all(len(lines(text)) == 1 for text in texts[:2])
