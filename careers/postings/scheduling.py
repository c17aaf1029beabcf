"""Other days for a posting that is approved and has not opened yet."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from careers.postings import completeness, policies, rules, snapshots, workflow
from careers.postings.choices import State
from careers.postings.models import Posting
from careers.postings.moves import RESCHEDULED
from ops_site.moves import NotPermitted, Refused
from ops_site.publishing import publish


@transaction.atomic
def reschedule(posting, *, by, opens_at, closes_at, reason, seen=None, why_early=()):
    """Of the words that were approved only these change, and the history names them: `why_early`,
    {language: why it closes at another time than 11:59 p.m.}.
    """
    days = {"opens_at": opens_at, "closes_at": closes_at}
    posting.refresh_from_db(from_queryset=Posting.objects.held())
    if not policies.can_reschedule(by, posting):
        raise NotPermitted(workflow.FORBIDDEN)
    if refusal := why_not(posting):
        raise Refused(refusal)
    if not reason.strip():
        raise Refused(_("Say why the days change."))
    workflow.require_current(posting, seen)
    changes = days | {f"closing_reason_{code}": why for code, why in dict(why_early).items()}
    changed = [name for name, value in changes.items() if getattr(posting, name) != value]
    if not changed:
        return posting
    if not (opens_at and opens_at > timezone.now()):
        raise Refused(_("Choose an opening instant that is still to come."))
    excused = rules.excused_of(posting)
    for name, value in changes.items():
        setattr(posting, name, value)
    if sentences := completeness.missing(posting):
        raise Refused(*sentences)
    posting.save(update_fields=changes)
    # Of what is saved; a refusal undoes it.
    if sentences := rules.sentences_against(posting, excused):
        raise workflow.RulesFail(*sentences)
    status = {"from_status": posting.status, "to_status": posting.status}
    facts = {"changed": [name for name in changed if name not in days]}
    if days.keys() & set(changed):
        facts |= {name: at.isoformat() for name, at in days.items()}
    posting.events.create(name=RESCHEDULED, by=by, note=reason.strip(), facts=facts, **status)
    publish(posting)
    snapshots.take(posting)
    return posting


def why_not(posting):
    """Why its days cannot be changed now; empty where they can."""
    if posting.state() != State.SCHEDULED:
        return _("Only an approved posting that has not opened yet is rescheduled.")
    return ""
