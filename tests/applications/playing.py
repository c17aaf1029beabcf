"""One competition as people play it: what they try, and all that it left in the database."""

from datetime import timedelta
from typing import NamedTuple

from django.db import transaction

from careers.applications import content, deciding, drafting, workflow
from careers.applications.choices import REASONS, Channel, Ground, Outcome, Purpose, Reason, Status
from careers.applications.models import (
    Answer,
    Application,
    ChosenDocument,
    CompetitionRecord,
    RequirementDecision,
    Submission,
)
from careers.applications.moves import BY_STAFF
from careers.postings import workflow as posting_workflow
from careers.postings.models import Posting
from ops_site.events import digest
from ops_site.models import OutboxMessage
from ops_site.moves import Refused
from tests.factories import ApplicationFactory, CompetitionFactory, HRScopeFactory, UserFactory

MET, WANTING = (Outcome.MET, Ground.SHOWN), (Outcome.NOT_MET, Ground.NOT_ENOUGH)
LAST = 9
ABSURD = (Outcome.MET, Ground.NOT_SHOWN)
MY_BUSINESS = ("edit", "change", "empty", "submit", "withdraw", "reopen")


class State(NamedTuple):
    events: list
    mails: list
    statuses: dict
    rows: list


class Competition:
    """A posting of eight days, its people, and the applications that came for it."""

    def __init__(self, clock):
        self.clock = clock
        self.posting = CompetitionFactory(audience="open")
        unit = self.posting.unit
        self.applicant = UserFactory()
        self.recruiter, self.colleague = (HRScopeFactory(unit=unit).user for _ in range(2))
        self.people = [self.applicant, self.recruiter, self.colleague]
        self.people += [HRScopeFactory().user, UserFactory()]
        ApplicationFactory(complete=True, applicant=self.applicant, posting=self.posting)
        # Whoever recruits may apply too, and never decides on that.
        ApplicationFactory(complete=True, applicant=self.colleague, posting=self.posting)
        self.close(is_late=False)

    def application(self, choice):
        """The first of them for most choices, so that it comes far."""
        all_of_it = list(Application.objects.filter(posting=self.posting).order_by("pk"))
        return all_of_it[-1 if choice == LAST else 0]

    @property
    def now(self):
        return self.clock().astimezone()

    def state(self):
        """All that the verbs write."""
        kinds = (Application, Answer, RequirementDecision, Submission, ChosenDocument)
        rows = [list(kind.objects.order_by("pk").values()) for kind in kinds]
        statuses = {row["id"]: row["status"] for row in rows[0]}
        events = self.posting.competition_events.order_by("number")
        mails = OutboxMessage.objects.order_by("pk").values_list("template", "address", "language")
        return State(list(events.only("number")), list(mails), statuses, rows)

    def faults(self):
        record = CompetitionRecord.objects.filter(posting=self.posting).first()
        return record.faults() if record else []

    def somebody(self, verb, application, person):
        """Anybody; for the higher numbers the one person whose business it is."""
        if person < len(self.people):
            return self.people[person]
        return (verb in MY_BUSINESS and application.applicant) or self.recruiter

    # --- What people try --------------------------------------------------------------------------

    def attempt(self, verb, choice, person):
        """What the verb returned, or None where it was refused."""
        application = self.application(choice)
        who = self.somebody(verb, application, person)
        try:
            with transaction.atomic():
                return getattr(self, verb)(application, choice, who)
        except Refused:
            return None

    def close(self, *_, is_late=True):
        self.clock.move_to(self.posting.closes_at + timedelta(hours=1 if is_late else -1))

    def open(self, *_):
        self.close(is_late=False)

    def cancel(self, _application, _choice, who):
        posting_workflow.cancel(Posting.objects.get(pk=self.posting.pk), by=who, why_en="No.")

    def forward(self, application, choice, _who):
        """What comes next, by whom it is up to: so that histories come far."""
        me = application.applicant or self.applicant
        match application.status:
            case Status.DRAFT:
                return self.submit(application, choice, me)
            case Status.WITHDRAWN:
                return self.reopen(application, choice, me)
            case Status.SUBMITTED if application.posting.is_open():
                return self.close()
            case Status.SCREENING if workflow.undecided_requirements(application):
                return self.decide(application, choice, self.recruiter)
        return self.take(application, choice, self.recruiter)

    def take(self, application, choice, who):
        """One of the moves that the table has from here; another one where it has none."""
        possible = [m for m in BY_STAFF if application.status in m.sources] or BY_STAFF
        return self.take_any(application, choice, who, possible)

    def take_any(self, application, choice, who, moves=BY_STAFF):
        move = moves[choice % len(moves)]
        reasons = [*REASONS.get(application.status, Reason), "", "because"]
        told = {"reason": reasons[choice % len(reasons)]} if move.needs_reason else {}
        return workflow.VERBS[move](application, by=who, **told)

    def decide(self, application, choice, who):
        undecided = workflow.undecided_requirements(application)
        requirement = (undecided or list(self.posting.requirements.all()))[
            -1 if choice == LAST else 0
        ]
        outcome, ground = {6: ABSURD, 7: WANTING, 8: WANTING}.get(choice, MET)
        words = {"outcome": outcome, "ground": ground, "note": "x" * (choice % 2)}
        return deciding.decide(application, requirement, **words, by=who)

    def edit(self, application, choice, who):
        requirement = content.mandatory(self.posting).first()
        facts = {"by": who, "arrived_at": self.now}
        drafting.save(application, **facts, declared_at=self.now)
        return drafting.answer(application, requirement, f"Answer {choice}.", **facts)

    def empty(self, application, _choice, who):
        """Take back what the application needs."""
        return drafting.choose(application, Purpose.RESUME, None, by=who, arrived_at=self.now)

    def submit(self, application, choice, who):
        seen = digest(content.of(application)) if choice < 9 else "0" * 64
        return workflow.submit(application, by=who, arrived_at=self.now, seen=seen)

    def change(self, application, choice, who):
        """Write something else, and submit it."""
        self.edit(application, choice, who)
        return self.submit(Application.objects.get(pk=application.pk), 0, who)

    def withdraw(self, application, _choice, who):
        return workflow.withdraw(application, by=who)

    def reopen(self, application, _choice, who):
        reopened = workflow.reopen(application, by=who, arrived_at=self.now)
        return drafting.save(reopened, by=who, arrived_at=self.now, declared_at=self.now)

    def record(self, _application, choice, who):
        address = ["paper@example.org", "", who.email][choice % 3]
        paper = Application(posting=self.posting, channel=Channel.PAPER, email=address)
        return workflow.record(paper, by=who, save_rows=lambda: None, arrived_at=self.now)
