"""One page for each row of a profile; `kind` comes with the address."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from careers.accounts.signed_in import form_data, signed_in
from careers.applicants import profiles
from careers.applicants.kinds import KINDS
from careers.applicants.models import Profile
from careers.applicants.views import trails
from careers.applicants.views.profile import saved
from ops_site.method_guard import answers


@answers("POST")
@signed_in
def add_row(request, kind):
    kind = KINDS[kind]
    row = kind.model(profile=Profile.objects.of(request.user))
    return edit(request, kind.form(form_data(request), instance=row), kind.add)


@answers("POST")
@signed_in
def change_row(request, kind, pk):
    kind = KINDS[kind]
    row = get_object_or_404(kind.model.objects.by(request.user), pk=pk)
    return edit(request, kind.form(form_data(request), instance=row), kind.change)


def edit(request, form, title):
    if request.method == "POST" and profiles.save_row(form):
        return saved(request)
    context = {"form": form, "title": title, "trail": trails.profile()}
    return render(request, "applicants/row.html", context)


@answers("POST")
@signed_in
def remove_row(request, kind, pk):
    kind = KINDS[kind]
    row = get_object_or_404(kind.model.objects.by(request.user), pk=pk)
    if request.method == "POST":
        profiles.remove_row(row)
        messages.success(request, _("Removed from your profile."))
        return redirect("applicants:profile")
    context = {"row": row, "title": kind.remove, "trail": trails.profile()}
    return render(request, "applicants/row_removal.html", context)
