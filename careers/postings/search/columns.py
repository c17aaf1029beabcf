"""How the words of a posting stand in the columns of the index.

Each between two spaces, in the order of the text, so that a phrase can be sought; a full stop
between two texts, so that none is found across them. Names also have their words unstemmed, and
long texts the long ones that a stem does not begin with: in these a beginning is sought.
"""

import re

from ops_site import analyser
from ops_site.fulltext import ANY_END

_BOUND = " . "
_NAME, _TEXT = "000", "0te"
# Another one whenever entries are made by other rules: those without it are indexed anew.
_NUMBER = "0nr"
# Three letters begin too many words of a long text: “OPP” is no opportunity.
SHORTEST_IN_TEXT = 5
# "IT" is a profession; what "it" would find is nearly every English text.
PRONOUN = "itself"
_PRONOUN = re.compile(r"\b[Ii]t\b")


def names(*texts, number=None):
    """A column of titles or names, (language, text) pairs; with the job ID, where one is given."""
    whole = dict.fromkeys(word for _, text in texts for word in analyser.whole_words(text))
    begun = [_NAME + word for word in whole if not word.isdigit()]
    return _column(texts, [*begun, *([numbered(number)] if number else [])])


def prose(*texts):
    """A column of long texts."""
    begun = {
        _TEXT + word: None
        for language, text in texts
        for word in analyser.whole_words(text)
        if len(word) >= SHORTEST_IN_TEXT and not analyser.stem(word, language).startswith(word)
    }
    return _column([(language, _PRONOUN.sub(PRONOUN, text)) for language, text in texts], begun)


def _column(texts, others):
    found = [words for language, text in texts for words in analyser.sequences(text, language)]
    whole = _BOUND.join(" ".join(words) for words in [*found, others] if words)
    return f" {whole} " if whole else ""


def numbered(number):
    """The token that a posting of this job ID alone has."""
    return f"{_NUMBER}{number}"


def begun(word):
    """The tokens of words that begin with `word`; empty for what begins too many."""
    if not word or word.isdigit():
        return ()
    anywhere = (_TEXT + word + ANY_END, word + ANY_END)
    return (_NAME + word + ANY_END, *(anywhere if len(word) >= SHORTEST_IN_TEXT else ()))
