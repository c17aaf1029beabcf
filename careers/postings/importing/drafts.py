"""HR's own postings, a row each, into drafts that a colleague then reviews."""

from careers.postings import workflow
from careers.postings.choices import Arrangement, Audience, Level, RequirementKind
from careers.postings.importing import ads
from careers.postings.importing.known import Known
from careers.postings.importing.rows import Written
from careers.postings.models import PayRange, PositionTerm, Posting, Requirement
from ops_site.bilingual import CODES
from ops_site.moves import Refused

TEXTS = ("title", "about", "offer", "selection", "apply", "additional")
SHORT = ("division", "pay_note", "eligibility")
CONTACT = (
    *("contact_name", "contact_email", "contact_phone", "contact_tty"),
    *("accommodation_email", "accommodation_phone", "accommodation_tty"),
)
WORDS = (
    *(f"{name}_{code}" for name in (*TEXTS, *SHORT) for code in CODES),
    *("job_code", "job_code_title"),
    *CONTACT,
)
CHOICES = {
    "language": ads.language,
    "audience": ads.choice(Audience),
    "arrangement": ads.choice(Arrangement),
    "level": ads.choice(Level),
}
REQUIREMENTS = tuple(f"{kind}_{code}" for kind in RequirementKind.values for code in CODES)
COLUMNS = (
    *("unit", "role", "compensation_group", "cities", "opens_on", "apply_by"),
    *CHOICES,
    *("terms", "pay", "hours_per_week"),
    *WORDS,
    *REQUIREMENTS,
)
SYNONYMS = {"ministry": "unit", "position_language": "language", "posting_status": "audience"}
# What tells two postings apart that have no job ID yet.
SAME = ("unit", "title_en", "title_fr", "division_en", "division_fr", "opens_at", "closes_at")
GIVEN_BY = {"opens_at": "opens_on", "closes_at": "apply_by"}
GIVEN_BY_ROWS = {PositionTerm: "terms", PayRange: "pay"}


class Drafts:
    """Brings drafts in as `by`'s own. A posting that is there already is left as it is."""

    def __init__(self, by):
        self.by = by
        self.known = Known()

    def take(self, row):
        """The draft that came of `row`, or None: refused, or there already."""
        written = self.read(row)
        if row.problems:
            return None
        written.check(row, column_of)
        posting = written.posting
        same = {name: getattr(posting, name) for name in SAME}
        if row.problems or Posting.objects.filter(**same).exists():
            return None
        try:
            return workflow.create(posting, by=self.by, save_rows=written.save_rows)
        except Refused as refusal:
            row.refuse("unit", " ".join(str(sentence) for sentence in refusal.sentences))

    def read(self, row):
        unit = row.read("unit", self.known.unit, needed=True)
        if not any(row.words(f"title_{code}") for code in CODES):
            row.refuse("title_en", "a posting has a title in one language at least")
        posting = Posting(
            role=row.read("role", self.known.role),
            compensation_group=row.read("compensation_group", self.known.group),
            opens_at=row.read("opens_on", ads.opening),
            closes_at=row.read("apply_by", ads.closing),
            **{name: row.read(name, parse) or "" for name, parse in CHOICES.items()},
            **{name: row.words(name) for name in WORDS},
        )
        if unit:
            posting.unit = unit
        rows = [*self.terms(row), *self.pay(row), *self.requirements(row)]
        return Written(posting, rows, row.read("cities", self.known.cities) or [])

    def terms(self, row):
        return [PositionTerm(**term) for term in row.read("terms", ads.terms) or []]

    def pay(self, row):
        ranges = row.read("pay", ads.pay)
        hours = row.read("hours_per_week", ads.number_of_hours)
        if ranges == []:
            row.refuse("pay", "no sum is named; put pay in words into pay_note_en")
        return [PayRange(**pay, hours_per_week=hours) for pay in ranges or []]

    def requirements(self, row):
        """One a line: the text and, after a bar, how it is assessed."""
        found = []
        for kind in RequirementKind.values:
            lists = {code: lines(row.words(f"{kind}_{code}")) for code in CODES}
            if all(lists.values()) and len({len(items) for items in lists.values()}) > 1:
                row.refuse(f"{kind}_fr", f"has another number of lines than {kind}_en")
            for place in range(max(len(items) for items in lists.values())):
                texts = {}
                for code, items in lists.items():
                    if place < len(items):
                        text, _bar, assessed = items[place].partition("|")
                        texts[f"text_{code}"] = text.strip()
                        texts[f"assessed_{code}"] = assessed.strip()
                found.append(Requirement(number=len(found) + 1, kind=kind, **texts))
        return found


def lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def column_of(thing, name):
    if isinstance(thing, Requirement):
        return f"{thing.kind}_{'fr' if name.endswith('_fr') else 'en'}"
    if name == "hours_per_week":
        return name
    return GIVEN_BY_ROWS.get(type(thing)) or GIVEN_BY.get(name, name)
