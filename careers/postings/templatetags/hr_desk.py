"""What waits for HR staff, for the start page of the administration."""

from typing import NamedTuple

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.postings import commenting, policies, rules
from careers.postings.choices import State
from careers.postings.models import Posting, PostingReport
from careers.postings.reporting import notices
from ops_site import formats

register = template.Library()
SHOWN = 5


class Queue(NamedTuple):
    title: str
    state: str
    count: int
    postings: list


class Entry(NamedTuple):
    title: str
    address: str


class Reports(NamedTuple):
    title: str
    count: int
    entries: list
    address: str


@register.simple_tag
def posting_queues(user):
    """The postings that wait for `user`: to review, to revise, to finish; and those that wait
    for a colleague, or for their day.
    """
    if not policies.can_begin(user):
        return []
    mine = Posting.objects.in_scope(user)
    return [
        _queue(_("To review"), State.IN_REVIEW, mine.awaiting_review_by(user)),
        _queue(_("Yours, waiting for a colleague"), State.IN_REVIEW, mine.waiting_for_others(user)),
        _queue(_("Changes asked"), State.CHANGES_ASKED, mine.in_state(State.CHANGES_ASKED)),
        _queue(_("Drafts"), State.DRAFT, mine.in_state(State.DRAFT)),
        _queue(_("Scheduled"), State.SCHEDULED, mine.scheduled().order_by("opens_at", "number")),
    ]


@register.inclusion_tag("admin/organization/queues.html")
def report_queue(user):
    """What readers report of the postings of `user`, unsettled, the oldest first."""
    if not policies.can_begin(user):
        return {"queues": []}
    waiting = PostingReport.objects.in_scope(user).unsettled().order_by("received_at", "pk")
    entries = [
        Entry(_about(report), reverse("admin:postings_postingreport_change", args=[report.pk]))
        for report in waiting.select_related("posting", "taken_by")[:SHOWN]
    ]
    address = f"{reverse('admin:postings_postingreport_changelist')}?settled=no"
    return {
        "queues": [Reports(_("Reports of postings to settle"), waiting.count(), entries, address)]
    }


def _about(report):
    """What is said of which posting, since when; of who says it, nothing."""
    words = {
        "kind": report.get_kind_display(),
        "posting": report.posting,
        "day": formats.day(report.received_at),
        "who": report.taken_by,
    }
    if report.taken_by:
        return _("%(kind)s: %(posting)s, received on %(day)s, taken up by %(who)s") % words
    return _("%(kind)s: %(posting)s, received on %(day)s") % words


@register.simple_tag
def unsettled_comments(posting):
    return list(commenting.unsettled(posting))


@register.simple_tag
def judged(posting):
    """What the rules have against a posting that is about to be approved, and what they warn of."""
    found = rules.judge(posting)
    warnings = [each for each in found if each.rule.is_warning and each.sentences]
    return {"standing": [each for each in found if each.stands_against], "warnings": warnings}


@register.simple_tag
def reported(posting):
    """What readers have said of a posting, and what they are told above it."""
    reports = posting.reports.order_by("pk")
    return {
        "notices": notices.standing(posting),
        "latest": reports.last(),
        "count": reports.count(),
        "unsettled": reports.unsettled().count(),
    }


def _queue(title, state, postings):
    return Queue(title, state.value, postings.count(), list(postings.for_desk()[:SHOWN]))
