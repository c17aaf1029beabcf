"""What may still change in an approved posting until it closes, always in public.

Every verb leaves a numbered `Amendment` that the public reads, an event, a snapshot of the posting
as it now stands, and tells the subscribers; or it raises `Refused` and does nothing.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from careers.postings import (
    canonical,
    closings,
    completeness,
    policies,
    reasons,
    rules,
    snapshots,
    statements,
    workflow,
)
from careers.postings.announcing import announce
from careers.postings.choices import State
from careers.postings.models import Amendment, Posting, Requirement
from careers.postings.moves import AMENDED, EXTENDED
from ops_site import formats
from ops_site.moves import NotPermitted, Refused
from ops_site.publishing import publish

AMENDABLE_STATES = (State.SCHEDULED, State.OPEN)
EXTENDABLE = (State.OPEN,)  # What has not opened yet is rescheduled: the public knows of no day.
# What makes it this posting, who may apply, in which language, and when: never amended.
FIXED = ("number", "unit", "status", "origin", "sample", "audience", "language", "relists")
DATES = ("opens_at", "closes_at")
OF_THE_DESK = ("id", "created_at", "approved_by", "approved_at", "outcome", "outcome_at")
OF_RECORDS = ("source", "competition_status")
NEVER = (*FIXED, *DATES, *OF_THE_DESK, *OF_RECORDS)
AMENDABLE = [field.name for field in Posting._meta.concrete_fields if field.name not in NEVER]


class NothingChanged(Refused):
    """The posting would read as before."""


@transaction.atomic
def amend(posting, *, by, seen, what_en="", what_fr="", why_en="", why_fr="", save_rows=None):
    """Save the changed fields of `posting`; `save_rows()` saves its rows. Gives the amendment."""
    kept = _hold(posting, by=by, seen=seen)
    words = {"what_en": what_en, "what_fr": what_fr, "why_en": why_en, "why_fr": why_fr}
    words = {name: text.strip() for name, text in words.items()}
    reasons.require_what(kept, words["what_en"], words["what_fr"])
    reasons.require_why(kept, words["why_en"], words["why_fr"])
    before, asked, excused = canonical.facts(kept), _asked(kept), rules.excused_of(kept)
    posting.save(update_fields=AMENDABLE)
    if save_rows:
        save_rows()
    statements.freeze(posting)
    if _asked(kept) != asked:
        raise Refused(_("Requirements keep their number and kind: applicants have answered them."))
    changes = canonical.difference(before, canonical.facts(_fresh(posting)))
    if not changes:
        raise NothingChanged(_("Nothing was changed: the posting would read as before."))
    _require_whole(posting, excused)
    return _publish(posting, Amendment.Kind.AMENDED, AMENDED, by=by, changes=changes, **words)


@transaction.atomic
def extend(posting, *, by, seen, closes_at, why_en="", why_fr=""):
    """Let `posting` close later, at the exclusive instant `closes_at`. Gives the amendment."""
    kept = _hold(posting, by=by, seen=seen, states=EXTENDABLE)
    why_en, why_fr = why_en.strip(), why_fr.strip()
    reasons.require_why(kept, why_en, why_fr)
    if closes_at <= kept.closes_at:
        until = formats.closing(kept.closes_at)
        raise Refused(_("Choose a later day: the posting closes %(instant)s.") % {"instant": until})
    if refusal := closings.too_late(closes_at):
        raise Refused(refusal)
    before, failed = canonical.facts(kept), [each.rule for each in rules.standing_against(kept)]
    kept.closes_at = closes_at
    kept.save(update_fields=["closes_at"])
    changes = canonical.difference(before, canonical.facts(_fresh(kept)))
    words = {"why_en": why_en, "why_fr": why_fr}
    # It is open for longer, and reads as before: whatever else it lacks, an amendment mends.
    if sentences := rules.sentences_against(kept, failed=failed):
        raise workflow.RulesFail(*sentences)
    return _publish(kept, Amendment.Kind.EXTENDED, EXTENDED, by=by, changes=changes, **words)


def require_possible(posting, *, by, states=AMENDABLE_STATES):
    """Raise where the policy, the status or the clock does not let `by` amend `posting`."""
    if not policies.can_amend(by, posting):
        raise NotPermitted(workflow.FORBIDDEN)
    state = posting.state()
    if state not in AMENDABLE_STATES:
        words = {"state": state.label}
        raise Refused(_("Only a scheduled or an open posting is amended: %(state)s.") % words)
    if state not in states:
        raise Refused(_("It has not opened yet: reschedule it instead."))


def is_possible(user, posting):
    return policies.can_amend(user, posting) and posting.state() in AMENDABLE_STATES


def _hold(posting, *, by, seen, states=AMENDABLE_STATES):
    kept = Posting.objects.held().get(pk=posting.pk)
    require_possible(kept, by=by, states=states)
    workflow.require_current(kept, seen)
    return kept


def _publish(posting, kind, name, *, by, changes, **words):
    now = _fresh(posting)
    amendment = Amendment.objects.append(
        now, kind=kind, changes=changes, at=timezone.now(), by=by, **words
    )
    is_extension = kind == Amendment.Kind.EXTENDED
    changed = {"closings": changes["closes_at"]} if is_extension else {"changed": sorted(changes)}
    status = {"from_status": now.status, "to_status": now.status}
    note = "\n".join(filter(None, words.values()))
    now.events.create(name=name, by=by, note=note, facts={"told": words, **changed}, **status)
    publish(now)
    snapshots.take(now)
    announce(amendment)
    return amendment


def _require_whole(posting, excused):
    lacks = completeness.lacks(_fresh(posting))
    # An amendment changes no day: what stands too far away already stays amendable.
    if sentences := [lack.sentence for lack in lacks if lack.field not in DATES]:
        raise workflow.NotWhole(*sentences)
    if sentences := rules.sentences_against(posting, excused):
        raise workflow.RulesFail(*sentences)


def _fresh(posting):
    return Posting.objects.select_related("unit", "role", "compensation_group").get(pk=posting.pk)


def _asked(posting):
    rows = Requirement.objects.filter(posting=posting).order_by("pk")
    return list(rows.values_list("pk", "number", "kind"))
