"""What somebody may have meant by words that find nothing."""

from difflib import get_close_matches

from ops_site import bilingual
from ops_site.analyser import PIECE, fold
from ops_site.publishing import per_generation
from organization.models import SearchEntry

LIKELY = 0.75
SHORTEST = 4  # Letters; a shorter word is as near to many as to one.
MOST = 6  # Words; each is held against every word of every title.


def meant(query, matching):
    """`query` with each unknown word spelled as the titles spell the one most like it; empty where
    there is none, or where `matching(query)`, the entries that it finds, are none.
    """
    found = PIECE.findall(query)
    spelled = [_spelled(word) for word in found[:MOST]]
    if spelled == found[:MOST]:
        return ""
    instead = " ".join([*spelled, *found[MOST:]])
    return instead if matching(instead).exists() else ""


def _spelled(word):
    known, folded = _known(bilingual.current()), fold(word)
    if len(folded) < SHORTEST or folded in known:
        return word
    # What begins otherwise is rarely meant, and all would be too many.
    like = [other for other in known if other[0] == folded[0] or other[1:2] == folded[1:2]]
    nearest = get_close_matches(folded, like, 1, LIKELY)
    return known[nearest[0]] if nearest else word


@per_generation
def _known(language):
    """{word, folded: as it is written} of all titles, which are found in either language; a word
    of both is written as readers of `language` are shown it.
    """
    fields = [f"title_{code}" for code in (bilingual.other(language), language)]
    titles = list(SearchEntry.objects.values_list(*fields))
    return {
        fold(word): word
        for in_one_language in zip(*titles, strict=True)
        for title in in_one_language
        for word in PIECE.findall(title)
        if len(word) >= SHORTEST
    }
