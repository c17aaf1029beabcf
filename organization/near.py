"""Which unit somebody may have meant by an address of this room that leads nowhere."""

from difflib import SequenceMatcher

from django.urls import reverse

from ops_site.bilingual import CODES
from organization.alphabet import filed_under
from organization.capital import capital
from organization.models import Unit

LIKELY = 0.6
SHORTEST = 3  # Letters; of a shorter word nothing can be said.


def units(path, words, limit=3):
    """(address, name) of the units called most like `words`; one query, and none elsewhere."""
    asked = filed_under(words)
    if not path.startswith(reverse("organization:index")) or len(asked) < SHORTEST:
        return []
    rows = Unit.objects.standing().only(
        "key", "kind", *(f"{f}_{c}" for f in ("name", "slug") for c in CODES)
    )
    scored = [(_likeness(unit, asked), unit.key, unit) for unit in rows]
    likely = sorted((row for row in scored if row[0] >= LIKELY), key=lambda row: (-row[0], row[1]))
    return [
        (unit.get_absolute_url(), capital(unit, "name").value)
        for _score, _key, unit in likely[:limit]
    ]


def _likeness(unit, asked):
    """From 0 to 1: how much of what was asked stands in one of its names or address words."""
    names = [getattr(unit, f"{field}_{code}") for field in ("name", "slug") for code in CODES]
    return max(_closeness(filed_under(name.replace("-", " ")), asked) for name in names)


def _closeness(name, asked):
    known, wanted = name.split(), asked.split()
    by_word = [max((_ratio(word, other) for other in known), default=0) for word in wanted]
    return max(_ratio(name, asked), sum(by_word) / len(by_word) * 0.9)


def _ratio(one, other):
    matcher = SequenceMatcher(a=one, b=other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= LIKELY else 0
