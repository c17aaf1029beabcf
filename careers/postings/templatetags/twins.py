"""Where the same list, or the same posting, is to be had in another form."""

from functools import cache
from typing import NamedTuple

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from careers.postings.archive import Archive
from careers.postings.json_ld import JobPosting
from careers.postings.twins import plain_text
from careers.postings.twins.archived import Archived
from careers.postings.twins.listed import Jobs
from ops_site import bilingual
from organization.json_ld import script

register = template.Library()


class Form(NamedTuple):
    key: str
    label: str
    media: str


FORMS = (
    Form("atom", _("Atom feed"), "application/atom+xml"),
    Form("ics", _("calendar of closings"), "text/calendar"),
    Form("csv", _("CSV table"), "text/csv"),
    Form("json", "JSON", "application/json"),
)
LINK = '<a href="{path}" type="{media}">{label}</a>'
ALTERNATE = '<link rel="alternate" type="{media}" href="{path}" title="{label}">'


@register.simple_tag
def board_forms(board):
    """Links to each form of the list of a board, or of an archive."""
    return mark_safe(" · ".join(_linked(board, LINK)))


@register.simple_tag
def board_alternates(board):
    """For the head of such a list's page: where programs find it."""
    return mark_safe("\n".join(_linked(board, ALTERNATE)))


def _linked(board, link):
    listed = Archived(board) if isinstance(board, Archive) else Jobs(board)
    return [
        link.format(path=escape(listed.path(form)), media=media, label=label)
        for form, media, label in _forms(bilingual.current())
    ]


@cache
def _forms(_language):
    """(key, media type, label) of each as HTML, in the active language."""
    return [(form.key, escape(form.media), escape(str(form.label))) for form in FORMS]


@register.simple_tag
def today():
    """The day of a page, for its print."""
    return timezone.localdate()


@register.simple_tag
def posting_forms(posting):
    """The addresses of a posting's other forms, by name."""
    return {
        "text": plain_text.address(posting),
        "calendar": reverse("postings:closing", args=[posting.number]),
        "json": reverse("api:posting", args=[posting.number]),
    }


@register.simple_tag
def posting_head(ad):
    """For the head of a posting: its other forms, and what search engines read of it."""
    forms = posting_forms(ad.posting)
    media = {"text": "text/plain", "json": "application/json"}
    links = ((kind, forms[name]) for name, kind in media.items())
    linked = format_html_join("\n", '<link rel="alternate" type="{}" href="{}">', links)
    told = JobPosting(ad)
    return format_html("{}\n{}", linked, script(told.data) if told.is_told else "")
