"""What the pages of writing an application share: whose it is, and what comes of a form."""

from functools import wraps

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from careers.accounts.signed_in import signed_in
from careers.applications import completeness, drafting
from careers.applications.completeness import Step
from careers.applications.models import Application
from ops_site import bilingual
from ops_site.method_guard import answers
from ops_site.moves import Refused

# Whoever comes from the review goes back to it.
BACK, REVIEW = "back", "review"


def writing(view):
    """Decorator: a page of one's own application, `view(request, application, …)`.

    Where nothing can be written on it the page leads to the task list, which says why.
    """

    @answers("POST")
    @signed_in
    @wraps(view)
    def page(request, number, **kwargs):
        application = own(request, number)
        if kwargs.get("step", Step.CONTACT) not in completeness.steps(application):
            raise Http404
        if request.method != "POST":
            at_gate = kwargs.get("step") == Step.ELIGIBILITY
            closed = completeness.gate_is_closed(application) and not at_gate
            if closed or not drafting.can_be_written(application, request.arrived_at):
                return redirect("applications:apply", number)
        return view(request, application, **kwargs)

    return page


def own(request, number):
    """The application of the person for the posting of this number, or 404."""
    return get_object_or_404(Application.objects.by(request.user).to_posting(number))


def trail(application, *further):
    posting = application.posting
    return [
        (_("Applications"), reverse("applications:list")),
        (
            bilingual.plain(posting, "title"),
            reverse("applications:apply", args=[posting.number]),
        ),
        *further,
    ]


def saved(request, application, form, save, then):
    """What a form that was sent leads to; None where its page has to be shown (again)."""
    if request.method != "POST":
        return None
    try:
        drafting.require_writable(application, request.arrived_at)
        if not form.is_valid():
            return None
        save(by=request.user, arrived_at=request.arrived_at)
        application.refresh_from_db()
    except Refused as refusal:
        return not_saved(request, application, refusal, form)
    messages.success(request, _("Saved."))
    return redirect(destination(request, application, then))


def destination(request, application, then):
    """The task list or the review, where the person asked for it; else `then()`."""
    if "list" in request.POST:
        return reverse("applications:apply", args=[application.posting.number])
    if request.GET.get(BACK) == REVIEW:
        return reverse("applications:review", args=[application.posting.number])
    return then()


def not_saved(request, application, refusal, form=None):
    """Nothing was saved: the page says why, and gives back what was typed."""
    context = {
        "application": application,
        "posting": application.posting,
        "refusal": refusal,
        "typed": [(field.label, field.value()) for field in texts(form)],
        "trail": trail(application),
    }
    return render(request, "applications/not_saved.html", context, status=409)


def texts(form):
    """The fields of `form` into which somebody typed something."""
    for field in form or ():
        if isinstance(field.value(), str) and field.value() and not field.use_fieldset:
            yield field


def keep_back(request):
    """The query that remembers that the person came from the review."""
    return f"?{urlencode({BACK: REVIEW})}" if request.GET.get(BACK) == REVIEW else ""
