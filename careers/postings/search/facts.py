"""What a posting is, in the words of its filters: who searches for “remote” means remote jobs."""

from functools import cache

from django.utils.translation import override

from careers.postings.choices import Arrangement, Engagement, Language, Level, Term, WorkingTime
from ops_site.bilingual import CODES

# Without what most jobs are: who searches for “site” or “English” would find them all.
TOLD = {
    "arrangement": (Arrangement.HYBRID, Arrangement.REMOTE),
    "language": (Language.FRENCH, Language.BILINGUAL),
    "level": (Level.STUDENT, Level.ENTRY, Level.SENIOR, Level.EXECUTIVE),
    "working_time": (WorkingTime.PART_TIME,),
    "engagement": tuple(Engagement),
}


def of(posting):
    """(language, text) pairs, as the columns of the index take them."""
    told = [getattr(posting, name) for name, values in TOLD.items()]
    values = dict.fromkeys([*told, *(term.kind for term in posting.terms.all())])
    return [pair for value in values for pair in _names().get(value, ())]


@cache  # Not while this is imported: the French may have to be compiled before.
def _names():
    found = {}
    for code in CODES:
        with override(code):
            for choice in (*(v for values in TOLD.values() for v in values), *Term):
                found.setdefault(choice.value, []).append((code, str(choice.label)))
    return found
