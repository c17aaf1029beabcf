"""What a posting must say before anybody reviews it: each thing that is missing, in a sentence.

What the law and the site's policy ask beyond that, before it is approved, is the matter of `rules`.
"""

from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from careers.postings import closings

# The fields and rows that are asked for; of two languages, and of two ways to ask, one.
NEEDED = (
    *("title_en", "title_fr", "unit", "audience", "language", "opens_at", "closes_at"),
    *("level", "arrangement", "terms", "pay_ranges", "about_en", "about_fr"),
    *("apply_en", "apply_fr", "contact_email", "contact_phone"),
)


class Lack(NamedTuple):
    """What to do, and the field or the rows where it is done."""

    sentence: str
    field: str


def missing(posting, now=None):
    """Every sentence at once; an empty list says that the posting is whole."""
    return [lack.sentence for lack in lacks(posting, now)]


def lacks(posting, now=None):
    return [
        *_facts(posting),
        *_rows(posting),
        *_instants(posting, now or timezone.now()),
    ]


def _facts(posting):
    if not (posting.title_en or posting.title_fr):
        yield Lack(_("Give the posting a title."), "title_en")
    if not posting.language:
        yield Lack(_("Choose the position language."), "language")
    if not posting.audience:
        yield Lack(_("Choose the posting status: who may apply."), "audience")
    if not posting.arrangement:
        yield Lack(_("Choose the work arrangement."), "arrangement")
    if not posting.level:
        yield Lack(_("Choose the level."), "level")
    if not (posting.about_en or posting.about_fr):
        yield Lack(_("Say what the job is about."), "about_en")
    if not (posting.apply_en or posting.apply_fr):
        yield Lack(_("Say how to apply."), "apply_en")
    if not (posting.contact_email or posting.contact_phone):
        yield Lack(
            _("Give a contact for questions: an e-mail address or a phone number."), "contact_email"
        )


def _rows(posting):
    if not posting.terms.exists():
        yield Lack(_("Add at least one position term: how many positions, for how long."), "terms")
    if not (posting.pay_note_en or posting.pay_note_fr or posting.pay_ranges.exists()):
        yield Lack(_("Add a pay range, or say the pay in a note."), "pay_ranges")


def _instants(posting, now):
    opens_at, closes_at = posting.opens_at, posting.closes_at
    if not opens_at:
        yield Lack(_("Give the opening instant."), "opens_at")
    if not closes_at:
        yield Lack(_("Give the last day to apply."), "closes_at")
        return
    if closes_at <= now:
        yield Lack(_("The last day to apply is over: choose a later one."), "closes_at")
    if refusal := closings.too_late(closes_at):
        yield Lack(refusal, "closes_at")
    if opens_at and opens_at >= closes_at:
        yield Lack(_("The posting must open before it closes."), "closes_at")
