"""The tag of an answer: known before anything is read but the number of the edition."""

from hashlib import sha256

from django.conf import settings
from django.utils import timezone
from django.utils.cache import get_conditional_response

from ops_site.api.configuration import VERSION
from ops_site.publishing import edition


def tag_of(request, *, by_the_minute=False):
    """Weak: the same answer may come compressed. What is so today may not be so tomorrow."""
    now = timezone.localtime()
    moment = now.strftime("%Y-%m-%dT%H:%M" if by_the_minute else "%Y-%m-%d")
    parts = (edition(), VERSION, settings.SITE_URL, request.get_full_path(), moment)
    return f'W/"{sha256(repr(parts).encode()).hexdigest()[:32]}"'


def unchanged(request, tag):
    """304, if the client has the answer with this tag; None if it must be made.

    `*` asks whether there is anything at all: that is known only once it is made.
    """
    if request.headers.get("If-None-Match", "*").strip() == "*":
        return None
    same = get_conditional_response(request, etag=tag)
    if same:
        same["ETag"] = tag
    return same
