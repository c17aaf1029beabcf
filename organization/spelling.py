"""What somebody may have meant by words that find nothing."""

from ops_site import bilingual
from ops_site.analyser import PIECE
from ops_site.publishing import per_generation
from ops_site.spelling import MOST, known_words, spelled
from organization.models import SearchEntry


def meant(query, matching):
    """`query` with each unknown word spelled as the titles spell the one most like it; empty where
    there is none, or where `matching(query)`, the entries that it finds, are none.
    """
    known, found = _known(bilingual.current()), PIECE.findall(query)
    likely = [spelled(word, known) for word in found[:MOST]]
    if likely == found[:MOST]:
        return ""
    instead = " ".join([*likely, *found[MOST:]])
    return instead if matching(instead).exists() else ""


@per_generation
def _known(language):
    """The words of all titles, which are found in either language; a word of both is written as
    readers of `language` are shown it.
    """
    fields = [f"title_{code}" for code in (bilingual.other(language), language)]
    titles = list(SearchEntry.objects.values_list(*fields))
    return known_words(title for of_one in zip(*titles, strict=True) for title in of_one)
