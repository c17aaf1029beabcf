"""The pages of one alert: by the link in its mails, or in the account of its owner.

Whoever has the link needs no cookie and proves nothing else, so these pages set none, ask for no
token against forgery, and tell no other page where they were read.
"""

from functools import wraps

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from careers.accounts.signed_in import signed_in
from careers.applicants import alerts as verbs
from careers.applicants import searches
from careers.applicants.forms.alert import AlertForm
from careers.applicants.models import Alert
from careers.applicants.views import trails
from ops_site.method_guard import answers
from ops_site.moves import Refused
from ops_site.unkept import unkept

# The addresses of one alert, as templates call them.
WAYS = {
    "alert_page": "alert",
    **{name: name for name in ("keep_alert", "unsubscribe_alert", "delete_alert")},
}
LINK = {"layout": "applicants/alerts/by_link.html", "trail": []}


def by_link(view):
    """Decorator: `view(request, alert, ways)`, where the address bears the token of the alert."""

    @wraps(view)
    def opened(request, token):
        alert = Alert.objects.for_token(token)
        if alert is None:
            response = render(request, "applicants/alerts/no_alert.html", LINK, status=404)
        else:
            ways = {key: reverse(f"applicants:{name}", args=[token]) for key, name in WAYS.items()}
            response = view(request, alert, {**ways, **LINK})
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex"
        return response

    return answers("POST")(csrf_exempt(unkept(opened)))


def by_owner(view):
    """Decorator: the same page of an alert in the account of its owner."""

    @wraps(view)
    def opened(request, pk):
        alert = get_object_or_404(Alert.objects.by(request.user).confirmed(), pk=pk)
        ways = {key: reverse(f"applicants:my_{name}", args=[pk]) for key, name in WAYS.items()}
        layout = {"layout": "account/base.html", "is_mine": True, "trail": trails.alerts()}
        return view(request, alert, {**ways, **layout})

    return answers("POST")(signed_in(opened))


@signed_in
def alerts(request):
    mine = Alert.objects.by(request.user).confirmed()
    return page(request, "list", alerts=mine, done=request.GET.get("done"), trail=[])


def alert(request, alert, ways):
    if alert.confirmed_at is None:
        return redirect(ways["keep_alert"])
    form = AlertForm(request.POST or None, instance=alert)
    if request.method == "POST" and form.is_valid():
        verbs.change(alert, **form.cleaned_data)
        return done(ways, "changed")
    shown = Alert.objects.get(pk=alert.pk)  # As it stands, whatever was typed.
    return page(request, "alert", shown, ways, form=form, done=request.GET.get("done"))


def keep_alert(request, alert, ways):
    """Starts it, lets it go on for nine months, or takes it up again."""
    if request.method == "POST":
        is_new = alert.confirmed_at is None
        try:
            verbs.keep(alert)
        except Refused as refusal:
            errors = [(sentence, "") for sentence in refusal.sentences]
            return page(request, "keep", alert, ways, errors=errors, status=409)
        return done(ways, "started" if is_new else "kept")
    return page(request, "keep", alert, ways)


def unsubscribe_alert(request, alert, ways):
    """A POST, from a mail program or from here, ends it at once and is not sent elsewhere."""
    if request.method == "POST":
        verbs.unsubscribe(alert)
        return page(request, "unsubscribed", alert, ways)
    return page(request, "unsubscribe", alert, ways)


def delete_alert(request, alert, ways):
    if request.method == "POST":
        verbs.erase(alert)
        if "is_mine" in ways:
            return redirect(f"{reverse('applicants:alerts')}?done=deleted")
        return page(request, "deleted", None, ways)
    return page(request, "delete", alert, ways)


def done(ways, what):
    return redirect(f"{ways['alert_page']}?done={what}")


def page(request, name, alert=None, ways=None, status=200, **context):
    board = searches.board_of(alert.query) if alert else None
    is_whole = alert is None or searches.is_whole(alert.query)
    whole = {"board": board, "is_whole": is_whole, **(ways or {}), "alert": alert, **context}
    return render(request, f"applicants/alerts/{name}.html", whole, status=status)
