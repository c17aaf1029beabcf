from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.postings.archive import Archive


def archive(request):
    context = {
        "archive": Archive(request.GET),
        "trail": [(_("Jobs"), reverse("postings:board"))],
    }
    return render(request, "postings/archive.html", context)
