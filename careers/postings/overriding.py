"""A named person lets a posting pass although a rule stands against it, and says why.

It holds for the text that was submitted: what comes back as a draft is judged anew.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from careers.postings import policies, rules, workflow
from careers.postings.choices import Status
from careers.postings.models import Posting, RuleOverride
from careers.postings.moves import RULE_OVERRIDDEN
from ops_site.moves import NotPermitted, Refused


class NotOverridable(Refused):
    """There is nothing to override: no review, or the rule does not stand against the posting."""


@transaction.atomic
def override(posting, rule_id, by, reason, seen=None):
    """Let `posting` be approved although it fails the rule; `by` answers for it with `reason`."""
    posting.refresh_from_db(from_queryset=Posting.objects.held())
    require_possible(posting, rule_id, by)
    workflow.require_current(posting, seen)
    reason = reason.strip()
    if not reason:
        raise Refused(_("An override needs a reason."))
    given = RuleOverride.objects.create(
        posting=posting,
        submission=rules.current_submission(posting),
        rule=rule_id,
        reason=reason,
        by=by,
    )
    status = {"from_status": posting.status, "to_status": posting.status}
    note = f"{rule_id}: {reason}"
    posting.events.create(name=RULE_OVERRIDDEN, by=by, note=note, **status)
    return given


def require_possible(posting, rule_id, by):
    """Raise where `by` cannot override the rule for `posting` now; else its judgement."""
    if not policies.can_override(by, posting):
        raise NotPermitted(
            _("Only HR staff of the unit who have not written the posting may override a rule.")
        )
    if posting.status != Status.IN_REVIEW or rules.current_submission(posting) is None:
        raise NotOverridable(_("A rule can be overridden only while the posting is in review."))
    standing = {judgement.rule.id: judgement for judgement in rules.standing_against(posting)}
    if rule_id not in standing:
        raise NotOverridable(_("The posting does not break this rule."))
    return standing[rule_id]
