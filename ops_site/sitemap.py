"""Every public page in both languages, for search engines.

A room hands in its pages through a function named in SITEMAP_SECTIONS: it yields objects with
`get_absolute_url()`, or URL names of pages that stand whatever the data holds. What has a
`changed_at` says so: a search engine reads it again when that is later than its last visit.
"""

from itertools import chain, islice
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import override

from ops_site.bilingual import CODES
from ops_site.publishing import per_generation

# The protocol's limit is 50,000 addresses a file.
LIMIT = 50_000 // len(CODES)
XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" {XHTML}>\n'
)


def sitemap(request):
    """Written once an hour, and anew when something is published: it has up to 25,000 pages."""
    kept, hour = _kept(), timezone.now().replace(minute=0, second=0, microsecond=0)
    body = kept.get(hour)
    if body is None:
        body = written()
        kept.clear()  # One answer takes megabytes.
        kept[hour] = body
    return HttpResponse(body, content_type="application/xml")


@per_generation
def _kept():
    """Where the answer of this hour is kept; empty when something has been published."""
    return {}


def written():
    entries = "".join(entry(*page) for page in islice(pages(), LIMIT))
    return f"{HEAD}{entries}</urlset>\n".encode()


def addresses():
    """The pages of the ground itself."""
    yield "home"


def pages():
    """(the addresses of each page by language, when it last changed or None); no page twice."""
    sections = (import_string(path)() for path in settings.SITEMAP_SECTIONS)
    seen = set()
    for page in chain(addresses(), *sections):
        twins = {code: absolute(page, code) for code in CODES}
        if twins[CODES[0]] not in seen:
            seen.add(twins[CODES[0]])
            yield twins, getattr(page, "changed_at", None)


def absolute(page, language):
    with override(language):
        path = reverse(page) if isinstance(page, str) else page.get_absolute_url()
    return settings.SITE_URL + path


def entry(twins, changed_at=None):
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(url)}"/>\n'
        for code, url in twins.items()
    )
    changed = f"<lastmod>{changed_at.isoformat(timespec='seconds')}</lastmod>" if changed_at else ""
    return "".join(
        f"<url><loc>{escape(url)}</loc>{changed}\n{links}</url>\n" for url in twins.values()
    )
