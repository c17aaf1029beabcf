"""Where somebody is signed in, and how they end that: here, on one device, everywhere."""

from allauth.account.internal.flows.email_verification_by_code import (
    EMAIL_VERIFICATION_CODE_SESSION_KEY,
)
from allauth.account.internal.flows.logout import logout
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from careers.accounts.private import private
from careers.accounts.signed_in import signed_in
from ops_site.method_guard import answers

# Where somebody may go on from signing out, by the name that the form gives.
AFTERWARDS = {"sign_up": "accounts:sign_up"}


def leave(request):
    """Sign out, or give up a sign-up or a sign-in half-way, whether or not it led anywhere."""
    if request.method != "POST":
        return render(request, "account/sign_out.html")
    request.session.pop(EMAIL_VERIFICATION_CODE_SESSION_KEY, None)
    logout(request)
    return redirect(AFTERWARDS.get(request.POST.get("then"), "accounts:sign_in"))


sign_out = private(leave, "POST")


@signed_in
def devices(request):
    found = UserSession.objects.purge_and_list(request.user)
    found.sort(key=lambda device: device.last_seen_at, reverse=True)
    return render(request, "account/devices.html", {"devices": found})


@answers("POST")
@signed_in
def sign_out_device(request, pk):
    device = get_object_or_404(UserSession, user=request.user, pk=pk)
    if request.method == "POST" and not device.is_current():
        device.end()
        messages.success(request, _("That device is signed out."))
    return redirect("accounts:devices")


@answers("POST")
@signed_in
def sign_out_everywhere(request):
    if request.method != "POST":
        return render(request, "account/sign_out_everywhere.html")
    for device in UserSession.objects.purge_and_list(request.user):
        device.end()
    logout(request, show_message=False)
    messages.success(request, _("You are signed out everywhere."))
    return redirect("accounts:sign_in")
