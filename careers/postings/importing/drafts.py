"""HR's own postings, a row each, into drafts that a colleague then reviews."""

from django.utils.translation import gettext as _

from careers.postings import policies, workflow
from careers.postings.choices import Language, RequirementKind
from careers.postings.importing import ads, dates, wanted
from careers.postings.importing.known import Known
from careers.postings.importing.rows import Written
from careers.postings.importing.structured import listed, or_listed
from careers.postings.importing.table import Form
from careers.postings.importing.terms import terms as in_words
from careers.postings.importing.titles import in_two_languages
from careers.postings.models import PayRange, PositionTerm, Posting, Requirement
from ops_site.bilingual import CODES

TEXTS = ("title", "about", "offer", "selection", "apply", "additional")
SHORT = ("division", "pay_note", "eligibility", "on_site_reason", "ai_use", "closing_reason")
CONTACT = (
    *("contact_name", "contact_email", "contact_phone", "contact_tty"),
    *("accommodation_email", "accommodation_phone", "accommodation_tty"),
)
WORDS = (
    *(f"{name}_{code}" for name in (*TEXTS, *SHORT) for code in CODES),
    *("job_code", "job_code_title"),
    *CONTACT,
)
TITLES = tuple(f"title_{code}" for code in CODES)
REQUIREMENTS = tuple(f"{kind}_{code}" for kind in RequirementKind.values for code in CODES)
# As exports had it before each language had its own.
REASON = "closing_reason"
REASONS = tuple(f"{REASON}_{code}" for code in CODES)
# What an export tells beside: a draft gets a job ID of its own, and begins as a draft.
TOLD = ("number", "state")
COLUMNS = (
    *("unit", "role", "compensation_group", "cities", "opens_on", "apply_by", "title"),
    *wanted.COLUMNS,
    *("terms", "pay", "hours_per_week"),
    *WORDS,
    *REQUIREMENTS,
    "requirements",
    REASON,
    *TOLD,
)
TERM_NUMBERS = ("count", "months", "extendable")
TERM_FIELDS = (*TERM_NUMBERS, "kind", "note_en", "note_fr")
PAY_FIELDS = ("minimum", "maximum", "unit", "hours_per_week", "effective_from")
REQUIREMENT_FIELDS = ("kind", "text_en", "text_fr", "assessed_en", "assessed_fr")
FORM = Form(
    columns=COLUMNS,
    synonyms={"ministry": "unit", "position_language": "language", "posting_status": "audience"},
    lists={
        **dict.fromkeys(("cities", "skills", "standard_texts", "terms", "pay"), "; "),
        **dict.fromkeys(REQUIREMENTS, "\n"),
    },
    tables=("terms", "pay", "requirements"),
)
# What tells two postings apart that have no job ID yet.
SAME = ("unit", "title_en", "title_fr", "division_en", "division_fr", "opens_at", "closes_at")
GIVEN_BY = {
    **{"opens_at": "opens_on", "closes_at": "apply_by", "probation_months": "probation"},
    **{"experience_min": "experience", "experience_max": "experience"},
}
GIVEN_BY_ROWS = {PositionTerm: "terms", PayRange: "pay", Requirement: "requirements"}


class Drafts:
    """Brings drafts in as `by`'s own. A posting that is there already is left as it is."""

    def __init__(self, by):
        self.by = by
        self.known = Known()
        self.rows = {}  # By what tells postings apart, the number of the row that gave it.

    def take(self, row):
        """The draft that came of `row`, or None: refused, or there already."""
        written = self.read(row)
        if row.problems:
            return None
        written.check(row, column_of)
        written.check_texts(row, column_of)
        posting = written.posting
        # Before all that would tell what drafts there are.
        if not policies.can_write_for(self.by, posting.unit):
            return row.refuse("unit", _("this is not one of your units"))
        same = {name: getattr(posting, name) for name in SAME}
        if row.problems or self.is_twin(row, tuple(same.values())):
            return None
        if Posting.objects.filter(**same).exists():
            return None
        return workflow.create(posting, by=self.by, save_rows=written.save_rows)

    def is_twin(self, row, same):
        """Whether an earlier row of the file is the same posting."""
        first = self.rows.setdefault(same, row.number)
        if first != row.number:
            told = _(
                "unit, titles, divisions, opening and closing are those of row %(row)d; take one"
                " of the two out, or tell them apart"
            )
            row.refuse("", told % {"row": first})
        return first != row.number

    def read(self, row):
        unit = row.read("unit", self.known.unit, needed=True)
        facts = wanted.facts(row)
        posting = Posting(
            role=row.read("role", self.known.role),
            compensation_group=row.read("compensation_group", self.known.group),
            opens_at=row.read("opens_on", dates.opening),
            closes_at=row.read("apply_by", dates.closing),
            **facts,
            **{name: row.words(name) for name in WORDS if name not in (*TITLES, *REASONS)},
            **reasons(row, facts["language"]),
            **dict(zip(TITLES, titles(row), strict=True)),
        )
        if unit:
            posting.unit = unit
        rows = [*self.terms(row), *self.pay(row), *self.requirements(row)]
        return Written(
            posting,
            rows,
            row.read("cities", self.known.cities) or [],
            row.read("skills", self.known.skills) or [],
            row.read("standard_texts", self.known.standard_texts) or [],
        )

    def terms(self, row):
        read = or_listed(in_words, TERM_FIELDS, numbers=TERM_NUMBERS)
        return [PositionTerm(**term) for term in row.read("terms", read) or []]

    def pay(self, row):
        ranges = row.read("pay", or_listed(ads.pay, PAY_FIELDS))
        hours = row.read("hours_per_week", ads.number_of_hours)
        if ranges == []:
            row.refuse("pay", _("no sum is named; put pay in words into pay_note_en"))
        return [PayRange(**{"hours_per_week": hours} | pay) for pay in ranges or []]

    def requirements(self, row):
        """One a line: the text and, after a bar, how it is assessed; or all in one JSON list."""
        exact = row.read("requirements", listed(REQUIREMENT_FIELDS)) or []
        found = [Requirement(number=place, **each) for place, each in enumerate(exact, start=1)]
        if found and any(row.text(name) for name in REQUIREMENTS):
            told = _("stands beside other columns of requirements; use one way")
            row.refuse("requirements", told)
        for kind in RequirementKind.values:
            lists = {code: lines(row.words(f"{kind}_{code}")) for code in CODES}
            if all(lists.values()) and len({len(items) for items in lists.values()}) > 1:
                told = _("has another number of lines than %(column)s")
                row.refuse(f"{kind}_fr", told % {"column": f"{kind}_en"})
            for place in range(max(len(items) for items in lists.values())):
                texts = {}
                for code, items in lists.items():
                    if place < len(items):
                        text, _bar, assessed = items[place].partition("|")
                        texts[f"text_{code}"] = text.strip()
                        texts[f"assessed_{code}"] = assessed.strip()
                found.append(Requirement(number=len(found) + 1, kind=kind, **texts))
        return found


def titles(row):
    """(English, French): in a column each, or both in one cell."""
    written = tuple(row.words(name) for name in TITLES)
    if row.text("title") and any(written):
        row.refuse("title", _("stands beside title_en or title_fr; use one way"))
    elif row.text("title"):
        return row.read("title", in_two_languages) or written
    elif not any(written) and not any(map(row.is_refused, TITLES)):
        row.refuse("title_en", _("a posting has a title in one language at least"))
    return written


def reasons(row, language):
    """Why it closes early, by column; without a language, it is that of the posting."""
    written = {name: row.words(name) for name in REASONS}
    if row.text(REASON) and any(written.values()):
        row.refuse(REASON, _("stands beside closing_reason_en or closing_reason_fr; use one way"))
    elif row.text(REASON):
        written[f"{REASON}_{'fr' if language == Language.FRENCH else 'en'}"] = row.words(REASON)
    return written


def lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def column_of(thing, name):
    if isinstance(thing, Requirement) and thing.kind in RequirementKind.values:
        return f"{thing.kind}_{'fr' if name.endswith('_fr') else 'en'}"
    if name == "hours_per_week":
        return name
    return GIVEN_BY_ROWS.get(type(thing)) or GIVEN_BY.get(name, name)
