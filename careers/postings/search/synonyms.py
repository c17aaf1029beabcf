"""The table of synonyms that editors keep, as queries are read with it."""

from careers.postings.models import Synonyms
from careers.postings.search.terms import Kind, in_order
from ops_site import analyser
from ops_site.publishing import per_generation

MOST = 24  # Other ways to say one thing.


def parts(words):
    """Folded `words` in order, as (words, the other ways to say them): those that are one line of
    the table are one part.
    """
    table, at = _table(), 0
    while at < len(words):
        line, ways = _longest(table, words, at)
        length = max(1, len(line))
        yield words[at : at + length], ways[:MOST]
        at += length


def _longest(table, words, at):
    """The longest line of the table that begins at `at`, and what the others of its rows say."""
    singular = tuple(map(_singular, words[at : at + table.longest]))
    for length in range(len(singular), 0, -1):
        if ways := table.others.get(singular[:length]):
            return singular[:length], ways
    return (), ()


class Table:
    """{line: ways of all lines beside it}; words as `_singular` has them."""

    def __init__(self, rows):
        self.others = {}
        for row in rows:
            lines = [words for line in row.lines() if (words := tuple(analyser.pieces(line)))]
            for line in lines:
                beside = [in_order(words, Kind.SYNONYM) for words in lines if words != line]
                self.others.setdefault(tuple(map(_singular, line)), {}).update(
                    dict.fromkeys(beside)
                )
        self.others = {line: tuple(ways) for line, ways in self.others.items()}
        self.longest = max(map(len, self.others), default=0)


@per_generation
def _table():
    return Table(Synonyms.objects.all())


def _singular(word):
    """Nearer to what was typed than a stem: “conseil” is not “conseiller”."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word[-1:] in "sx" and len(word) > 3 and word[-2] != "s" else word
