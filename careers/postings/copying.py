"""A posting written anew from another one: a copy, and an advertisement of the same job again."""

from django.db import transaction
from django.utils.translation import gettext as _

from careers.postings import policies, workflow
from careers.postings.choices import Origin, State
from careers.postings.models import PayRange, PositionTerm, Posting, Requirement
from careers.postings.moves import AMENDED, WRITING
from ops_site.moves import NotPermitted, Refused

# Of what each advertisement has its own; everything else is copied, fields to come included.
OWN = {
    *("id", "number", "status", "origin", "created_at", "approved_by", "approved_at"),
    *("opens_at", "closes_at", "closing_reason_en", "closing_reason_fr"),
    *("source", "competition_status"),
    *("relists", "earlier_writers", "outcome", "outcome_at", "statements"),
}
OWN_OF_ROWS = {"id", "posting"}
ROWS = (PositionTerm, PayRange, Requirement)
OVER = (State.CLOSED, State.CANCELLED, State.WITHDRAWN)


def copy(posting, *, by):
    """A new draft with every text, fact and row of `posting`, and no days yet."""
    return _anew(posting, by, {"copied_from": posting.number})


@transaction.atomic
def relist(posting, *, by):
    """A copy that says which posting it advertises again, as that one says where it went on."""
    posting = Posting.objects.held().get(pk=posting.pk)
    if reason := why_not_relist(posting):
        raise Refused(reason)
    return _anew(posting, by, {"relists": posting.number}, relists=posting)


def why_not_relist(posting):
    """Why `posting` cannot be advertised again now; empty where it can."""
    if posting.origin == Origin.RECORD:
        return _("It is the record of a past advertisement: copy it instead.")
    if posting.state() not in OVER:
        return _("It is advertised again once it has closed, or is cancelled or withdrawn.")
    return ""


@transaction.atomic
def _anew(posting, by, told, **changes):
    if not policies.can_copy(by, posting):
        raise NotPermitted(workflow.FORBIDDEN)
    fields = {f.attname: getattr(posting, f.attname) for f in copied_fields(Posting)}
    made = Posting(**{**fields, **changes})

    def save_rows():
        made.earlier_writers.set(_writers(posting))
        for field in Posting._meta.many_to_many:
            if field.name not in OWN:
                getattr(made, field.name).set(getattr(posting, field.name).all())
        for model in ROWS:
            for row in model.objects.filter(posting=posting).order_by("pk"):
                values = {f.attname: getattr(row, f.attname) for f in copied_fields(model)}
                model.objects.create(**values, posting=made)

    return workflow.create(made, by=by, save_rows=save_rows, facts=told)


def _writers(posting):
    """All whose words it bears; who amended it wrote some of them."""
    wrote = posting.events.filter(name__in=(*WRITING, AMENDED)).exclude(by=None)
    earlier = posting.earlier_writers.values_list("pk", flat=True)
    return {*wrote.values_list("by", flat=True), *earlier}


def copied_fields(model):
    """What is written of a row of `model`: not its key, and nothing that the database computes."""
    own = OWN if model is Posting else OWN_OF_ROWS
    return [f for f in model._meta.concrete_fields if f.name not in own and not f.generated]
