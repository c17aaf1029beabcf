"""Which documents go with an application: from the library, or uploaded here into it."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.accounts.signed_in import form_data
from careers.applicants import documents as library
from careers.applicants.forms.document import ReplacementForm
from careers.applications import drafting
from careers.applications.choices import Purpose
from careers.applications.completeness import Step
from careers.applications.forms import ChoiceForm
from careers.applications.task_list import LABELS, address, following
from careers.applications.views.writing import keep_back, not_saved, saved, trail, writing
from ops_site.moves import Refused


@writing
def documents(request, application, step):
    chosen = application.chosen_by_purpose()
    context = {
        "application": application,
        "posting": application.posting,
        "rows": [(purpose, chosen.get(purpose)) for purpose in Purpose],
        "back": keep_back(request),
        "following": following(application, step),
        "trail": trail(application),
    }
    return render(request, "applications/steps/documents.html", context)


@writing
def document(request, application, purpose):
    """One document: choose it, or upload it as a step of its own, or let it stay away."""
    purpose = Purpose(purpose)
    if "upload" in request.POST:
        return upload(request, application, purpose)
    if "remove" in request.POST:
        return remove(request, application, purpose)
    form = ChoiceForm(form_data(request), application=application, purpose=purpose)

    def save(**who):
        drafting.choose(application, purpose, form.cleaned_data["version"], **who)

    done = saved(request, application, form, save, lambda: address(application, Step.DOCUMENTS))
    return done or show(request, application, purpose, form, ReplacementForm())


def upload(request, application, purpose):
    """Whatever comes after, the file that was accepted stays in the library."""
    form = ReplacementForm(request.POST, request.FILES)
    try:
        drafting.require_writable(application, request.arrived_at)
        version = form.receive(partial(library.keep, kind=purpose), request.user)
        if version:
            who = {"by": request.user, "arrived_at": request.arrived_at}
            drafting.choose(application, purpose, version, **who)
            messages.success(request, _("Uploaded: this document goes with your application."))
            return redirect(request.get_full_path())
    except Refused as refusal:
        return not_saved(request, application, refusal)
    choice = ChoiceForm(application=application, purpose=purpose)
    return show(request, application, purpose, choice, form)


def remove(request, application, purpose):
    try:
        who = {"by": request.user, "arrived_at": request.arrived_at}
        drafting.choose(application, purpose, None, **who)
    except Refused as refusal:
        return not_saved(request, application, refusal)
    messages.success(request, _("It does not go with your application. It stays in your library."))
    return redirect(request.get_full_path())


def show(request, application, purpose, choice, upload):
    context = {
        "application": application,
        "posting": application.posting,
        "purpose": purpose,
        "chosen": application.chosen_by_purpose().get(purpose),
        "choice": choice,
        "upload": upload,
        "failed": upload if upload.is_bound else choice,
        "back": keep_back(request),
        "onward": onward(request, application),
        "trail": trail(application, (LABELS[Step.DOCUMENTS], address(application, Step.DOCUMENTS))),
    }
    return render(request, "applications/steps/document.html", context)


def onward(request, application):
    """Where "Continue" leads once a document is chosen."""
    if keep_back(request):
        return reverse("applications:review", args=[application.posting.number])
    return address(application, Step.DOCUMENTS)
