"""The snapshots of a posting on its page: what was published, and whether it is still the same."""

from typing import NamedTuple

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import mark_safe

from careers.postings import snapshots
from careers.postings.models import Snapshot
from ops_site import bilingual


class Kept(NamedTuple):
    snapshot: Snapshot
    is_whole: bool


def of(posting):
    """Newest first."""
    return [Kept(each, snapshots.is_whole(each)) for each in posting.snapshots.order_by("-number")]


class KeptPage:
    """What a page as it was published is about: its language link leads to the other page."""

    def __init__(self, snapshot):
        self.snapshot = snapshot

    def get_absolute_url(self):
        arguments = [self.snapshot.posting_id, self.snapshot.number, bilingual.current()]
        return reverse("admin:postings_posting_published", args=arguments)


def page(request, posting, number, language):
    """The page that the public read, as it was kept, in one language."""
    snapshot = get_object_or_404(Snapshot, posting=posting, number=number)
    if language not in bilingual.CODES:
        raise Http404
    html, is_whole = getattr(snapshot, f"html_{language}"), snapshots.is_whole(snapshot)
    context = {
        "subject": KeptPage(snapshot),
        "trail": [],
        "posting": posting,
        "snapshot": snapshot,
        "is_whole": is_whole,
        # Written by our own templates, which escape what people typed: if it is that still.
        "html": mark_safe(html) if is_whole else html,
    }
    with translation.override(language):
        response = render(request, "postings/admin/published.html", context)
    response.headers["Content-Language"] = language
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def download(posting, number):
    """The canonical JSON, byte for byte what the digest is of."""
    snapshot = get_object_or_404(Snapshot, posting=posting, number=number)
    response = HttpResponse(snapshot.canonical.encode(), content_type="application/json")
    name = f"posting-{posting.number}-{number}.json"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
