"""The self-check of a posting: no cookie, no row, no log, and no address that tells an answer."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from careers.postings.models import Posting
from careers.postings.self_check import SelfCheckForm, questions
from ops_site import bilingual
from ops_site.method_guard import answers
from ops_site.unkept import unkept


# Nothing is changed by it, so nothing is guarded by a token, which would need a cookie.
@csrf_exempt
@answers("POST")
@unkept
def eligibility(request, number):
    posting = get_object_or_404(Posting.objects.published().for_reading(), number=number)
    sent = request.POST if request.method == "POST" else None
    form = SelfCheckForm(questions(posting), sent) if posting.is_open() else None
    context = {
        "posting": posting,
        "form": form,
        "checked": form if form and form.is_bound and form.is_valid() else None,
        "trail": [
            (_("Jobs"), reverse("postings:board")),
            (bilingual.plain(posting, "title"), posting.get_absolute_url()),
        ],
    }
    response = render(request, "postings/eligibility.html", context)
    response["Referrer-Policy"] = "no-referrer"
    return response
