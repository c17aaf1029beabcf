"""My applications: the list, one of them, and what may still be done with it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.accounts.signed_in import signed_in
from careers.applicants.serving import as_attachment
from careers.applications import drafting, policies, workflow
from careers.applications.following import Following
from careers.applications.models import Application
from careers.applications.moves import REOPEN, WITHDRAW
from careers.applications.views.writing import own
from ops_site import bilingual
from ops_site.method_guard import answers
from ops_site.moves import Refused


@signed_in
def applications(request):
    found = Application.objects.by(request.user).for_list()
    rows = [Following(application, request.arrived_at) for application in found]
    return render(request, "applications/list.html", {"rows": rows, "trail": trail()[:-1]})


@signed_in
def detail(request, number):
    application = own(request, number)
    context = {"mine": Following(application, request.arrived_at), "trail": trail()}
    return render(request, "applications/detail.html", page(application) | context)


@signed_in
def submission(request, number, version):
    application = own(request, number)
    found = get_object_or_404(application.submissions, number=version)
    context = {
        "submission": found,
        "links": {each.purpose: address(found, each) for each in found.attachments.all()},
        "trail": trail(application),
    }
    return render(request, "applications/submission.html", page(application) | context)


@signed_in
def attachment(request, number, version, purpose):
    """A document as it was submitted, for its applicant."""
    application = own(request, number)
    sent = get_object_or_404(application.submissions, number=version)
    found = get_object_or_404(sent.attachments.select_related("version"), purpose=purpose)
    if not (policies.can_open(request.user, found) and found.version.can_be_handed_back):
        raise Http404
    return as_attachment(found.version)


@answers("POST")
@signed_in
def withdraw(request, number):
    application = own(request, number)
    if application.status not in WITHDRAW.sources:
        return redirect("applications:detail", number)
    errors = []
    if request.method == "POST":
        try:
            workflow.withdraw(application, by=request.user)
            messages.success(request, _("Your application is withdrawn."))
            return redirect("applications:detail", number)
        except Refused as refusal:
            errors = [(sentence, "") for sentence in refusal.sentences]
    context = {
        "errors": errors,
        "is_open": application.posting.is_open(request.arrived_at),
        "trail": trail(application),
    }
    return render(request, "applications/withdraw.html", page(application) | context)


@answers("POST")
@signed_in
def reopen(request, number):
    application = own(request, number)
    if request.method == "POST" and application.status in REOPEN.sources:
        try:
            workflow.reopen(application, by=request.user, arrived_at=request.arrived_at)
            return redirect("applications:apply", number)
        except Refused as refusal:
            messages.error(request, str(refusal))
    return redirect("applications:detail", number)


@answers("POST")
@signed_in
def discard(request, number):
    application = own(request, number)
    errors = []
    if request.method == "POST":
        try:
            drafting.discard(application, by=request.user)
            messages.success(request, _("Your draft is deleted."))
            return redirect("applications:list")
        except Refused as refusal:
            errors = [(sentence, "") for sentence in refusal.sentences]
    elif not drafting.can_be_discarded(application):
        return redirect("applications:detail", number)
    context = {"errors": errors, "trail": trail(application)}
    return render(request, "applications/discard.html", page(application) | context)


def address(submission, attachment):
    number = submission.application.posting.number
    return reverse("applications:attachment", args=[number, submission.number, attachment.purpose])


def page(application):
    return {"application": application, "posting": application.posting}


def trail(application=None):
    found = [(_("Applications"), reverse("applications:list"))]
    if application:
        posting = application.posting
        found.append((bilingual.plain(posting, "title"), application.get_absolute_url()))
    return found
