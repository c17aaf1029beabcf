"""Header facts of past advertisements, as the ads gave them, into records."""

import re

from django.utils import timezone

from careers.postings import workflow
from careers.postings.choices import Audience, Origin
from careers.postings.importing import ads, dates
from careers.postings.importing.known import Known
from careers.postings.importing.rows import Written
from careers.postings.importing.table import BadValue, Form
from careers.postings.importing.terms import terms as in_words
from careers.postings.models import PayRange, PositionTerm, Posting

COLUMNS = (
    *("number", "title", "organization", "division", "cities", "position_language", "job_term"),
    *("job_code", "salary", "salary_note", "hours_note", "apply_by", "posting_status"),
    *("competition_status", "eligibility", "source"),
)
FORM = Form(COLUMNS, {"job_id": "number"}, {"cities": "; "})
AMENDED = re.compile(r"amended\s*[-–:]\s*", re.I)
# The column that gave a field of the posting, where the two differ; and that of its rows.
GIVEN_BY = {
    "title_en": "title",
    "division_en": "division",
    "pay_note_en": "salary",
    "eligibility_en": "eligibility",
    "job_code_title": "job_code",
    "closes_at": "apply_by",
}
GIVEN_BY_ROWS = {PositionTerm: "job_term", PayRange: "salary"}


class Records:
    """Brings records in, a row at a time. A number that is a record already is left as it is."""

    def __init__(self):
        self.known = Known()
        self.taken = dict(Posting.objects.values_list("number", "origin"))
        self.brought = set()

    def take(self, row):
        """The record that came of `row`, or None: refused, or there already."""
        number = row.read("number", job_id, needed=True)
        if number in self.brought:
            row.refuse("number", f"{number} stands twice in the file")
        elif number in self.taken:
            if self.taken[number] == Origin.RECORD:
                return None
            row.refuse("number", f"{number} is the job ID of a posting written here")
        written = self.read(row, number)
        if row.problems:
            return None
        written.check(row, column_of)
        if row.problems:
            return None
        self.brought.add(number)
        return workflow.record(written.posting, save_rows=written.save_rows)

    def read(self, row, number):
        title = row.words("title", needed=True)
        unit = row.read("organization", self.known.unit, needed=True)
        pay, pay_note = self.pay(row)
        code, code_title = job_code(row.words("job_code"))
        group = self.known.group_named_in(code, row.words("salary_note"))
        posting = Posting(
            number=number,
            title_en=AMENDED.sub("", title, count=1) if AMENDED.match(title) else title,
            division_en=row.words("division"),
            job_code=code,
            job_code_title=code_title,
            compensation_group=group,
            pay_note_en=pay_note,
            language=row.read("position_language", ads.language) or "",
            audience=row.read("posting_status", ads.choice(Audience)) or "",
            eligibility_en=row.words("eligibility"),
            closes_at=row.read("apply_by", past_closing, needed=True),
            source=self.source(row, title),
            competition_status=row.words("competition_status"),
        )
        if unit:
            posting.unit = unit
        terms = row.read("job_term", in_words) or []
        rows = [*(PositionTerm(**term) for term in terms), *(PayRange(**range_) for range_ in pay)]
        return Written(posting, rows, row.read("cities", self.known.cities) or [])

    def pay(self, row):
        """The pay ranges of the ad, and what it says of pay in words."""
        ranges = row.read("salary", ads.pay) or []
        hours_note = row.words("hours_note")
        hours = ads.hours(hours_note)
        notes = [row.words("salary_note").lstrip("* "), hours_note]
        if not ranges:
            notes.insert(0, row.words("salary"))
        return (
            [{**pay, "hours_per_week": hours} for pay in ranges],
            "; ".join(filter(None, notes)),
        )

    def source(self, row, title):
        source = row.words("source", needed=True)
        if AMENDED.match(title):
            return f"{source}\nThe title of the ad began with “{AMENDED.match(title)[0].strip()}”."
        return source


def column_of(thing, name):
    return GIVEN_BY_ROWS.get(type(thing)) or GIVEN_BY.get(name, name)


def job_id(text):
    if not re.fullmatch(r"[1-9]\d{0,8}", text):
        raise BadValue(f"“{text}” is not a job ID: a whole number")
    return int(text)


def job_code(text):
    """ "12930 - Technician 1, Construction": the code and its title."""
    code, _dash, title = text.partition(" - ")
    return code.strip(), title.strip()


def past_closing(text):
    closes_at = dates.closing(text)
    if closes_at > timezone.now():
        raise BadValue(f"“{text}” is not over yet: only a past advertisement is a record")
    return closes_at
