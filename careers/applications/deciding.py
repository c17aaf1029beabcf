"""The decisions on the requirements of one application."""

from django.db import transaction
from django.utils.translation import gettext as _

from careers.applications import content, policies
from careers.applications.choices import GROUNDS, Outcome, Status
from careers.applications.models import Application
from careers.applications.moves import DECIDED
from careers.applications.workflow import FORBIDDEN, require_current, standstill
from ops_site.moves import NotPermitted, Refused


@transaction.atomic
def decide_each(application, decisions, *, by, seen=None):
    """Take several decisions or none; `decisions` are (requirement, words of `decide`) each.

    Gives those that are new or otherwise than before. `seen` is the version that `by` decided on;
    the same decisions again, by a button pressed twice, are no change to anything.
    """
    application = Application.objects.held().get(pk=application.pk)
    if not policies.can_decide(by, application):
        raise NotPermitted(FORBIDDEN)
    new = [each for each in decisions if not _stands(application, *each)]
    if new:
        require_current(application, seen)
    return [decide(application, requirement, by=by, **words) for requirement, words in new]


@transaction.atomic
def decide(application, requirement, *, outcome, ground, note="", by):
    """Decide, or decide otherwise, while the application is being screened.

    The same decision again leaves no event.
    """
    application = Application.objects.held().get(pk=application.pk)
    if not policies.can_decide(by, application):
        raise NotPermitted(FORBIDDEN)
    if sentence := standstill(application):
        raise Refused(sentence)
    if application.status != Status.SCREENING:
        raise Refused(_("Requirements are decided while the application is being screened."))
    if not content.mandatory(application.posting).filter(pk=requirement.pk).exists():
        raise Refused(_("This is no mandatory requirement of the posting."))
    if outcome not in Outcome.values or ground not in GROUNDS[outcome]:
        raise Refused(_("Choose a ground that fits the outcome."))
    decision = {"outcome": outcome, "ground": ground, "note": note.strip()}
    if _stands(application, requirement, decision):
        return application.decisions.get(requirement=requirement)
    kept, _created = application.decisions.update_or_create(
        requirement=requirement, defaults={**decision, "by": by}
    )
    application.events.create(name=DECIDED, by=by, requirement=requirement.number, **decision)
    return kept


def _stands(application, requirement, decision):
    """Whether this very decision was taken already."""
    return application.decisions.filter(requirement=requirement, **decision).exists()
