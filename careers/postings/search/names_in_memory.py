"""The titles and places of the postings not yet closed, so that those found are ranked at once.

Kept until something is published. To look into the columns of 2,000 rows for each of a dozen
words takes the database many times as long as to find the rows.
"""

from bisect import bisect_left
from collections import Counter

from careers.postings.models import CurrentSearchEntry
from careers.postings.search.ranking import WORTH, contests
from ops_site.fulltext import ANY_END
from ops_site.publishing import last_per_generation

_PAST = "\N{DELETE}"  # Tokens are made of a–z and 0–9: it comes after all that goes on.


class Column:
    """What stands in one column of all rows: {key: text}."""

    def __init__(self, texts):
        self.texts = texts
        self.having = {}
        for key, text in texts.items():
            for token in text.split():
                self.having.setdefault(token, set()).add(key)
        self._in_order = sorted(self.having)

    def answering(self, ways):
        return set().union(*map(self._way, ways))

    def _way(self, way):
        found = set.intersection(*map(self._any, way.words))
        if way.sequences:
            texts = self.texts
            found = {key for key in found if any(words in texts[key] for words in way.sequences)}
        return found

    def _any(self, tokens):
        return set().union(*(rows for token in tokens for rows in self._rows(token)))

    def _rows(self, token):
        if not token.endswith(ANY_END):
            return [self.having.get(token, ())]
        begun = token.removesuffix(ANY_END)
        words = self._in_order
        return [
            self.having[word]
            for word in words[bisect_left(words, begun) : bisect_left(words, begun + _PAST)]
        ]


@last_per_generation
def _columns():
    return columns_of(list(CurrentSearchEntry.objects.values_list("pk", *WORTH)))


def columns_of(rows):
    """Of rows of a key and what stands in each column of `WORTH`."""
    return {
        name: Column({row[0]: row[place] for row in rows})
        for place, name in enumerate(WORTH, start=1)
    }


def called(query, columns):
    """The keys of those that are called by every term of a query."""
    return set.intersection(*(columns["title"].answering(term.ways) for term in query.terms))


def scored(query, keys, columns=None):
    """{key: score} of the postings of these keys, as `ranking.score` has it."""
    columns, scores = columns or _columns(), Counter(dict.fromkeys(keys, 0))
    for steps in contests(query):
        left = set(scores)
        for column, ways, worth in steps:
            taken = columns[column].answering(ways) & left
            left -= taken
            for key in taken:
                scores[key] += worth
    return dict(scores)
