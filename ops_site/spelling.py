"""The word that somebody may have meant by one that nothing is called by."""

from difflib import get_close_matches

from ops_site.analyser import PIECE, fold

LIKELY = 0.75
SHORTEST = 4  # Letters; a shorter word is as near to many as to one.
MOST = 6  # Words of a query; each is held against all that are known.


def known_words(texts):
    """{word, folded: as it is written} of all `texts`; of two spellings the last."""
    return {
        fold(word): word for text in texts for word in PIECE.findall(text) if len(word) >= SHORTEST
    }


def spelled(word, known):
    """`word`, or where it is unknown the one of `known` that is most like it."""
    folded = fold(word)
    if len(folded) < SHORTEST or folded in known:
        return word
    # What begins otherwise is rarely meant, and all would be too many.
    like = [other for other in known if other[0] == folded[0] or other[1:2] == folded[1:2]]
    nearest = get_close_matches(folded, like, 1, LIKELY)
    return known[nearest[0]] if nearest else word


def respelled(query, known):
    """`query` with its first words `spelled`, all else in it as it was."""
    left = iter(range(MOST))

    def instead(found):
        typed = found[0]
        likely = spelled(typed, known) if next(left, None) is not None else typed
        return likely.lower() if typed.islower() else likely

    return PIECE.sub(instead, query)
