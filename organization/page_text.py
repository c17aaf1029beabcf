"""An information page as one plain text: Markdown as its editors wrote it, to keep or to print."""

import re

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from ops_site import bilingual, formats
from organization.counting import counted
from organization.models import InformationPage

# A link within the site leads there from anywhere.
OWN_LINK = re.compile(r"\]\((?=/)")


def address(page):
    """Where the text of a page lies; empty for a page that is not to be had as a text."""
    slug = bilingual.plain(page, "slug")
    if page.area != InformationPage.Area.ABOUT or not slug:
        return ""
    return reverse("organization:about_text", args=[slug])


def absolute(page):
    return settings.SITE_URL + page.get_absolute_url()


def plain_text(page):
    """The page in the reader's language."""
    whole = "\n\n".join(filter(None, [*_head(page), *_sections(page), *_origin(page)]))
    return OWN_LINK.sub(f"]({settings.SITE_URL}", counted(whole)) + "\n"


def _head(page):
    return [f"# {bilingual.plain(page, 'title')}", bilingual.plain(page, "lead")]


def _sections(page):
    for section in page.sections.all():
        heading = bilingual.plain(section, "heading")
        yield heading and f"{'#' * section.level} {heading}"
        yield bilingual.plain(section, "body")


def _origin(page):
    """Where it is from, in the words of the record, and where it stands."""
    yield "---"
    yield _("This is an independent implementation. It is not a site of the Government of Ontario.")
    if page.source:
        yield _("Source: %(source)s") % {"source": page.source}
    if page.reviewed_on:
        yield _("Last reviewed %(day)s.") % {"day": formats.day(page.reviewed_on)}
    yield absolute(page)
