from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careers.accounts.signed_in import form_data, signed_in
from careers.applicants import profiles
from careers.applicants.completeness import gaps
from careers.applicants.forms.contact import ContactForm
from careers.applicants.forms.entitlement import EntitlementForm
from careers.applicants.models import Profile
from careers.applicants.views import trails
from ops_site.method_guard import answers


@signed_in
def profile(request):
    mine = Profile.objects.of(request.user)
    return render(
        request,
        "applicants/profile.html",
        {"profile": mine, "gaps": gaps(mine), "trail": trails.account()},
    )


@answers("POST")
@signed_in
def contact(request):
    form = ContactForm(form_data(request), instance=Profile.objects.of(request.user))
    if request.method == "POST" and form.is_valid():
        profiles.save_contact(form)
        return saved(request)
    return render(request, "applicants/contact.html", {"form": form, "trail": trails.profile()})


@answers("POST")
@signed_in
def entitlement(request):
    form = EntitlementForm(form_data(request), instance=Profile.objects.of(request.user))
    if request.method == "POST" and form.is_valid():
        form.save()
        return saved(request)
    return render(request, "applicants/entitlement.html", {"form": form, "trail": trails.profile()})


def saved(request):
    messages.success(request, _("Saved. Your next application begins with this."))
    return redirect("applicants:profile")
