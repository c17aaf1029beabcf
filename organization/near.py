"""Which unit somebody may have meant by an address of this room that leads nowhere."""

from difflib import SequenceMatcher

from django.urls import reverse

from ops_site.bilingual import CODES
from ops_site.nearest import in_this_language, is_landmark
from ops_site.publishing import per_generation
from organization import graph
from organization.alphabet import filed_under
from organization.capital import capital

LIKELY = 0.6
SHORTEST = 3  # Letters; of a shorter word nothing can be said.
MOST = 6  # Words; anybody can type very many, and each is held against every name.
CALLED = [f"{field}_{code}" for field in ("name", "short", "slug") for code in CODES]
WAS_CALLED = [f"{field}_{code}" for field in ("name", "slug") for code in CODES]


def units(path, words, limit=3):
    """(address, name) of the units called most like `words`; no query but those of the graph."""
    asked = [word for word in filed_under(words).split() if len(word) >= SHORTEST][:MOST]
    here = in_this_language(path)
    is_ours = here.startswith(reverse("organization:index")) and not is_landmark(here)
    if not is_ours or not asked:
        return []
    likeness = _likeness(asked)
    scored = [(likeness(unit), unit.key, unit) for unit in graph.on().units]
    likely = sorted((row for row in scored if row[0] >= LIKELY), key=lambda row: (-row[0], row[1]))
    return [
        (unit.get_absolute_url(), capital(unit, "name").value)
        for _score, _key, unit in likely[:limit]
    ]


@per_generation
def _names():
    """What each unit is and was called, by its key in the database, in words to compare."""
    units, former = graph.known()
    return {
        unit.pk: _in_words(unit, CALLED).union(
            *(_in_words(name, WAS_CALLED) for name in former.names.get(unit.pk, ()))
        )
        for unit in units.values()
    }


def _in_words(named, fields):
    found = (filed_under(getattr(named, field).replace("-", " ")) for field in fields)
    return {tuple(name.split()) for name in found if name}


def _likeness(asked):
    """A function that says, from 0 to 1, how much of `asked` stands in a name of a unit."""
    whole, kept = " ".join(asked), {}

    def ratio(one, other):
        if (one, other) not in kept:
            matcher = SequenceMatcher(a=one, b=other, autojunk=False)
            is_near = matcher.real_quick_ratio() >= LIKELY and matcher.quick_ratio() >= LIKELY
            kept[one, other] = matcher.ratio() if is_near else 0
        return kept[one, other]

    def closeness(name):
        by_word = [max((ratio(word, other) for other in name), default=0) for word in asked]
        return max(ratio(whole, " ".join(name)), sum(by_word) / len(by_word) * 0.9)

    return lambda unit: max(map(closeness, _names()[unit.pk]), default=0)
