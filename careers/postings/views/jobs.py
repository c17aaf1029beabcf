from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.postings import board_page
from careers.postings.advertisement import Advertisement
from careers.postings.board import Board
from careers.postings.models import Posting


def board(request):
    return HttpResponse(board_page.rendered(Board(request.GET), request))


def by_number(request, number):
    return redirect(get_object_or_404(Posting.objects.published(), number=number))


def detail(request, number, slug):
    posting = get_object_or_404(Posting.objects.published().for_reading(), number=number)
    if slug not in posting.slugs.values():
        return redirect(posting, permanent=True)
    context = {
        "subject": posting,
        "posting": posting,
        "ad": Advertisement(posting),
        "trail": [(_("Jobs"), reverse("postings:board"))],
    }
    return render(request, "postings/detail.html", context)
