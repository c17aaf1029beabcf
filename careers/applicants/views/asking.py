"""Asking for an alert, from the board: with an e-mail address, or within an account."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.accounts.signed_in import form_data, signed_in
from careers.applicants import alerts, searches
from careers.applicants.forms.alert import AlertForm, AskForm
from careers.applicants.views import trails
from ops_site import limits
from ops_site.bilingual import current
from ops_site.method_guard import answers
from ops_site.moves import Refused
from ops_site.unkept import unkept

HOUR = 3600
A_SENDER = 20  # Alerts an hour.
AN_ADDRESS = 5  # E-mails an hour: anybody can type anybody's address.


@answers("POST")
@unkept
def new_alert(request):
    """The same for everybody, signed in or not."""
    query = searches.canonical(request.GET)
    form = AskForm(request.POST or None, initial={"language": current()})
    status, errors = 200, []
    if request.method == "POST" and form.is_valid():
        if may_ask(request, form.cleaned_data["email"]):
            alerts.ask(query, **form.cleaned_data)
            return redirect("applicants:alert_asked")
        status, errors = (
            429,
            [(_("You have asked for many alerts. Wait an hour, then send this one again."), "")],
        )
    return render(
        request,
        "applicants/alerts/new.html",
        {
            **search_in_context(request, query),
            "form": form,
            "errors": errors,
        },
        status=status,
    )


def may_ask(request, email):
    here = limits.sender(request)
    return limits.take("alert", here, times=A_SENDER, seconds=HOUR) and limits.take(
        "alert", email, times=AN_ADDRESS, seconds=HOUR
    )


def search_in_context(request, query):
    """The search as it will be kept, and what of the address could not be used."""
    board = searches.board_of(query)
    return {
        "board": board,
        "query": query,
        "is_reduced": searches.leaves_out(request.GET),
        "trail": [(_("Jobs"), reverse("postings:board"))],
    }


@unkept
def alert_asked(request):
    """Says the same whether the address is known or not."""
    return render(request, "applicants/alerts/asked.html", {"trail": []})


@answers("POST")
@signed_in
def add_alert(request):
    query = searches.canonical(request.GET)
    form = AlertForm(form_data(request), initial={"language": request.user.language})
    status, errors = 200, []
    if request.method == "POST" and form.is_valid():
        try:
            alerts.add(query, user=request.user, **form.cleaned_data)
        except Refused as refusal:
            status, errors = 409, [(sentence, "") for sentence in refusal.sentences]
        else:
            return redirect(f"{reverse('applicants:alerts')}?done=added")
    context = {"form": form, "errors": errors, "trail": trails.alerts()}
    return render(
        request,
        "applicants/alerts/add.html",
        {**search_in_context(request, query), **context},
        status=status,
    )
