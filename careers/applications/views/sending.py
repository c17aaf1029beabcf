"""Review, submit, receipt."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careers.accounts import kept_text
from careers.accounts.signed_in import signed_in
from careers.applications import completeness, content, drafting, workflow
from careers.applications.choices import Status
from careers.applications.task_list import tasks
from careers.applications.views.writing import not_saved, own, trail, writing
from ops_site.events import digest
from ops_site.moves import MoveNotAllowed, Refused


@writing
def review(request, application):
    """What staff will read, word for word; sent with the digest of what was read."""
    errors = []
    if request.method == "POST":
        try:
            seen = request.POST.get("seen", "")
            who = {"by": request.user, "arrived_at": request.arrived_at}
            workflow.submit(application, seen=seen, **who)
            return redirect("applications:receipt", application.posting.number)
        except (workflow.TooLate, MoveNotAllowed) as refusal:
            return not_saved(request, application, refusal)
        except Refused as refusal:
            errors = [(sentence, "") for sentence in refusal.sentences]
    if kept_text.take(request)[0]:
        messages.warning(request, _("You were signed out: nothing was sent. Read it, and submit."))
    context = shown(application) | {"errors": errors}
    status = 409 if errors else 200
    return render(request, "applications/review.html", context, status=status)


def shown(application):
    written = content.of(application)
    return {
        "application": application,
        "posting": application.posting,
        "content": written,
        "seen": digest(written),
        "changes": {task.step: task.url for task in tasks(application)},
        "missing": completeness.missing(application),
        "stands": application.status == Status.SUBMITTED,
        "unsent": drafting.has_unsent_changes(application),
        "trail": trail(application),
    }


@signed_in
def receipt(request, number):
    application = own(request, number)
    if application.status in (Status.DRAFT, Status.WITHDRAWN):
        raise Http404(_("Nothing stands submitted."))
    context = {
        "application": application,
        "posting": application.posting,
        "submission": application.latest,
        "is_open": application.posting.is_open(request.arrived_at),
        "trail": trail(application),
    }
    return render(request, "applications/receipt.html", context)
