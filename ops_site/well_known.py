"""The files that robots, browsers and finders of faults ask for by name."""

from datetime import UTC, datetime
from functools import cache

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override, pgettext

from ops_site.bilingual import CODES

DAY = 24 * 60 * 60


def robots(request):
    lines = ["User-agent: *", "Disallow: /admin/", "", f"Sitemap: {settings.SITE_URL}/sitemap.xml"]
    return text(lines)


def security(request):
    """RFC 9116: whom to tell of a weakness, and until when this holds."""
    contacts = [f"Contact: {settings.SITE_URL}{contact_page(code)}" for code in CODES]
    lines = [
        *contacts,
        f"Expires: {expires(timezone.now()):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: en, fr",
        f"Canonical: {settings.SITE_URL}{reverse('security')}",
    ]
    return text(lines)


def favicon(request):
    response = HttpResponse(icon(), content_type="image/vnd.microsoft.icon")
    response["Cache-Control"] = f"public, max-age={DAY}"
    return response


def contact_page(language):
    with override(language):
        return reverse("organization:site_page", args=[pgettext("address", "contact")])


def expires(now):
    """The first day of the month half a year on: the file changes once a month."""
    months = now.year * 12 + now.month - 1 + 6
    return datetime(months // 12, months % 12 + 1, 1, tzinfo=UTC)


@cache
def icon():
    return (settings.BASE_DIR / "static" / "images" / "favicon.ico").read_bytes()


def text(lines):
    response = HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={DAY}"
    return response
