"""The titles and places of the postings not yet closed, so that those found are ranked at once.

To look into the columns of 2,000 rows for each of a dozen words takes the database many times as
long as to find the rows.
"""

from bisect import bisect_left
from functools import reduce
from operator import and_, or_

from careers.postings.current.bitsets import gathered, places
from careers.postings.search.ranking import WORTH, contests
from ops_site.fulltext import ANY_END

_PAST = "\N{DELETE}"  # Tokens are made of a–z and 0–9: it comes after all that goes on.


class Names:
    """`rows` are what stands in each column of `WORTH`, by place."""

    def __init__(self, rows):
        columns = zip(*rows, strict=True) if rows else [()] * len(WORTH)
        self._columns = {name: Column(texts) for name, texts in zip(WORTH, columns, strict=True)}

    def called(self, query):
        """Those that are called by every term of a query."""
        title = self._columns["title"]
        return reduce(and_, (title.answering(term.ways) for term in query.terms))

    def ranked(self, query, found):
        """(score, set) pairs of those found, the best first; scores as `ranking.score` has them."""
        tiers = {0: found}
        for steps in contests(query):
            hits = [(worth, self._columns[name].answering(ways)) for name, ways, worth in steps]
            tiers = _split(tiers, hits)
        return sorted(tiers.items(), reverse=True)


def _split(tiers, hits):
    """Of each tier, what the first of `hits` that it is in makes of it."""
    split = {}
    for score, left in tiers.items():
        for worth, answering in hits:
            split[score + worth] = split.get(score + worth, 0) | left & answering
            left &= ~answering
            if not left:
                break
        split[score] = split.get(score, 0) | left
    return {score: bits for score, bits in split.items() if bits}


class Column:
    """What stands in one column, by place."""

    def __init__(self, texts):
        self.texts = texts
        self.having = gathered(
            (token, place) for place, text in enumerate(texts) for token in text.split()
        )
        self._in_order = sorted(self.having)

    def answering(self, ways):
        return reduce(or_, map(self._way, ways), 0)

    def _way(self, way):
        found = reduce(and_, map(self._any, way.words))
        return self._in_sequence(found, way.sequences) if way.sequences else found

    def _in_sequence(self, found, sequences):
        for place in places(found, len(self.texts)):
            if not any(words in self.texts[place] for words in sequences):
                found ^= 1 << place
        return found

    def _any(self, tokens):
        return reduce(or_, (bits for token in tokens for bits in self._having(token)), 0)

    def _having(self, token):
        if not token.endswith(ANY_END):
            return [self.having.get(token, 0)]
        begun, words = token.removesuffix(ANY_END), self._in_order
        going_on = words[bisect_left(words, begun) : bisect_left(words, begun + _PAST)]
        return [self.having[word] for word in going_on]
