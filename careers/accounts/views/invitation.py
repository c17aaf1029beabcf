"""Where an invited person accepts: the link of the mail, and the page that it opens.

The token stands in one address alone, which answers with a redirect: no other page, form, or
`next` bears it. The session remembers its digest.
"""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override

from careers.accounts import invitations, policies
from careers.accounts.models import Invitation
from careers.accounts.private import private
from careers.accounts.signed_in import send_to_sign_in
from ops_site.moves import Refused

SEEN = "invitation"


def link(request, token):
    invitation = Invitation.objects.for_token(token)
    if invitation is None:
        raise Http404
    request.session[SEEN] = invitation.digest
    response = redirect("accounts:invitation")
    response["Referrer-Policy"] = "no-referrer"
    return response


def invitation(request):
    """Who invites to what; accepted by a POST from the account with that very address."""
    found = Invitation.objects.with_digest(request.session.get(SEEN))
    if found is None:
        if request.user.is_authenticated:
            raise Http404
        return send_to_sign_in(request)
    mine = request.user.is_authenticated and policies.can_accept(request.user, found)
    if request.method == "POST" and mine:
        return _accept(request, found)
    context = {"invitation": found, "mine": mine, "valid": invitations.is_valid(found)}
    return render(request, "account/invitation.html", context)


def _accept(request, found):
    try:
        invitations.accept(found, by=request.user)
    except Refused:
        return redirect("accounts:invitation")  # Which says what has become of it.
    del request.session[SEEN]
    with override(request.user.language):  # As the desk, which shows it, is.
        words = _("You are HR staff now: %(unit)s.") % {"unit": found.unit}
    messages.success(request, words)
    return redirect("admin:index")


link = private(link)
invitation = private(invitation, "POST")
