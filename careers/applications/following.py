"""What an applicant may know of their application: where it stands, what comes next, who acts."""

from functools import cached_property
from typing import NamedTuple

from django.utils.translation import gettext as _

from careers.applications import drafting
from careers.applications.choices import ENDED, Reason, Status
from careers.applications.moves import (
    NOT_SELECT,
    REOPEN,
    SCREEN_IN,
    SCREEN_OUT,
    WITHDRAW,
)
from careers.applications.timeline import timeline
from careers.postings.choices import Status as PostingStatus


class Next(NamedTuple):
    """What comes next, in a sentence, and who acts: empty where nobody does."""

    sentence: str
    who: str


class Following:
    """One application as its applicant follows it, at the instant `at`."""

    def __init__(self, application, at):
        self.application = application
        self.posting = application.posting
        self.at = at

    @cached_property
    def is_open(self):
        return self.posting.is_open(self.at)

    @property
    def is_cancelled(self):
        return self.posting.status == PostingStatus.CANCELLED

    @cached_property
    def amendments(self):
        """What was changed in the posting, newest first; a list prefetches it."""
        return sorted(self.posting.amendments.all(), key=lambda each: -each.number)

    @cached_property
    def since(self):
        """When the status became what it is."""
        known = getattr(self.application, "since", None)
        return known or next(
            (e.at for e in self.timeline if e.is_move), self.application.created_at
        )

    # --- What comes next

    @property
    def next(self):
        you, staff = _("You"), _("The ministry’s HR")
        if self.is_cancelled and self.application.status not in ENDED:
            return Next(_("The posting was cancelled: nobody is hired through it."), "")
        if self.application.status == Status.DRAFT:
            return self._of_draft(you)
        if self.application.status == Status.SUBMITTED and self.is_open:
            words = _("Until the posting closes you may change it. Then screening begins.")
            return Next(words, staff)
        if self.application.status == Status.WITHDRAWN and self.is_open:
            return Next(_("You may apply again until the posting closes."), you)
        sentence, acts = next_steps()[self.application.status]
        return Next(sentence, staff if acts else "")

    def _of_draft(self, you):
        if self.is_open:
            return Next(_("Finish and submit it before the posting closes."), you)
        return Next(_("The posting has closed, and it was not submitted."), "")

    # --- What may be done

    @property
    def can_write(self):
        return drafting.can_be_written(self.application, self.at)

    @cached_property
    def has_unsent_changes(self):
        return self.can_write and drafting.has_unsent_changes(self.application)

    @property
    def can_withdraw(self):
        return self.application.status in WITHDRAW.sources

    @property
    def can_reopen(self):
        return self.application.status in REOPEN.sources and self.is_open

    @property
    def can_discard(self):
        return drafting.can_be_discarded(self.application)

    # --- What happened

    @cached_property
    def timeline(self):
        return timeline(self.application)

    @cached_property
    def submissions(self):
        """Newest first, each with its attachments."""
        found = self.application.submissions.prefetch_related("attachments__version")
        return list(found.order_by("-number"))

    # --- The outcome

    @cached_property
    def outcomes(self):
        """The decision on each requirement, once screening is over; until then none."""
        if not self.application.events.filter(name__in=OVER_SCREENING).exists():
            return []
        return list(self.application.decisions.select_related("requirement"))

    @cached_property
    def reason(self):
        """Why the applicant was not selected after screening, in words."""
        event = self.application.events.filter(name=NOT_SELECT.name).last()
        if event is None or self.application.status != Status.NOT_SELECTED:
            return ""
        return dict(Reason.choices).get(event.note, "")


OVER_SCREENING = (SCREEN_IN.name, SCREEN_OUT.name)


def next_steps():
    """(what comes next, whether staff act) by status, for what a date does not decide."""
    return {
        Status.SUBMITTED: (_("Screening begins."), True),
        Status.SCREENING: (
            _("Each mandatory requirement is decided. You will read the outcome here."),
            True,
        ),
        Status.ASSESSMENT: (_("You are told how you will be assessed, and when."), True),
        Status.INTERVIEW: (_("You are told when and how the interview takes place."), True),
        Status.REFERENCES: (_("Your references are checked."), True),
        Status.OFFER: (_("An offer is being made to you."), True),
        Status.HIRED: (_("You are hired. The competition is over for you."), False),
        Status.ELIGIBLE_LIST: (
            _("You qualify. You may be offered a position that comes free."),
            True,
        ),
        Status.NOT_SELECTED: (_("The competition is over for you."), False),
        Status.WITHDRAWN: (_("Nobody considers it any more."), False),
    }
