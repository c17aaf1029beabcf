from allauth.account.decorators import reauthentication_required
from django.contrib.auth import logout
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from careers.accounts.signed_in import signed_in
from careers.applicants import archive, deletion, holdings
from careers.applicants.forms.deletion import DeletionForm
from careers.applicants.views import trails
from ops_site.method_guard import answers


@signed_in
def data(request):
    context = {"held": holdings.held(request.user), "trail": trails.account()}
    return render(request, "applicants/data.html", context)


@signed_in
def download_data(request):
    """The archive is whole before the first byte of it leaves."""
    name = f"ops-my-data-{timezone.localdate():%Y-%m-%d}.zip"
    return FileResponse(archive.made_for(request.user), as_attachment=True, filename=name)


@answers("POST")
@signed_in
@reauthentication_required
def delete_account(request):
    """Asks for the password or the second factor again, then for a tick."""
    if deletion.is_bound(request.user):
        return render(request, "applicants/bound.html", {"trail": trails.data()})
    form = DeletionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        deletion.delete_account(request.user)
        logout(request)
        return redirect("applicants:farewell")
    context = {
        "form": form,
        "held": holdings.held(request.user),
        "kept": holdings.kept(request.user),
        "trail": trails.data(),
    }
    return render(request, "applicants/delete_account.html", context)


def farewell(request):
    """Read after the account is gone; the same for everyone."""
    return render(request, "applicants/farewell.html", {"trail": []})
