"""The place of a text where the words of a query stand, with these words marked."""

import re
from functools import lru_cache

from django.utils.html import format_html, format_html_join

from ops_site import analyser, fulltext

# As the analyser reads words.
WORD = re.compile(r"[^\W_]+")
LENGTH = 220
BEFORE = 60
# Of a very long text the rest is not looked at.
LONGEST = 40_000


def marked(text, words, language):
    """The whole `text` as HTML, each word that answers one of `words` in <mark>."""
    return _html(text, _hits(text, words, language))


def excerpt(text, words, language):
    """Some `LENGTH` characters of `text` around the most different words that it answers."""
    text = text[:LONGEST]
    hits = _hits(text, words, language)
    start = _best_start(hits)
    first = _word_start(text, max(0, start - BEFORE)) if start > BEFORE else 0
    last = _word_end(text, first + LENGTH)
    shown = [(a - first, b - first, n) for a, b, n in hits if first <= a and b <= last]
    html = _html(text[first:last], shown)
    return format_html("{}{}{}", "… " if first else "", html, " …" if last < len(text) else "")


def answers(text, words, language):
    """How many of `words` stand in `text`."""
    return len({number for _start, _end, number in _hits(text[:LONGEST], words, language)})


def _hits(text, words, language):
    """(start, end, number of the word of the query) of each word of `text` that answers one."""
    reading = _reading(tuple(words), language)
    found = []
    for piece in analyser.PIECE.finditer(text):
        whole = reading.number(analyser.joined(piece.group()))
        if whole is not None:
            found.append((*piece.span(), whole))
        elif analyser.COMPOUND.fullmatch(piece.group()):
            parts = WORD.finditer(text, *piece.span())
            numbered = ((*part.span(), reading.number(part.group())) for part in parts)
            found += [hit for hit in numbered if hit[-1] is not None]
    return _with_phrases(found, text, reading) if reading.phrases else found


def _with_phrases(hits, text, reading):
    """With the phrases that stand in `text`; what lies within one of them is marked as a whole."""
    words = [match.span() for match in WORD.finditer(text)]
    tokens = [reading.token(text[start:end]) for start, end in words]
    found = [
        (words[at][0], words[at + len(phrase) - 1][1], number)
        for phrase, number in reading.phrases
        for at in range(len(words) - len(phrase) + 1)
        if all(token in held for token, held in zip(tokens[at:], phrase, strict=False))
    ]
    for hit in sorted(found, key=lambda hit: hit[0] - hit[1]):
        if not any(start < hit[1] and hit[0] < end for start, end, _number in hits):
            hits.append(hit)
        elif all(hit[0] <= start and end <= hit[1] for start, end, _n in _across(hits, hit)):
            hits = [*(other for other in hits if other not in _across(hits, hit)), hit]
    return sorted(hits)


def _across(hits, hit):
    return [other for other in hits if other[0] < hit[1] and hit[0] < other[1]]


@lru_cache(maxsize=8)
def _reading(words, language):
    """One for all texts of a page: most of their words are the same."""
    return _Reading(words, language)


class _Reading:
    """The words of a query, as those of a text in `language` answer them."""

    def __init__(self, words, language):
        self.language = language
        # Among the tokens of a word may be phrases: for each of their words its tokens.
        sought = [(token, number) for number, word in enumerate(words) for token in word]
        self.phrases = [(token, number) for token, number in sought if isinstance(token, tuple)]
        known = [(token, number) for token, number in sought if isinstance(token, str)]
        self.numbers = dict(known)
        begun = [(token, number) for token, number in known if token.endswith(fulltext.ANY_END)]
        self.begun = [(fulltext.beginning_of(token), number) for token, number in begun]
        self.known = {}

    def number(self, word):
        """The number of the word of the query that `word` answers, or None."""
        if word not in self.known:
            self.known[word] = self._number(word)
        return self.known[word]

    def token(self, word):
        return analyser.stem(analyser.fold(word), self.language)

    def _number(self, word):
        # Folding may part what is one word here: "½" is 1⁄2.
        for folded in WORD.findall(analyser.fold(word)):
            number = self.numbers.get(analyser.stem(folded, self.language))
            if number is not None:
                return number
            for beginning, continued in self.begun:
                if folded.startswith(beginning):
                    return continued
        return None


def _best_start(hits):
    """Where the stretch with the most different words of the query begins; 0 without any."""

    def worth(hit):
        return len({n for start, _end, n in hits if hit[0] <= start < hit[0] + LENGTH - BEFORE})

    # Of very many hits, the first are as good as any.
    return max(hits[:200], key=worth)[0] if hits else 0


def _word_start(text, place):
    space = text.find(" ", place)
    return space + 1 if 0 <= space < place + BEFORE else place


def _word_end(text, place):
    if place >= len(text):
        return len(text)
    space = text.rfind(" ", 0, place)
    return space if space > place - BEFORE else place


def _html(text, hits):
    pieces, done = [], 0
    for start, end, _number in hits:
        pieces.append((text[done:start], text[start:end]))
        done = end
    marks = format_html_join("", "{}<mark>{}</mark>", pieces)
    return format_html("{}{}", marks, text[done:])
