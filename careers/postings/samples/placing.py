"""Puts the sample board up through the one door, and moves it on with the days."""

from datetime import timedelta

from django.utils import timezone

from careers.postings import workflow
from careers.postings.choices import Status
from careers.postings.models import (
    City,
    CompensationGroup,
    JobRole,
    PayRange,
    PositionTerm,
    Posting,
    Requirement,
    StandardText,
)
from careers.postings.samples import people, plan
from careers.postings.samples.words import Words
from ops_site.publishing import publish, published_together
from organization.models import Unit

# Ten working days, whatever holidays come.
LONG_ENOUGH = timedelta(days=21)
ACCOMMODATION = "accommodation"


class FactsMissing(Exception):
    """A unit, city, role or pay group that the samples speak of is not in the database."""


@published_together()
def place(count, today=None):
    """Create what is missing of the first `count` samples, date all of them anew for `today`.

    Returns how many were created and how many moved.
    """
    today = today or timezone.localdate()
    last = plan.FIRST_NUMBER + count
    taken = set(numbered(Posting.objects).values_list("number", flat=True))
    missing = [n for n in range(plan.FIRST_NUMBER, last) if n not in taken]
    if missing:
        desk = Desk(today)
        for number in missing:
            desk.place(plan.of_number(number))
    moved = move_to(today)
    if moved:
        publish()
    return len(missing), len(moved.difference(missing))


def numbered(postings):
    return postings.filter(number__range=(plan.FIRST_NUMBER, plan.LAST_NUMBER))


def known(model, field, values):
    """The objects by their `field`, every one of `values` among them."""
    found = model.objects.in_bulk(field_name=field)
    for value in values:
        if value not in found:
            raise FactsMissing(f"The {model._meta.verbose_name} {value}")
    return found


class Desk:
    """The people and facts at hand while sample postings are written."""

    def __init__(self, today):
        self.today = today
        self.words = Words()
        self.units = known(Unit, "key", plan.MINISTRIES)
        self.cities = known(City, "slug_en", plan.PLACES)
        self.groups = known(CompensationGroup, "code", self.words.groups)
        self.roles = known(JobRole, "key", [role["role"] for _family, role in self.words.roles])
        self.accommodation = known(StandardText, "key", [ACCOMMODATION])[ACCOMMODATION]
        self.writer, self.approver = people.ensure(people.WRITER), people.ensure(people.APPROVER)
        people.ensure_demo()
        self.recruiter = people.ensure(people.RECRUITER)

    def place(self, sample):
        """Write one sample and take it as far as it is to come."""
        job = self.words.job(sample)
        posting = self.posting(sample, job)
        rows = self.rows(sample, job, posting)

        def save_rows():
            for row in rows:
                row.save(force_insert=True)
            posting.cities.set([self.cities[slug] for slug in sample.places])
            posting.standard_texts.set([self.accommodation])

        by = self.recruiter if sample.fate in plan.UNFINISHED else self.writer
        workflow.create(posting, by=by, save_rows=save_rows)
        self.carry_on(posting, sample.fate, by)

    def carry_on(self, posting, fate, by):
        if fate == plan.DRAFT:
            return
        workflow.submit(posting, by=by)
        if fate == plan.CHANGES_ASKED:
            reason = self.words.frame["changes"]
            workflow.ask_changes(posting, by=self.approver, reason=reason)
        elif fate != plan.IN_REVIEW:
            workflow.approve(posting, by=self.approver)
        if fate == plan.CANCELLED:
            workflow.cancel(posting, by=self.approver, **self.words.frame["cancelled"])

    def posting(self, sample, job):
        unit = self.units[sample.ministry]
        group = job.variant["group"]
        opens_at, closes_at = sample.instants(self.today)
        if sample.fate not in plan.UNFINISHED:
            # Nobody can approve what is over, or is soon: it has its own days once all are dated.
            closes_at = max(closes_at, plan.midnight(self.today + LONG_ENOUGH))
        return Posting(
            number=sample.number,
            sample=True,
            unit=unit,
            role=self.roles[job.role["role"]],
            job_code=f"SAMPLE-{sample.index % len(self.words.roles) + 1:02}",
            compensation_group=self.groups[group] if group else None,
            language=sample.language,
            audience=sample.audience(group),
            arrangement=sample.arrangement,
            level=job.variant["level"],
            opens_at=opens_at,
            closes_at=closes_at,
            vacancy=sample.vacancy,
            ai_use=sample.ai_use,
            **self.words.texts(sample, job, unit),
            **contacts(sample),
        )

    def rows(self, sample, job, posting):
        requirements = enumerate(self.words.requirements(sample, job), start=1)
        pay_ranges = self.words.pay_ranges(sample, job, self.today)
        return [
            *(PositionTerm(posting=posting, **term) for term in self.words.terms(sample, job)),
            *(PayRange(posting=posting, **pay) for pay in pay_ranges),
            *(Requirement(posting=posting, number=n, **row) for n, row in requirements),
        ]


def contacts(sample):
    """Addresses and numbers that belong to nobody: example.org, and 416-555-01xx."""
    line = sample.index % 45
    return {
        "contact_email": f"{sample.ministry}.jobs@example.org",
        "contact_phone": f"416-555-01{line:02}",
        "contact_tty": f"416-555-01{line + 45:02}",
        "accommodation_email": "accommodation@example.org",
        "accommodation_phone": "416-555-0190",
        "accommodation_tty": "416-555-0191",
    }


# --- Time goes on -----------------------------------------------------------------------------


def move_to(today):
    """Give every sample the dates that it has on `today`; the numbers of those that moved.

    What somebody still writes or reviews keeps its dates as long as it could open.
    """
    moved = []
    samples = numbered(Posting.objects.filter(sample=True))
    for posting in samples.prefetch_related("pay_ranges"):
        approved = posting.status in (Status.APPROVED, Status.CANCELLED)
        if not approved and posting.closes_at and posting.closes_at > timezone.now():
            continue
        instants = plan.of_number(posting.number).instants(today)
        if (posting.opens_at, posting.closes_at) != instants:
            posting.opens_at, posting.closes_at = instants
            moved.append(posting)
    Posting.objects.bulk_update(moved, ["opens_at", "closes_at"])
    _move_pay_days(moved, today)
    return {posting.number for posting in moved}


def _move_pay_days(postings, today):
    dated = [
        (pay, day)
        for posting in postings
        for pay, day in zip(
            posting.pay_ranges.all(), plan.of_number(posting.number).pay_days(today), strict=False
        )
        if pay.effective_from and pay.effective_from != day
    ]
    for pay, day in dated:
        pay.effective_from = day
    PayRange.objects.bulk_update([pay for pay, _day in dated], ["effective_from"])
