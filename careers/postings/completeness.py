"""What a posting must say before anybody reviews it: each thing that is missing, in a sentence.

What the law and the site's policy ask beyond that, before it is approved, is the matter of `rules`.
"""

from django.utils import timezone
from django.utils.translation import gettext as _


def missing(posting, now=None):
    """Every sentence at once; an empty list says that the posting is whole."""
    return [
        *_facts(posting),
        *_rows(posting),
        *_instants(posting, now or timezone.now()),
    ]


def _facts(posting):
    if not (posting.title_en or posting.title_fr):
        yield _("Give the posting a title.")
    if not posting.language:
        yield _("Choose the position language.")
    if not posting.audience:
        yield _("Choose the posting status: who may apply.")
    if not posting.arrangement:
        yield _("Choose the work arrangement.")
    if not posting.level:
        yield _("Choose the level.")
    if not (posting.about_en or posting.about_fr):
        yield _("Say what the job is about.")
    if not (posting.apply_en or posting.apply_fr):
        yield _("Say how to apply.")
    if not (posting.contact_email or posting.contact_phone):
        yield _("Give a contact for questions: an e-mail address or a phone number.")


def _rows(posting):
    if not posting.terms.exists():
        yield _("Add at least one position term: how many positions, for how long.")
    if not (posting.pay_note_en or posting.pay_note_fr or posting.pay_ranges.exists()):
        yield _("Add a pay range, or say the pay in a note.")


def _instants(posting, now):
    opens_at, closes_at = posting.opens_at, posting.closes_at
    if not opens_at:
        yield _("Give the opening instant.")
    if not closes_at:
        yield _("Give the last day to apply.")
        return
    if closes_at <= now:
        yield _("The last day to apply is over: choose a later one.")
    if opens_at and opens_at >= closes_at:
        yield _("The posting must open before it closes.")
