"""What a posting must say before anybody reviews it: each thing that is missing, in a sentence.

What the law asks beyond that is another matter.
"""

from datetime import time

from django.utils import timezone
from django.utils.translation import gettext as _

from careers.postings.choices import Language, RequirementKind
from ops_site.bilingual import CODES
from ops_site.formats import TORONTO

MIDNIGHT = time(0, 0)
# Content with an English and a French column, on the posting and on its rows.
BILINGUAL = (
    "title",
    "about",
    "offer",
    "selection",
    "apply",
    "additional",
    "division",
    "pay_note",
    "eligibility",
)
BILINGUAL_TERM = ("note",)
BILINGUAL_REQUIREMENT = ("text", "assessed")


def missing(posting, now=None):
    """Every sentence at once; an empty list says that the posting is whole."""
    return [
        *_facts(posting),
        *_rows(posting),
        *_instants(posting, now or timezone.now()),
        *_second_language(posting),
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
    if not posting.cities.exists():
        yield _("Name at least one city.")
    if not posting.terms.exists():
        yield _("Add at least one position term: how many positions, for how long.")
    if not (posting.pay_note_en or posting.pay_note_fr or posting.pay_ranges.exists()):
        yield _("Add a pay range, or say the pay in a note.")
    if not posting.requirements.filter(kind=RequirementKind.MANDATORY).exists():
        yield _("Add at least one mandatory requirement.")


def _instants(posting, now):
    opens_at, closes_at = posting.opens_at, posting.closes_at
    if not opens_at:
        yield _("Give the opening instant.")
    if not closes_at:
        yield _("Give the last day to apply.")
        return
    if closes_at <= now:
        yield _("The last day to apply is over: choose a later one.")
    if closes_at.astimezone(TORONTO).time() != MIDNIGHT:
        yield _("The posting must close at 11:59 p.m., Toronto time.")
    if opens_at and opens_at >= closes_at:
        yield _("The posting must open before it closes.")


def _second_language(posting):
    """A position designated bilingual has every text in both languages."""
    if posting.language != Language.BILINGUAL:
        return
    yield from _lacking(posting, BILINGUAL)
    for term in posting.terms.all():
        yield from _lacking(term, BILINGUAL_TERM, of=str(term))
    for requirement in posting.requirements.all():
        yield from _lacking(requirement, BILINGUAL_REQUIREMENT, of=str(requirement))


def _lacking(thing, fields, of=""):
    for field in fields:
        values = {code: getattr(thing, f"{field}_{code}") for code in CODES}
        if any(values.values()):
            for code in (code for code in CODES if not values[code]):
                label = str(thing._meta.get_field(f"{field}_{code}").verbose_name)
                name = f"{of}, {label}" if of else label
                yield _("Bilingual position: fill in “%(field)s”.") % {"field": name}
