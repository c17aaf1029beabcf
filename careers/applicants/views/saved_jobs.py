"""Jobs that somebody keeps in view."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from careers.accounts.signed_in import signed_in
from careers.applicants import saved_jobs as verbs
from careers.applicants.models import SavedJob
from careers.applicants.views import trails
from careers.postings.listing import Card
from careers.postings.models import Posting
from ops_site.method_guard import answers


@signed_in
def saved_jobs(request):
    rows = SavedJob.objects.by(request.user).for_list()
    cards = [Card(row.posting) for row in rows]
    return render(request, "applicants/saved/list.html", {"cards": cards, "trail": []})


@answers("POST")
@signed_in
def save_job(request, number):
    """Reached from the posting, which is the same for everyone: so it asks once more."""
    posting = get_object_or_404(Posting.objects.published().for_listing(), number=number)
    if request.method == "POST":
        verbs.save(posting, user=request.user)
        messages.success(request, _("Saved."))
        return redirect("applicants:saved_jobs")
    is_saved = SavedJob.objects.by(request.user).of(posting).exists()
    context = {
        "card": Card(posting),
        "is_saved": is_saved,
        "reminder_comes": verbs.is_to_come(posting),
        "trail": trails.saved_jobs(),
    }
    return render(request, "applicants/saved/save.html", context)


@answers("POST")
@signed_in
def remove_job(request, number):
    saved = get_object_or_404(SavedJob.objects.by(request.user), posting__number=number)
    if request.method == "POST":
        verbs.remove(saved.posting, user=request.user)
        messages.success(request, _("Removed from your saved jobs."))
        return redirect("applicants:saved_jobs")
    context = {"card": Card(saved.posting), "trail": trails.saved_jobs()}
    return render(request, "applicants/saved/remove.html", context)
