"""One application on one page: the evidence, the decisions, the moves, the history."""

from django.contrib import messages
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careers.applications import deciding
from careers.applications.choices import Status
from careers.applications.workflow import standstill
from careers.hiring import evidence, history
from careers.hiring.admin.seen import seen_on
from careers.hiring.forms.deciding import Decisions
from ops_site.moves import Refused


def read(admin, request, application):
    """Show it; and save what was decided on its requirements."""
    decisions = Decisions(application, request.POST or None)
    if request.method == "POST" and decisions.is_valid() and saved(admin, request, decisions):
        return redirect(request.path)
    context = {
        **admin.admin_site.each_context(request),
        **evidence.of(application),
        "title": title(application),
        "opts": admin.opts,
        "application": application,
        "version": application.seen_version or 0,
        "moves": evidence.moves(application),
        "requirements": evidence.requirements(application, decisions),
        "problems": decisions.problems(),
        "is_screening": application.status == Status.SCREENING and not standstill(application),
        "standstill": standstill(application),
        "history": history.lines(application),
    }
    return TemplateResponse(request, "hiring/admin/application.html", context)


def title(application):
    return f"{application.reference} – {application.submitted_name or _('no name')}"


def saved(admin, request, decisions):
    """Whether the verb has taken the decisions; where it has not, the form says why."""
    application = decisions.application
    try:
        new = deciding.decide_each(
            application, decisions.changed(), by=request.user, seen=seen_on(request)
        )
    except Refused as refusal:
        decisions.refuse(refusal.sentences)
        return False
    admin.message_user(request, summary(len(new), application), messages.SUCCESS)
    return True


def summary(new, application):
    progress = _("%(decided)d of %(mandatory)d requirements are decided.") % {
        "decided": application.decisions.count(),
        "mandatory": application.mandatory,
    }
    words = ngettext("%(count)d decision is saved.", "%(count)d decisions are saved.", new)
    saved = words % {"count": new} if new else _("No decision has changed.")
    return f"{saved} {progress}"
