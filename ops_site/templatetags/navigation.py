"""Where the reader is: the sections of the site, and the addresses of this page."""

from functools import cache
from typing import NamedTuple

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import mark_safe
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual, formats

register = template.Library()

SECTIONS = (
    ("organization:index", _("Organization")),
    ("postings:board", _("Jobs")),
    ("postings:careers", _("Careers")),
    ("organization:about", _("About")),
    ("organization:search", _("Search")),
)

SITE_PAGES = (
    (pgettext_lazy("address", "accessibility"), _("Accessibility")),
    (pgettext_lazy("address", "privacy"), _("Privacy")),
    (pgettext_lazy("address", "important-notices"), _("Important notices")),
    (pgettext_lazy("address", "contact"), _("Contact us")),
)


@register.simple_tag(takes_context=True)
def sections(context):
    """The entries of the main navigation; `current` is "page", "true" (within it) or empty."""
    here = context["request"].path
    entries = []
    for url, label in _sections(bilingual.current()):
        current = "page" if here == url else "true" if here.startswith(url) else ""
        entries.append({"url": url, "label": label, "current": current})
    return entries


@cache
def _sections(_language):
    """(address, label) in the active language: every page has them."""
    return [(reverse(name), str(label)) for name, label in SECTIONS]


@register.filter
def absolute(path):
    """The whole address of a page of this site, whatever host a request named."""
    return settings.SITE_URL + path


@register.simple_tag(takes_context=True)
def addresses(context):
    """The absolute addresses of this page, without its filters: each language's and its own."""
    request, subject = context["request"], context.get("subject")
    paths = {code: bilingual.twin(request, code, subject) for code in bilingual.CODES}
    paths = {code: settings.SITE_URL + path.partition("?")[0] for code, path in paths.items()}
    is_home = request.path == reverse("home")
    return {
        "here": paths[bilingual.current()],
        "in_each": paths.items(),
        "default": f"{settings.SITE_URL}/" if is_home else paths["en"],
    }


@register.simple_tag
def site_pages():
    """The pages about this site: (address, label)."""
    return _site_pages(bilingual.current())


@cache
def _site_pages(_language):
    address = "organization:site_page"
    return [(reverse(address, args=[slug]), str(label)) for slug, label in SITE_PAGES]


class PageLinks(NamedTuple):
    """Addresses of the pages of a list, with its filters; empty where there is no such page."""

    previous: str
    following: str
    numbered: str  # As HTML: the one that is read has no address.


_NUMBERED = '<li><a href="{}"><span class="visually-hidden">{} </span>{}</a></li>\n'
_READ = '<li><span aria-current="page"><span class="visually-hidden">{} </span>{}</span></li>\n'
_LEFT_OUT = mark_safe('<li aria-hidden="true">…</li>\n')


@register.simple_tag(takes_context=True)
def page_links(context, page):
    asked = context["request"].GET.lists()
    kept = urlencode([(name, values) for name, values in asked if name != "page"], doseq=True)
    begun = f"?{kept}&page=" if kept else "?page="
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    word = gettext("Page")

    def numbered(number):
        if not isinstance(number, int):
            return _LEFT_OUT
        if number == page.number:
            return format_html(_READ, word, formats.number(number))
        return format_html(_NUMBERED, f"{begun}{number}", word, formats.number(number))

    return PageLinks(
        f"{begun}{page.number - 1}" if page.has_previous() else "",
        f"{begun}{page.number + 1}" if page.has_next() else "",
        mark_safe("".join(map(numbered, numbers))),
    )
