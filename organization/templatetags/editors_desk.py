"""What waits for editors, for the start page of the administration."""

from typing import NamedTuple

from django import template
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ops_site import formats
from organization.models import Correction, InformationPage, PageVersion, Shuffle
from organization.page_name import page_name

register = template.Library()
SHOWN = 5


class Entry(NamedTuple):
    """`instant` is when it will happen by itself, or None."""

    title: str
    address: str
    instant: object = None


class Queue(NamedTuple):
    title: str
    entries: list
    count: int
    address: str


@register.inclusion_tag("admin/organization/queues.html")
def editors_queues(user):
    """What `user` may look after; that a shuffle failed is told while one has."""
    makers = [
        (Correction, _corrections),
        (PageVersion, _versions),
        (Shuffle, _failed_shuffles),
        (Shuffle, _shuffles),
        (InformationPage, _stale_pages),
    ]
    queues = [queue() for model, queue in makers if _may_change(user, model)]
    return {"queues": [queue for queue in queues if queue], "now": timezone.now()}


def _may_change(user, model):
    """A version is its page's."""
    listed = InformationPage if model is PageVersion else model
    may = user.has_perm(f"organization.change_{listed._meta.model_name}")
    return may and admin.site.is_registered(listed)


def _corrections():
    rows = Correction.objects.open().order_by("received_at")
    return _queue(_("Corrections and messages to settle"), Correction, rows, words=_about)


def _about(correction):
    """What the reader was looking at, and since when it waits: its reference says neither."""
    page = correction.page and (page_name(correction.page) or correction.page)
    looked_at = ", ".join(filter(None, [page, correction.fact])) or _("no page was named")
    told = _("%(kind)s (%(fact)s), received on %(day)s")
    day = formats.day(correction.received_at)
    return told % {"kind": correction.get_kind_display(), "fact": looked_at, "day": day}


def _versions():
    rows = PageVersion.objects.waiting().select_related("page").order_by("publish_at", "pk")
    name = "admin:organization_informationpage_versions"
    entries = [
        Entry(str(version), reverse(name, args=[version.page_id]), version.publish_at)
        for version in rows[:SHOWN]
    ]
    address = _list(InformationPage)
    return Queue(_("Versions of pages that wait to be published"), entries, rows.count(), address)


def _shuffles():
    rows = Shuffle.objects.waiting().order_by("apply_at", "pk")
    return _queue(_("Shuffles that wait to be applied"), Shuffle, rows, instant="apply_at")


def _failed_shuffles():
    rows = Shuffle.objects.failed().order_by("apply_at", "pk")
    title = _("Shuffles that failed: nothing of them was applied")
    return _queue(title, Shuffle, rows) if rows.exists() else None


def _stale_pages():
    rows = InformationPage.objects.due_for_review().order_by("reviewed_on", "pk")
    return _queue(_("Pages due for review"), InformationPage, rows, query="?review=due")


def _queue(title, model, rows, *, words=str, instant="", query=""):
    name = f"admin:organization_{model._meta.model_name}_change"
    entries = [
        Entry(words(row), reverse(name, args=[row.pk]), getattr(row, instant) if instant else None)
        for row in rows[:SHOWN]
    ]
    return Queue(title, entries, rows.count(), _list(model) + query)


def _list(model):
    return reverse(f"admin:organization_{model._meta.model_name}_changelist")
