"""The snapshots of a posting on its page: what was published, and whether it is still the same."""

from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from careers.postings import snapshots
from careers.postings.models import Snapshot


class Kept(NamedTuple):
    snapshot: Snapshot
    is_whole: bool


def of(posting):
    """Newest first."""
    return [Kept(each, snapshots.is_whole(each)) for each in posting.snapshots.order_by("-number")]


def download(posting, number):
    """The canonical JSON, byte for byte what the digest is of."""
    snapshot = get_object_or_404(Snapshot, posting=posting, number=number)
    response = HttpResponse(snapshot.canonical.encode(), content_type="application/json")
    name = f"posting-{posting.number}-{number}.json"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
