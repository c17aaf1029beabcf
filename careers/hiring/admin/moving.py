"""The moves of an application as pages, and the one that is an action on the list."""

from django.contrib import admin, messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careers.applications import notifications, workflow
from careers.applications.moves import BEGIN_SCREENING, BY_STAFF, SCREEN_OUT
from careers.hiring import evidence
from careers.hiring.admin.page import title
from careers.hiring.admin.seen import seen_on
from careers.hiring.forms.moving import form_of
from ops_site.moves import Refused

MOVES = {move.name: move for move in BY_STAFF}


def confirm(desk, request, application, name):
    """What the move does and who will be told what, and the button that does it."""
    move = MOVES.get(name)
    if move is None:
        raise Http404
    try:
        workflow.require_possible(application, move, by=request.user)
    except Refused as refusal:
        report(desk, request, refusal)
        return back(application)
    form = form_of(move, application, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and took(desk, request, application, move, form):
        return back(application)
    return confirmation(desk, request, application, move, form)


def took(desk, request, application, move, form):
    """Whether the verb has done it; where it has not, the form says why."""
    try:
        moved = workflow.VERBS[move](
            application, by=request.user, seen=seen_on(request), **form.cleaned_data
        )
    except Refused as refusal:
        form.add_error(None, [str(sentence) for sentence in refusal.sentences])
        return False
    words = {"move": move.label, "status": moved.get_status_display()}
    done = _("“%(move)s” is done. Status: %(status)s.") % words
    desk.message_user(request, done, messages.SUCCESS)
    return True


def confirmation(desk, request, application, move, form):
    context = {
        **desk.admin_site.each_context(request),
        "title": f"{move.label}{_(': ')}{title(application)}",
        "opts": desk.opts,
        "application": application,
        "name": title(application),
        "version": application.seen_version or 0,
        "move": move,
        "form": form,
        "mails": notifications.drafts(application, move, timezone.now()),
        "is_final": not any(move.target in later.sources for later in BY_STAFF),
        "outcomes": evidence.outcomes(application) if move == SCREEN_OUT else [],
    }
    return TemplateResponse(request, "hiring/admin/confirm.html", context)


def back(application):
    return redirect("admin:applications_application_change", application.pk)


def report(desk, request, refusal, application=None):
    for sentence in refusal.sentences:
        text = f"{application.reference}{_(': ')}{sentence}" if application else sentence
        desk.message_user(request, text, messages.ERROR)


# --- On the list ------------------------------------------------------------------------------


@admin.action(description=BEGIN_SCREENING.label)
def begin_screening(desk, request, queryset):
    """Each of the chosen applications succeeds or is refused on its own."""
    begun = [application for application in queryset if _begun(desk, request, application)]
    if begun:
        words = ngettext(
            "Screening has begun for %(count)d application.",
            "Screening has begun for %(count)d applications.",
            len(begun),
        )
        desk.message_user(request, words % {"count": len(begun)}, messages.SUCCESS)


def _begun(desk, request, application):
    try:
        workflow.begin_screening(application, by=request.user)
    except Refused as refusal:
        report(desk, request, refusal, application)
        return False
    return True
