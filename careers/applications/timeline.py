"""What happened to an application, as its applicant reads it: never who decided, nor any note."""

from datetime import datetime
from typing import NamedTuple

from django.utils.translation import gettext as _

from careers.applications import moves
from careers.applications.choices import Purpose
from careers.applications.models import Attachment


class Entry(NamedTuple):
    at: datetime
    sentence: str
    is_move: bool


def timeline(application):
    """The entries, newest first. The decisions on requirements are told with the outcome."""
    words, purposes = sentences(), purposes_of(application)
    entries = [Entry(application.created_at, _("You began your application."), False)]
    for event in application.events.order_by("number"):
        if event.name == moves.OPENED:
            entries.append(Entry(event.at, _opened(event, purposes), False))
        elif event.name in words:
            entries.append(Entry(event.at, words[event.name], True))
    if application.applicant_id is None:
        del entries[0]
    return entries[::-1]


def purposes_of(application):
    """What each document that was submitted is for, by the key of its version."""
    sent = Attachment.objects.filter(submission__application=application)
    return dict(sent.values_list("version", "purpose"))


def _opened(event, purposes):
    purpose = purposes.get((event.payload or {}).get("document"))
    told = {
        Purpose.RESUME: _("Staff opened your résumé."),
        Purpose.COVER_LETTER: _("Staff opened your cover letter."),
    }
    return told.get(purpose, _("Staff opened one of your documents."))


def sentences():
    return {
        moves.SUBMIT.name: _("You submitted your application."),
        moves.REPLACE.name: _("You submitted changes."),
        moves.WITHDRAW.name: _("You withdrew your application."),
        moves.REOPEN.name: _("You began to write it again."),
        moves.RECORD.name: _("Staff recorded your application, which came in otherwise."),
        moves.BEGIN_SCREENING.name: _("Screening began."),
        moves.SCREEN_IN.name: _("You were screened in: every mandatory requirement is met."),
        moves.SCREEN_OUT.name: _("You were screened out: a mandatory requirement is not met."),
        moves.INTERVIEW.name: _("You go on to the interview."),
        moves.CHECK_REFERENCES.name: _("You go on to the reference check."),
        moves.MAKE_OFFER.name: _("An offer is being made to you."),
        moves.HIRE.name: _("You were recorded as hired."),
        moves.LIST.name: _("You were put on the eligibility list."),
        moves.NOT_SELECT.name: _("You were not selected."),
    }
