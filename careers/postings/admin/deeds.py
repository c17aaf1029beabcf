"""What can be done with a posting besides its moves: a copy, a new advertisement, other days, an
outcome. Each has a page that says what it does, with the button that does it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import copying, outcomes, policies, scheduling, workflow
from careers.postings.admin.doing import DeedForm, OutcomeForm, ReadyForm, RescheduleForm
from ops_site.moves import NotPermitted, Refused


@dataclass(frozen=True)
class Deed:
    name: str
    label: str | Promise
    effect: str | Promise
    policy: Callable
    act: Callable  # Gives the posting that is shown afterwards.
    form: type[DeedForm] = ReadyForm
    why_not: Callable = lambda posting: ""

    def is_possible(self, user, posting):
        return self.policy(user, posting) and not self.why_not(posting)


DEEDS = (
    Deed(
        "reschedule",
        gettext_lazy("Change the days"),
        gettext_lazy(
            "It opens and closes on other days; its words stay as they were approved, but for the "
            "reason for another closing time."
        ),
        policies.can_reschedule,
        scheduling.reschedule,
        RescheduleForm,
        scheduling.why_not,
    ),
    Deed(
        "outcome",
        gettext_lazy("Record the outcome"),
        gettext_lazy("The page of the posting tells everybody what came of the competition."),
        policies.can_record_outcome,
        outcomes.record_outcome,
        OutcomeForm,
        outcomes.why_not,
    ),
    Deed(
        "relist",
        gettext_lazy("Advertise it again"),
        gettext_lazy(
            "A draft of the same job, with a number of its own: the pages of both say so."
        ),
        policies.can_copy,
        copying.relist,
        why_not=copying.why_not_relist,
    ),
    Deed(
        "copy",
        gettext_lazy("Copy"),
        gettext_lazy("A draft with every text and fact of this one, and no days yet."),
        policies.can_copy,
        copying.copy,
    ),
)
BY_NAME = {deed.name: deed for deed in DEEDS}


def deeds_for(user, posting):
    return [deed for deed in DEEDS if deed.is_possible(user, posting)]


def confirm(admin, request, posting, name):
    """What the deed does, and the button that does it; what was typed stays where it is refused."""
    deed = BY_NAME.get(name)
    if deed is None:
        raise Http404
    form = deed.form(posting, request.POST if request.method == "POST" else None)
    try:
        if not deed.policy(request.user, posting):
            raise NotPermitted(workflow.FORBIDDEN)
        if refusal := deed.why_not(posting):
            raise Refused(refusal)
    except Refused as refusal:
        admin.message_user(request, str(refusal), messages.ERROR)
        return redirect("admin:postings_posting_change", posting.pk)
    if request.method == "POST" and form.is_valid():
        try:
            made = deed.act(posting, by=request.user, **form.words())
        except Refused as refusal:
            form.add_error(None, list(refusal.sentences))
        else:
            words = {"deed": deed.label, "posting": made}
            admin.message_user(request, _("“%(deed)s” is done: %(posting)s.") % words)
            return redirect("admin:postings_posting_change", made.pk)
    return TemplateResponse(request, "postings/admin/do.html", _context(admin, request, deed, form))


def _context(admin, request, deed, form):
    return {
        **admin.admin_site.each_context(request),
        "title": f"{deed.label}{_(': ')}{form.posting}",
        "opts": admin.opts,
        "posting": form.posting,
        "deed": deed,
        "form": form,
    }
