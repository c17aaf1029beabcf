"""The rules on HR's desk: the checklist of a posting, and the page that overrides one of them."""

from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import overriding, policies, rules
from careers.postings.admin import moving
from careers.postings.admin.reasons import LONGEST
from careers.postings.choices import Status
from careers.postings.models import Posting
from ops_site.moves import Refused

# While it is written and reviewed; later it stands as it was approved.
JUDGED = (Status.DRAFT, Status.IN_REVIEW, Status.CHANGES_ASKED)


@dataclass(frozen=True)
class Checklist:
    """What the rules say of the draft as it was saved; what asks for something comes first."""

    standing: list
    overridden: list
    warnings: list
    settled: list
    may_override: bool

    @property
    def telling(self):
        return [*self.standing, *self.overridden, *self.warnings]


def checklist(user, posting):
    """The checklist of `posting` for `user`; None once it is decided."""
    if posting.status not in JUDGED:
        return None
    found = {"standing": [], "overridden": [], "warnings": [], "settled": []}
    # As it was saved: a form that comes back with errors has filled `posting` with what was typed.
    for judgement in rules.judge(Posting.objects.get(pk=posting.pk)):
        found[_group(judgement)].append(judgement)
    may = posting.status == Status.IN_REVIEW and policies.can_override(user, posting)
    return Checklist(**found, may_override=may)


def _group(judgement):
    if judgement.stands_against:
        return "standing"
    if judgement.verdict != rules.Verdict.NOT_MET:
        return "settled"
    return "warnings" if judgement.rule.is_warning else "overridden"


class OverrideForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("It stands in the history of the posting, with your name."),
        widget=forms.Textarea({"rows": 4}),
        max_length=LONGEST,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)


def confirm(admin, request, posting, rule_id):
    """What the rule asks for, and the button that lets the posting pass without it."""
    if rule_id not in rules.BY_ID:
        raise Http404
    form = OverrideForm(request.POST or None, initial={"seen": posting.seen_version or 0})
    try:
        judgement = overriding.require_possible(posting, rule_id, request.user)
        if request.method != "POST" or not form.is_valid():
            context = {
                **admin.admin_site.each_context(request),
                "title": _("Override a rule: %(rule)s") % {"rule": judgement.rule.title},
                "opts": admin.opts,
                "posting": posting,
                "judgement": judgement,
                "form": form,
            }
            return TemplateResponse(request, "postings/admin/override.html", context)
        overriding.override(posting, rule_id, by=request.user, **form.cleaned_data)
        told = _("The rule is overridden for this text: %(rule)s.")
        admin.message_user(request, told % {"rule": judgement.rule.title}, messages.SUCCESS)
    except Refused as refusal:
        moving.report(admin, request, refusal)
    return redirect("admin:postings_posting_change", posting.pk)
