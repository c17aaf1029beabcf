"""What was said of a posting after its approval, in plain text: notices, its end, amendments."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from careers.postings.reporting import notices
from ops_site import bilingual, formats


def closing_of(ad):
    """When it closes, and why not at the usual time."""
    yield _("Closes: %(instant)s") % {"instant": ad.card.closes_at}
    yield from _why_early(ad)


def _why_early(ad):
    if ad.closing_reason and ad.closing_reason.value:
        yield f"{_('Why not at 11:59 p.m.:')} {ad.closing_reason.value}"


def notices_of(posting):
    for notice in notices.standing(posting):
        yield _labelled(_("Notice"), bilingual.plain(notice, "words"))


def end_of(ad):
    """The words in which its page says that it is over, and why."""
    if ad.is_cancelled:
        return "\n".join(_cancelled(ad.posting.cancellation))
    if ad.is_record:
        return "\n".join(_recorded(ad))
    return "\n".join(_closed(ad))


def _cancelled(amendment):
    yield _("This posting was cancelled.")
    yield _("Nobody is hired through it and it takes no applications.")
    if amendment:
        yield _why(amendment)
        yield _("Cancelled %(instant)s.") % {"instant": formats.instant(amendment.at)}


def _recorded(ad):
    yield _("This is a record of a past job ad.")
    yield from _closing(ad)
    if status := ad.posting.competition_status:
        yield f"{_('Competition status when it was seen:')} {status}"
    if ad.posting.source:
        yield _("Source: %(source)s") % {"source": ad.posting.source}


def _closed(ad):
    yield _("This posting is closed.")
    yield from _closing(ad)
    yield from _why_early(ad)
    if ad.posting.outcome:
        outcome = ad.posting.get_outcome_display()
        known = {"outcome": outcome, "day": formats.day(ad.posting.outcome_at)}
        yield _("Outcome: %(outcome)s (%(day)s)") % known


def _closing(ad):
    if ad.card.closes_at:
        yield pgettext("posting", "Closed %(instant)s") % {"instant": ad.card.closes_at}


def amendments_of(ad):
    """Newest first, each in lines of its own."""
    for amendment in ad.amendments:
        kind = f"{amendment.get_kind_display()} · {formats.instant(amendment.at)}"
        yield "\n".join([kind, *_told(amendment)])


def _told(amendment):
    if closings := amendment.closings:
        before, after = map(formats.closing, closings)
        told = _("It now closes %(after)s, and not %(before)s.")
        yield told % {"after": after, "before": before}
    if what := bilingual.plain(amendment, "what"):
        yield _labelled(_("What was changed"), what)
    if changed := amendment.changed:
        yield _labelled(_("Changed fields"), ", ".join(changed))
    yield _why(amendment)


def _why(amendment):
    why = bilingual.plain(amendment, "why")
    return _labelled(pgettext("reason for a change", "Why"), why)


def _labelled(label, message):
    return _("%(label)s: %(message)s") % {"label": label, "message": message}
