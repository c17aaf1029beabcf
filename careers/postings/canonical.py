"""A posting's facts and texts, as JSON has them: what a snapshot keeps and an amendment compares.

Both languages, natural keys with their names, instants in UTC, amounts as they are posted.
"""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

from careers.postings import statements

# What the public does not read of a posting, or what follows from the rest.
OF_THE_DESK = ("id", "status", "origin", "created_at", "approved_by", "approved_at", "relists")
OF_RECORDS = ("source", "competition_status", "outcome", "outcome_at")
NAMES = ("key", "code", "csd_code", "name_en", "name_fr")
OF_AMENDMENT = ("number", "kind", "what_en", "what_fr", "why_en", "why_fr", "at")


def facts(posting):
    """{field: value} of the posting as the database has it now; every value is JSON's."""
    columns = [
        field
        for field in posting._meta.concrete_fields
        if field.name not in OF_THE_DESK + OF_RECORDS
    ]
    return {
        **{field.name: _value(getattr(posting, field.name)) for field in columns},
        "cities": [_value(city) for city in posting.cities.order_by("csd_code")],
        "skills": [_value(skill) for skill in posting.skills.order_by("key")],
        "terms": [_row(term) for term in posting.terms.order_by("pk")],
        "pay_ranges": [_row(pay) for pay in posting.pay_ranges.all().order_by("pk")],
        "requirements": [_row(asked) for asked in posting.requirements.order_by("number")],
        "statements": [_statement(version) for version in statements.current(posting)],
    }


def amendments(posting):
    return [
        {name: _value(getattr(amendment, name)) for name in OF_AMENDMENT}
        for amendment in posting.amendments.order_by("number")
    ]


def difference(before, after):
    """{field: [before, after]} of two `facts`, of those that differ."""
    return {name: [before[name], after[name]] for name in after if before.get(name) != after[name]}


def text(value):
    """The one way in which a value is written, so that it has one digest."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _value(value):
    if isinstance(value, str):
        return value.replace("\r\n", "\n")  # As browsers send a line's end, and as we write it.
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if hasattr(value, "_meta"):
        return {name: getattr(value, name) for name in NAMES if hasattr(value, name)}
    return value


def _row(row):
    """The columns of a row of the posting, without what the database computes from them."""
    columns = [field for field in row._meta.concrete_fields if not field.generated]
    kept = [field.name for field in columns if field.name not in ("id", "posting")]
    return {name: _value(getattr(row, name)) for name in kept}


def _statement(version):
    return {
        "key": version.text.key,
        "version": version.number,
        "name_en": version.name_en,
        "name_fr": version.name_fr,
        "words_en": version.words_en,
        "words_fr": version.words_fr,
    }
