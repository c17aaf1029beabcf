"""What waits for HR staff, for the start page of the administration."""

from typing import NamedTuple

from django import template
from django.utils.translation import gettext as _

from careers.postings import commenting, policies
from careers.postings.choices import State
from careers.postings.models import Posting

register = template.Library()
SHOWN = 5


class Queue(NamedTuple):
    title: str
    state: str
    count: int
    postings: list


@register.simple_tag
def posting_queues(user):
    """The postings that wait for `user`: to review, to revise, to finish; and for their day."""
    if not policies.can_begin(user):
        return []
    mine = Posting.objects.in_scope(user)
    return [
        _queue(_("To review"), State.IN_REVIEW, mine.awaiting_review_by(user)),
        _queue(_("Changes asked"), State.CHANGES_ASKED, mine.in_state(State.CHANGES_ASKED)),
        _queue(_("Drafts"), State.DRAFT, mine.in_state(State.DRAFT)),
        _queue(_("Scheduled"), State.SCHEDULED, mine.scheduled().order_by("opens_at", "number")),
    ]


@register.simple_tag
def unsettled_comments(posting):
    return list(commenting.unsettled(posting))


def _queue(title, state, postings):
    return Queue(title, state.value, postings.count(), list(postings.for_desk()[:SHOWN]))
