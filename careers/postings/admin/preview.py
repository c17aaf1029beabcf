"""The public page of a posting that the public does not see yet, for HR's eyes."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation

from careers.postings.advertisement import Advertisement
from careers.postings.models import Posting
from ops_site import bilingual


class Previewed(Advertisement):
    """The posting as it will read while it is open."""

    def __init__(self, posting):
        super().__init__(posting)
        self.card.__dict__["is_open"] = posting.closes_at is not None


class PreviewPage:
    """What the preview is about: its language link leads to the preview in the other language."""

    def __init__(self, posting):
        self.posting = posting

    def get_absolute_url(self):
        arguments = [self.posting.pk, bilingual.current()]
        return reverse("admin:postings_posting_preview", args=arguments)


def preview(request, posting, language):
    if language not in bilingual.CODES:
        raise Http404
    shown = Posting.objects.for_reading().get(pk=posting.pk)
    with translation.override(language):
        response = render(
            request,
            "postings/admin/preview.html",
            {"subject": PreviewPage(shown), "posting": shown, "ad": Previewed(shown), "trail": []},
        )
    response.headers["Content-Language"] = language
    response.headers["X-Robots-Tag"] = "noindex"
    return response
