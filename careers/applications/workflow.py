"""The one door of an application: only these verbs change its status.

Each asks its policy itself, holds the application's row while it decides, and does all of its
work in one transaction, its event and its notices included, or raises `Refused` and does nothing.
`seen` is the version of the application that a member of staff had before their eyes: who decides
on a page decides on what it showed.
"""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.applications import completeness, content, notifications, policies
from careers.applications.choices import REASONS, Outcome, Status
from careers.applications.models import Application, CompetitionRecord
from careers.applications.moves import (
    BEGIN_SCREENING,
    CHECK_REFERENCES,
    HIRE,
    INTERVIEW,
    LIST,
    MAKE_OFFER,
    NOT_SELECT,
    RECORD,
    REOPEN,
    REPLACE,
    SCREEN_IN,
    SCREEN_OUT,
    SUBMIT,
    WITHDRAW,
)
from careers.postings.choices import Status as PostingStatus
from ops_site.events import digest
from ops_site.moves import MoveNotAllowed, NotPermitted, Refused, take

FORBIDDEN = gettext_lazy("You may not do this with this application.")


class NotWhole(Refused):
    """The application lacks something; each sentence names one thing."""


class TooLate(Refused):
    """The posting took no applications any more when the request came in."""


class Changed(Refused):
    """The application is no more what the person had before their eyes."""


# --- What the applicant does --------------------------------------------------------------------


@transaction.atomic
def submit(application, *, by, arrived_at, seen):
    """Submit what was reviewed, or the changes to what was submitted before; gives the submission.

    `seen` is the digest of the reviewed content. The same content again changes nothing and tells
    nobody: a button pressed twice submits once.
    """
    application = _hold(application)
    _require(policies.can_write(by, application))
    submitted = application.latest
    stands = application.status not in (Status.DRAFT, Status.WITHDRAWN)
    if stands and submitted and submitted.digest == seen:
        return submitted
    move = REPLACE if application.status == Status.SUBMITTED else SUBMIT
    if application.status not in move.sources:
        raise MoveNotAllowed(application, move)
    require_open(application.posting, arrived_at)
    written = content.of(application)
    if digest(written) != seen:
        raise Changed(_("Your application has changed since you opened this page: read it again."))
    return _receive(application, move, written, by=by, arrived_at=arrived_at)


@transaction.atomic
def withdraw(application, *, by):
    application = _hold(application)
    _require(policies.can_write(by, application))
    return _move(application, WITHDRAW, by=by)


@transaction.atomic
def reopen(application, *, by, arrived_at):
    """Make a withdrawn application a draft again, while the posting is open."""
    application = _hold(application)
    _require(policies.can_write(by, application))
    require_open(application.posting, arrived_at)
    return _move(application, REOPEN, by=by, submitted_at=None, declared_at=None)


# --- What staff do ------------------------------------------------------------------------------


@transaction.atomic
def record(application, *, by, save_rows, arrived_at):
    """Save an application that came in on paper or by e-mail; `save_rows()` adds its rows.

    `arrived_at` is when it came in. It may be short: a person's paper is what it is.
    """
    _require(policies.can_record(by, application.posting))
    require_open(application.posting, arrived_at)
    _require_new(application, arrived_at)
    application.status, application.applicant = Status.DRAFT, None
    application.save(force_insert=True)
    save_rows()
    _require(not policies.is_own(by, application))
    written = content.of(application)
    return _receive(application, RECORD, written, by=by, arrived_at=arrived_at)


@transaction.atomic
def begin_screening(application, *, by, seen=None):
    return _decide(application, BEGIN_SCREENING, by=by, seen=seen)


@transaction.atomic
def screen_in(application, *, by, seen=None):
    return _decide(application, SCREEN_IN, by=by, seen=seen)


@transaction.atomic
def screen_out(application, *, by, seen=None):
    return _decide(application, SCREEN_OUT, by=by, seen=seen)


@transaction.atomic
def interview(application, *, by, seen=None):
    return _decide(application, INTERVIEW, by=by, seen=seen)


@transaction.atomic
def check_references(application, *, by, seen=None):
    return _decide(application, CHECK_REFERENCES, by=by, seen=seen)


@transaction.atomic
def make_offer(application, *, by, seen=None):
    return _decide(application, MAKE_OFFER, by=by, seen=seen)


@transaction.atomic
def hire(application, *, by, seen=None):
    return _decide(application, HIRE, by=by, seen=seen)


@transaction.atomic
def put_on_list(application, *, by, seen=None):
    return _decide(application, LIST, by=by, seen=seen)


@transaction.atomic
def not_select(application, *, by, reason, comment="", seen=None):
    """`reason` is one of `REASONS`, which the applicant reads; `comment` is for colleagues."""
    told = {"comment": comment.strip()} if comment.strip() else None
    return _decide(application, NOT_SELECT, by=by, seen=seen, note=reason, told=told)


VERBS = {
    BEGIN_SCREENING: begin_screening,
    SCREEN_IN: screen_in,
    SCREEN_OUT: screen_out,
    INTERVIEW: interview,
    CHECK_REFERENCES: check_references,
    MAKE_OFFER: make_offer,
    HIRE: hire,
    LIST: put_on_list,
    NOT_SELECT: not_select,
}


def untimely(application, move, at=None):
    """Why `move` has to wait; empty where it has not."""
    if sentence := standstill(application):
        return sentence
    if move == BEGIN_SCREENING and application.posting.is_open(at):
        return _("The posting is open: until it closes, applications may still be changed.")
    undecided, unmet = undecided_requirements(application), _unmet(application)
    if move in (SCREEN_IN, SCREEN_OUT) and undecided:
        numbers = ", ".join(str(requirement.number) for requirement in undecided)
        return _("Decide on each mandatory requirement first: %(numbers)s.") % {"numbers": numbers}
    if move == SCREEN_IN and unmet:
        return _("A mandatory requirement is not met.")
    if move == SCREEN_OUT and not unmet:
        return _("Every mandatory requirement is met.")
    return ""


def standstill(application):
    """Why staff can take no step at all with it; empty where they can."""
    if application.posting.status == PostingStatus.CANCELLED:
        return _("The competition is cancelled: its applications go no further.")
    return ""


def require_possible(application, move, *, by):
    """Raise where the policy, the status or what is undecided does not let staff take `move`."""
    _require(policies.can_decide(by, application))
    if application.status not in move.sources:
        raise MoveNotAllowed(application, move)
    if sentence := untimely(application, move):
        raise Refused(sentence)


def require_current(application, seen):
    """Raise `Changed` where something happened to `application` since version `seen`."""
    if seen is not None and seen != application.version:
        last = application.events.changing().select_related("by").last()
        words = {"name": last.by or _("the site"), "what": last.told()}
        raise Changed(
            _("Since you opened this page, something was done by %(name)s: %(what)s.") % words,
            _("Nothing was saved. Look at the application as it is now."),
        )


def undecided_requirements(application):
    decided = application.decisions.values("requirement")
    return list(content.mandatory(application.posting).exclude(pk__in=decided))


def require_open(posting, at):
    """Raise `TooLate` where `posting` took no applications at the instant `at`."""
    if not posting.is_open(at):
        raise TooLate(_("The posting does not take applications any more."))


# --- The door -----------------------------------------------------------------------------------


def _hold(application):
    """The row as it is now. The applicant's account is held before it, as by who deletes it.

    Else the notice, which points at the account, would wait for who waits for this row.
    """
    accounts = get_user_model().objects.select_for_update(no_key=True)
    accounts.filter(pk=application.applicant_id).first()
    return Application.objects.held().get(pk=application.pk)


def _require(permitted):
    if not permitted:
        raise NotPermitted(FORBIDDEN)


def _require_new(paper, arrived_at):
    """Raise where this very paper is recorded already, as by a button pressed twice."""
    CompetitionRecord.objects.get_or_create(posting=paper.posting)
    # Of two at the same moment, the second sees what the first has recorded.
    CompetitionRecord.objects.select_for_update().get(posting=paper.posting)
    same = Application.objects.filter(
        applicant=None,
        posting=paper.posting,
        channel=paper.channel,
        name=paper.name,
        email=paper.email,
        submitted_at=arrived_at,
    ).first()
    if same:
        words = {"reference": same.reference}
        raise Refused(_("It is recorded already, with the reference number %(reference)s.") % words)


def _receive(application, move, written, *, by, arrived_at):
    sentences = [missing.sentence for missing in completeness.missing(application)]
    if sentences and move != RECORD:
        raise NotWhole(*sentences)
    submission = content.keep(application, written, arrived_at=arrived_at)
    told = {"submission": submission.number, "digest": submission.digest}
    _move(application, move, by=by, told=told, submitted_at=arrived_at)
    return submission


def _decide(application, move, *, by, seen, note="", told=None):
    application = _hold(application)
    _require(policies.can_decide(by, application))
    require_current(application, seen)
    require_possible(application, move, by=by)
    if move == NOT_SELECT and note and note not in REASONS[application.status]:
        raise Refused(_("Choose one of the reasons."))
    return _move(application, move, by=by, note=note, told=told)


def _move(application, move, *, by, note="", told=None, **changes):
    """The only place that takes a move: the event and the notices go with it."""
    take(application, move, by=by, note=note, told=told, **changes)
    notifications.tell(application, move, application.events.last())
    return application


def _unmet(application):
    return application.decisions.filter(outcome=Outcome.NOT_MET).exists()
