"""The public page of a posting that the public does not see yet, for HR's eyes."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from careers.postings.admin.moving import is_public
from careers.postings.advertisement import Advertisement
from careers.postings.models import Posting
from ops_site import bilingual


class Previewed(Advertisement):
    """The posting as it reads while it is open; as it reads now once the public has seen it."""

    def __init__(self, posting):
        super().__init__(posting)
        self.is_preview = not is_public(posting)
        if self.is_preview:
            shown = vars(self.card)
            shown["is_open"] = True
            if posting.closes_at is None:
                shown["closes_in"] = _("no closing date yet")


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
