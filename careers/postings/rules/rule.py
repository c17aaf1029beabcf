"""What a posting rule is: its source, its dates, its scope, and a pure check."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from careers.postings.choices import Audience, Language
from careers.postings.rules.ad import Ad


class Verdict(TextChoices):
    MET = "met", _("met")
    NOT_MET = "not-met", _("not met")
    FACTS_MISSING = "facts-missing", _("facts missing")
    DOES_NOT_APPLY = "does-not-apply", _("does not apply")


class Finding(NamedTuple):
    """Why a rule is not met, as a sentence that says what to do.

    Something is lacking, or something stands there that may not. Who writes a draft can add what
    it lacks; of a past ad nobody knows.
    """

    sentence: str
    is_lacking: bool


def lacking(sentence):
    return Finding(sentence, is_lacking=True)


def wrong(sentence):
    return Finding(sentence, is_lacking=False)


class Scope(NamedTuple):
    """Which postings a rule speaks of; `holds` gives None where the facts do not tell."""

    words: str | Promise
    holds: Callable[[Ad], bool | None]


@dataclass(frozen=True, eq=False)
class Rule:
    id: str
    title: Promise
    sentence: Promise
    citation: Promise
    check: Callable[[Ad], Iterable[Finding]]
    scope: Scope
    in_force_from: date
    in_force_until: date | None = None
    # Told to those who write, and never in the way of an approval.
    is_warning: bool = False

    def is_in_force(self, day):
        return self.in_force_from <= day and (
            self.in_force_until is None or day <= self.in_force_until
        )


# --- Scopes -----------------------------------------------------------------------------------


def is_public(ad):
    """Whether others than present employees may apply: O. Reg. 476/24, s. 2 (1), clause (c).

    A restricted posting for those who are not represented is open to veterans too, who are no
    present employees.
    """
    return ad.posting.audience != Audience.RESTRICTED if ad.posting.audience else None


def is_bilingual(ad):
    return ad.posting.language == Language.BILINGUAL if ad.posting.language else None


EVERY = Scope(_("every posting"), lambda ad: True)
PUBLIC = Scope(
    _("publicly advertised postings: not those restricted to present employees"), is_public
)
BILINGUAL = Scope(_("postings for positions designated bilingual"), is_bilingual)

# --- Sources ----------------------------------------------------------------------------------

LAW_FROM = date(2026, 1, 1)
# The same day, so that one day divides old ads from new.
SITE_POLICY_FROM = LAW_FROM
SITE_POLICY = _("site policy")
