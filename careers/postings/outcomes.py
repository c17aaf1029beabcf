"""What came of a competition: recorded once the posting has closed, read on its page."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from careers.postings import policies, workflow
from careers.postings.choices import Origin, Outcome, State
from careers.postings.models import Posting
from careers.postings.moves import OUTCOME_RECORDED
from ops_site.moves import NotPermitted, Refused
from ops_site.publishing import publish


@transaction.atomic
def record_outcome(posting, *, by, outcome, seen=None):
    """Say `outcome` of a closed posting, or say it anew: some positions filled, then all."""
    posting.refresh_from_db(from_queryset=Posting.objects.held())
    if not policies.can_record_outcome(by, posting):
        raise NotPermitted(workflow.FORBIDDEN)
    if reason := why_not(posting):
        raise Refused(reason)
    if outcome not in Outcome.values:
        raise Refused(_("Choose an outcome."))
    workflow.require_current(posting, seen)
    if outcome == posting.outcome:
        return posting
    posting.outcome, posting.outcome_at = outcome, timezone.now()
    posting.save(update_fields=["outcome", "outcome_at"])
    status = {"from_status": posting.status, "to_status": posting.status}
    facts = {"outcome": outcome}
    posting.events.create(name=OUTCOME_RECORDED, by=by, facts=facts, **status)
    publish(posting)
    return posting


def why_not(posting):
    """Why an outcome cannot be recorded now; empty where it can."""
    if posting.origin == Origin.RECORD:
        return _("It is the record of a past advertisement: nothing more is said of it.")
    if posting.state() != State.CLOSED:
        return _("An outcome is recorded once the posting has closed.")
    return ""
