"""The facts of one posting that rules judge: read once, the clock left outside."""

from dataclasses import dataclass, field
from datetime import date

from careers.postings import statements
from careers.postings.choices import Origin, Status
from careers.postings.models import PayRange, PositionTerm, Posting, Requirement
from ops_site.bilingual import CODES

# Content with an English and a French column, on the posting and on its rows.
TEXTS = (
    *("title", "about", "offer", "selection", "apply", "additional", "division", "pay_note"),
    *("eligibility", "on_site_reason", "ai_use"),
)
OF_EARLY_CLOSINGS = ("closing_reason",)  # Nobody reads why where there is nothing to explain.
TERM_TEXTS = ("note",)
REQUIREMENT_TEXTS = ("text", "assessed")


@dataclass(frozen=True)
class Ad:
    """A posting as it would be published on `day`."""

    posting: Posting
    day: date
    terms: list[PositionTerm] = field(default_factory=list)
    pay_ranges: list[PayRange] = field(default_factory=list)
    requirements: list[Requirement] = field(default_factory=list)
    has_city: bool = False
    statements: list = field(default_factory=list)

    @classmethod
    def of(cls, posting, day):
        return cls(
            posting,
            day,
            terms=list(posting.terms.all()),
            pay_ranges=list(posting.pay_ranges.all()),
            requirements=list(posting.requirements.all()),
            has_city=bool(posting.cities.all()),
            statements=statements.current(posting),
        )

    @property
    def is_record(self):
        """What a past advertisement did not hand down may still have stood in it."""
        return self.posting.origin == Origin.RECORD

    @property
    def is_approved(self):
        """Whether it opens, or has opened, at its opening instant."""
        return self.posting.status in (Status.APPROVED, Status.CANCELLED)

    def rows(self):
        """(thing, names of its texts, what the thing is called) of all that holds words."""
        yield self.posting, TEXTS + OF_EARLY_CLOSINGS * self.posting.closes_early, ""
        for term in self.terms:
            yield term, TERM_TEXTS, str(term)
        for requirement in self.requirements:
            yield requirement, REQUIREMENT_TEXTS, str(requirement)

    def words(self, code):
        """Every text in one language, those of its statements included."""
        for thing, names, _called in self.rows():
            yield from filter(None, (getattr(thing, f"{name}_{code}") for name in names))
        yield from (getattr(version, f"words_{code}") for version in self.statements)

    def is_silent(self):
        """Whether nothing is known of what the ad said of the job."""
        told = (getattr(self.posting, f"about_{code}") for code in CODES)
        return not any(told) and not self.requirements
