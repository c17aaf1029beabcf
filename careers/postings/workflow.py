"""The one door of a posting: only these verbs change its status, and each leaves an event.

Every verb asks its policy itself, holds the posting's row while it decides, and either does all
of its work or raises `Refused` and does nothing. `seen` is the version that the person had before
their eyes: who decides on a text decides on the text that they read.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import completeness, policies, reasons, rules, snapshots, statements
from careers.postings.announcing import announce
from careers.postings.choices import Origin, Status
from careers.postings.models import Amendment, Posting
from careers.postings.models.number import next_number
from careers.postings.moves import (
    APPROVE,
    ASK_CHANGES,
    CANCEL,
    CREATED,
    EDITABLE,
    EDITED,
    MOVES,
    REVISE,
    SUBMIT,
    WITHDRAW,
)
from ops_site.moves import MoveNotAllowed, NotPermitted, Refused, take
from ops_site.publishing import publish

POLICIES = {
    SUBMIT: policies.can_submit,
    ASK_CHANGES: policies.can_review,
    REVISE: policies.can_revise,
    APPROVE: policies.can_approve,
    WITHDRAW: policies.can_withdraw,
    CANCEL: policies.can_cancel,
}


FORBIDDEN = gettext_lazy("You may not do this with this posting.")


class NotWhole(Refused):
    """The posting lacks something that it must say; each sentence names one thing."""


class RulesFail(Refused):
    """Rules stand against the approval; each sentence tells of one of them."""


class NotEditable(Refused):
    """The posting is not a draft."""


class Outdated(Refused):
    """Somebody has changed the posting since this person opened it."""


# --- Writing ----------------------------------------------------------------------------------


@transaction.atomic
def create(posting, *, by, save_rows=None, facts=None):
    """Save a new `posting` as a draft with a number of its own; `save_rows()` adds its rows.

    `facts` are what the history tells of how it came about.
    """
    _require(policies.can_write_for(by, posting.unit))
    if not (posting.sample and posting.number):  # Samples bring numbers of their own.
        posting.number = next_number(is_taken=lambda n: Posting.objects.filter(number=n).exists())
    posting.status, posting.origin = Status.DRAFT, Origin.HR
    posting.save(force_insert=True)
    if save_rows:
        save_rows()
    posting.events.create(name=CREATED, to_status=posting.status, by=by, facts=facts or {})
    return posting


@transaction.atomic
def record(posting, *, save_rows):
    """Save the record of a past advertisement, which ran elsewhere and never opens here.

    The caller publishes, once for all records that it brings.
    """
    posting.status, posting.origin = Status.APPROVED, Origin.RECORD
    posting.save(force_insert=True)
    save_rows()
    posting.events.create(name=CREATED, to_status=posting.status)
    return posting


@transaction.atomic
def edit(posting, *, by, seen, changed, save_rows=None):
    """Save a draft whose fields or rows `changed` (their names); `save_rows()` saves its rows."""
    kept = Posting.objects.held().get(pk=posting.pk)
    _require(policies.can_edit(by, kept) and policies.can_write_for(by, posting.unit))
    require_draft(kept)
    require_current(kept, seen)
    if not changed:
        return posting
    posting.status, posting.origin, posting.number = kept.status, kept.origin, kept.number
    posting.save(force_update=True)
    if save_rows:
        save_rows()
    status = {"from_status": kept.status, "to_status": kept.status}
    posting.events.create(name=EDITED, by=by, note=", ".join(changed), **status)
    return posting


# --- Moving -----------------------------------------------------------------------------------


def submit(posting, *, by, seen=None):
    return _move(posting, SUBMIT, by=by, seen=seen)


def ask_changes(posting, *, by, reason, seen=None):
    return _move(posting, ASK_CHANGES, by=by, seen=seen, note=reason)


def revise(posting, *, by, seen=None):
    return _move(posting, REVISE, by=by, seen=seen)


@transaction.atomic
def approve(posting, *, by, seen=None):
    """A posting whose opening instant is over opens now: nobody could read it before."""
    now = timezone.now()
    posting.refresh_from_db(from_queryset=Posting.objects.held())
    late = {"opens_at": now} if posting.has_opened(now) else {}
    told = {"facts": {name: at.isoformat() for name, at in late.items()}}
    _move(posting, APPROVE, by=by, seen=seen, told=told, approved_by=by, approved_at=now, **late)
    statements.freeze(posting)
    snapshots.take(posting)
    publish(posting)
    return posting


@transaction.atomic
def withdraw(posting, *, by, reason, seen=None):
    _move(posting, WITHDRAW, by=by, seen=seen, note=reason)
    publish(posting)
    return posting


@transaction.atomic
def cancel(posting, *, by, why_en="", why_fr="", seen=None):
    """The public reads why: in both languages where the position is bilingual."""
    why_en, why_fr = why_en.strip(), why_fr.strip()
    why = {"why_en": why_en, "why_fr": why_fr}
    note = "\n".join(filter(None, why.values()))
    _move(posting, CANCEL, by=by, seen=seen, note=note, told={"facts": {"told": why}})
    reasons.require_why(posting, why_en, why_fr)
    told = {**why, "at": timezone.now(), "by": by}
    amendment = Amendment.objects.append(posting, kind=Amendment.Kind.CANCELLED, **told)
    publish(posting)
    announce(amendment)
    return posting


VERBS = {
    SUBMIT: submit,
    ASK_CHANGES: ask_changes,
    REVISE: revise,
    APPROVE: approve,
    WITHDRAW: withdraw,
    CANCEL: cancel,
}


def is_editable(user, posting):
    """Whether `user` may change the words of `posting` now."""
    return posting.status in EDITABLE and policies.can_edit(user, posting)


def moves_for(user, posting):
    """The moves that `user` may take with `posting` now."""
    return [
        move
        for move in MOVES
        if posting.status in move.sources
        and not _untimely(posting, move)
        and POLICIES[move](user, posting)
    ]


@transaction.atomic
def _move(posting, move, *, by, seen, note="", told=None, **changes):
    posting.refresh_from_db(from_queryset=Posting.objects.held())
    require_possible(posting, move, by=by)
    require_current(posting, seen)
    if move in (SUBMIT, APPROVE) and (sentences := completeness.missing(posting)):
        raise NotWhole(*sentences)
    if move == APPROVE and (sentences := rules.sentences_against(posting)):
        raise RulesFail(*sentences)
    return take(posting, move, by=by, note=note, told=told, **changes)


def require_possible(posting, move, *, by):
    """Raise where the policy, the status or the clock does not let `by` take `move`."""
    if not POLICIES[move](by, posting):
        if move == APPROVE and policies.can_review(by, posting):
            raise NotPermitted(_("Somebody who has not written the posting must approve it."))
        raise NotPermitted(FORBIDDEN)
    if posting.status not in move.sources:
        raise MoveNotAllowed(posting, move, posting.state().label)
    if reason := _untimely(posting, move):
        raise Refused(reason)


def _untimely(posting, move):
    """Why the opening instant stands in the way of `move`; empty where it does not."""
    if move == WITHDRAW and posting.has_opened():
        return _("The posting has opened and was seen: cancel it instead.")
    if move == CANCEL and not posting.has_opened():
        return _("The posting has not opened yet: withdraw it instead.")
    if move == CANCEL and posting.outcome:
        return _("Its outcome is recorded: the competition is over, and is not cancelled any more.")
    return ""


def _require(permitted):
    if not permitted:
        raise NotPermitted(FORBIDDEN)


def require_draft(posting):
    """Raise `NotEditable` where the words of `posting` stand as they are."""
    if posting.status not in EDITABLE:
        raise NotEditable(
            _("It is no draft any more: nothing was saved."),
            _("Copy what you want to keep of your text before you leave this page."),
        )


def require_current(posting, seen):
    """Raise `Outdated` where somebody has changed the posting since version `seen`."""
    if seen is not None and seen != posting.version:
        raise Outdated(
            _what_came_between(posting),
            _("Nothing was saved. Open it in another window to see it as it is now."),
        )


def _what_came_between(posting):
    last = posting.events.select_related("by").last()
    if last is None:  # Nothing was ever recorded of it: the version was of another posting.
        return _("What you opened is not this posting as it is now.")
    words = {"name": last.by or _("the site"), "what": last.told()}
    return _("Since you opened it, %(name)s has changed the posting (%(what)s).") % words
