"""Pages of this site as readers name them: by a path, or by the whole address."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override

LONGEST = 300
# Our own addresses are made of these; a day of the past may follow.
PATH = re.compile(r"/(?:en|fr)/[A-Za-z0-9/._-]*")
DAY = re.compile(r"as_of=[0-9]{4}-[0-9]{2}-[0-9]{2}")


def own_page(typed):
    """The path of the public page that `typed` names, or "" where it is none of ours."""
    try:
        parts = urlsplit(typed.strip())
    except ValueError:
        return ""
    host = f"{parts.scheme}://{parts.netloc}" if parts.scheme or parts.netloc else ""
    if host not in ("", settings.SITE_URL) or not PATH.fullmatch(parts.path):
        return ""
    with override(get_language_from_path(parts.path)):
        try:
            view = resolve(parts.path).func
        except Resolver404:
            return ""
    found = f"{parts.path}?{parts.query}" if DAY.fullmatch(parts.query) else parts.path
    is_public = not getattr(view, "is_private", False)
    return found if is_public and len(found) <= LONGEST else ""
