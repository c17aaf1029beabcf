"""What counts as a word: the one analyser that every search index and every query goes through.

Accents and ligatures are folded first, then each word is stemmed: a stemmer that still sees the
accent of "infirmière" would never meet "INFIRMIERE". What comes out is made of a–z and 0–9 only,
so that two databases with different ideas about letters index and compare the same tokens.
"""

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

LONGEST = 60
LONGEST_QUERY = 200

_LETTERS = {
    **{code: None for code in range(0x10000) if unicodedata.combining(chr(code))},
    **str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}),
}
# A word may be written in one or in two: "co-op" is also found as "coop", "I&IT" as "iit".
COMPOUND = re.compile(r"[^\W_]+(?:[-‐‑&][^\W_]+)+")
# A word, or a compound in one piece.
PIECE = re.compile(r"[^\W_]+(?:[-‐‑&][^\W_]+)*")
_WORD = re.compile(r"[^\W_]+")
# Two words that are meant as one, where somebody leaves out what joins them.
_MEANT_AS_ONE = re.compile(r"\bsous (?=ministre)")
# Of a shorter word too many others are the continuation.
SHORTEST_BEGINNING = 3

# Folded; also what elision and possession leave behind (l’, d’, qu’, ’s). "it" is not among
# them: on a job board it is more often a profession than a pronoun.
_STOP = """
a about an and are as at be been but by can could did do does for from had has have he her his
how i if in into is its me more my no not of on or our out she should so such than that the
their them then there these they this those to up us was we were what when where which who
will with would you your
au aux avec ce ces cet cette chez comme dans de des du elle elles en est et eu il ils je la le
les leur leurs lui ma mais mes moi mon ne nos notre nous ou par pas pour qu que qui sa sans se
ses si son sont sous sur ta te tes toi ton tu un une vos votre vous y
c d j l m n s t
"""
_STOP_WORDS = frozenset(_STOP.split())
# Words of one language that the other's stemmer takes for something else: the French stem of
# "policies" is that of "police".
_ENGLISH_ALONE = frozenset(["policies"])
# What a stemmer would take for another word: a "groupement" (cluster) is no "groupe", a
# "conseiller" (advisor) no "conseil" (council), an officer no office, a manager no management.
_ITSELF = ("groupement", "conseiller", "officer", "manager", "assistant")
_OWN_STEMS = {form: word for word in _ITSELF for form in (word, f"{word}s")}
_STEMMERS = {"en": snowballstemmer.stemmer("english"), "fr": snowballstemmer.stemmer("french")}
_one_at_a_time = Lock()


class QueryTooLong(ValueError):
    """The query has more than `LONGEST_QUERY` characters."""


def fold(text):
    """Lower case, without accents or ligatures: "Œuvre RÉGIONALE" is "oeuvre regionale"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", decomposed)
    return decomposed.translate(_LETTERS)


def terms(text, language):
    """The tokens of a document's `text`, written in `language`, in order.

    Stop words stay: a query made of nothing else must still find something.
    """
    return [stem(word, language) for word in _spelled(text)]


def sequences(text, language):
    """The tokens of `text` in order; then each compound as one word, between its neighbours."""
    folded = _MEANT_AS_ONE.sub("sous-", fold(text))
    found = [sequence(text)]
    pieces = [_WORD.findall(piece) for piece in PIECE.findall(folded)]
    for at, parts in enumerate(pieces):
        if len(parts) > 1:
            before, after = pieces[at - 1 : at] or [[]], pieces[at + 1 : at + 2] or [[]]
            found.append([*before[0][-1:], "".join(parts), *after[0][:1]])
    return [[stem(word, language) for word in words] for words in found]


def whole_words(text):
    """The words of `text` as `terms` has them, not stemmed: what a beginning is sought in."""
    return [_plain(word) for word in _spelled(text)]


def _spelled(text):
    folded = _MEANT_AS_ONE.sub("sous-", fold(text))
    return [*_WORD.findall(folded), *map(joined, COMPOUND.findall(folded))]


def joined(compound):
    return re.sub(r"[\W_]", "", compound)


def plain_words(text):
    """The words of `text` in order, not stemmed, made of a–z and 0–9 alone."""
    return [_plain(word) for word in _WORD.findall(fold(text))]


def sequence(text):
    """The folded words of `text` in order, each by itself, as `sequences` has them."""
    return _WORD.findall(_MEANT_AS_ONE.sub("sous-", fold(text)))


def words(query):
    """For each word of `query` the tokens that stand for it, in either language.

    Raises `QueryTooLong`.
    """
    if len(query) > LONGEST_QUERY:
        raise QueryTooLong
    found = pieces(query)
    return list(dict.fromkeys(alternatives(word) for word in telling(found) or found))


def telling(found):
    """Those of the folded words that say something by themselves."""
    return [word for word in found if word not in _STOP_WORDS]


def beginning(query):
    """The last word of `query`, folded, where others may be its continuation; else empty."""
    last = (pieces(query) or [""])[-1]
    is_one = len(last) >= SHORTEST_BEGINNING and last.isascii() and last not in _STOP_WORDS
    return _plain(last) if is_one else ""


def pieces(query):
    """The words of a query. A compound is one where a part alone says nothing: without its first
    part, "sous-ministre" would be any minister."""
    found = []
    for piece in PIECE.findall(_MEANT_AS_ONE.sub("sous-", fold(query))):
        parts = _WORD.findall(piece)
        is_one = len(parts) > 1 and not _STOP_WORDS.isdisjoint(parts)
        found += [joined(piece)] if is_one else parts
    return found


def alternatives(word):
    """The tokens that stand for one folded word."""
    languages = ["en"] if word in _ENGLISH_ALONE else ["en", "fr"]
    return tuple(sorted({_plain(word), *(stem(word, language) for language in languages)}))


@lru_cache(maxsize=50_000)
def stem(word, language):
    """The token of one folded `word`; what makes a word so long that it is none does not count."""
    if not word.isascii():
        return _plain(word)
    if word in _OWN_STEMS:
        return _OWN_STEMS[word]
    with _one_at_a_time:  # A stemmer keeps the word that it works on in itself.
        return _plain(_STEMMERS[language].stemWord(word[:LONGEST]))


def _plain(word):
    safe = word if word.isascii() else f"x{word.encode('utf-8', 'replace').hex()}"
    return safe[:LONGEST]
