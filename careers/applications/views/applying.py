"""The door of applying: the start page, then the task list, or why neither can be."""

from django.shortcuts import get_object_or_404, redirect, render

from careers.accounts.signed_in import signed_in
from careers.applications import completeness, content, drafting
from careers.applications.choices import Status
from careers.applications.models import Application
from careers.applications.task_list import tasks
from careers.applications.views.writing import trail
from careers.postings.advertisement import Advertisement
from careers.postings.choices import Origin
from careers.postings.models import Posting
from ops_site import bilingual
from ops_site.method_guard import answers
from ops_site.moves import Refused


@answers("POST")
@signed_in
def apply(request, number):
    posting = get_object_or_404(Posting.objects.published(), number=number, origin=Origin.HR)
    if request.method == "POST":
        return begin(request, posting)
    application = Application.objects.by(request.user).to_posting(number).first()
    if application is None:
        return start(request, posting)
    if drafting.can_be_written(application, request.arrived_at):
        return task_list(request, application)
    if application.status == Status.DRAFT:
        return render(request, "applications/over.html", over(application))
    return redirect("applications:detail", number)


def begin(request, posting):
    try:
        drafting.begin(posting, by=request.user, arrived_at=request.arrived_at)
    except Refused:
        return start(request, posting)
    return redirect("applications:apply", posting.number)


def start(request, posting):
    """What it takes; or that nobody can apply any more."""
    is_open = posting.is_open(request.arrived_at)
    context = {
        "posting": posting,
        "is_open": is_open,
        "is_restricted": content.is_restricted(posting),
        "who": Advertisement(posting).sections.get("eligibility"),
        "requirements": content.mandatory(posting).count(),
        "trail": [(bilingual.plain(posting, "title"), posting.get_absolute_url())],
    }
    status = 409 if request.method == "POST" else 200
    return render(request, "applications/start.html", context, status=status)


def task_list(request, application):
    found = tasks(application)
    context = {
        "application": application,
        "posting": application.posting,
        "tasks": found,
        "done": sum(not task.missing and task.can_start for task in found),
        "missing": [sentence for task in found for sentence in task.missing],
        "may_not_apply": completeness.may_not_apply(application),
        "is_whole": all(not task.missing and task.can_start for task in found),
        "unsent": drafting.has_unsent_changes(application),
        "can_discard": drafting.can_be_discarded(application),
        "now": request.arrived_at,
        "amendments": application.posting.amendments.newest_first(),
        "trail": trail(application)[:-1],
    }
    return render(request, "applications/task_list.html", context)


def over(application):
    """What a draft shows that was not submitted in time."""
    return {
        "application": application,
        "posting": application.posting,
        "content": content.of(application),
        "can_discard": drafting.can_be_discarded(application),
        "trail": trail(application)[:-1],
    }
