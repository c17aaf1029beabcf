"""The landing pages: each is found under one address, and every other word of it leads there."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.postings import landing


def in_place(request, slug):
    return _page(request, landing.in_place(slug))


def of_ministry(request, slug):
    return _page(request, landing.of_ministry(slug))


def for_students(request):
    return _page(request, landing.students())


def for_executives(request):
    return _page(request, landing.executives())


def in_french(request):
    return _page(request, landing.french_language())


def _page(request, found):
    if request.path != found.get_absolute_url():
        return redirect(found.get_absolute_url(), permanent=True)
    context = {
        "subject": found,
        "landing": found,
        "trail": [(_("Jobs"), reverse("postings:board"))],
    }
    return render(request, "postings/landing.html", context)
