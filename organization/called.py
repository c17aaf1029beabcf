"""Units by whole names, as people write them into an address: ministry-of-finance."""

from django.utils.text import slugify

from ops_site.bilingual import CODES
from ops_site.publishing import per_generation
from organization.graph import known


def only_one(word):
    """The key of the unit that bears such a name alone, or bore it; None for none and several."""
    for units in _by_name():
        if word in units:
            return min(units[word]) if len(units[word]) == 1 else None
    return None


@per_generation
def _by_name():
    """The keys of units by the address words that their present names make, then their former."""
    units, former = known()
    now, before = {}, {}
    for unit in units.values():
        for word in _words(unit, "name", "short"):
            now.setdefault(word, set()).add(unit.pk)
        for name in former.names.get(unit.pk, ()):
            for word in {*_words(name, "name"), name.slug_en, name.slug_fr}:
                before.setdefault(word, set()).add(unit.pk)
    return now, before


def _words(named, *fields):
    """With and without what an apostrophe leaves: de-l-education, de-leducation."""
    names = [getattr(named, f"{field}_{code}") for field in fields for code in CODES]
    return {slugify(written) for name in names for written in (name, name.replace("’", " "))} - {""}
