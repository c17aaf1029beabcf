"""The place of a text where the words of a query stand, with these words marked."""

import re

from django.utils.html import format_html, format_html_join

from ops_site import analyser

# As the analyser reads words; what stands in one piece is never cut.
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


def _hits(text, words, language):
    """(start, end, number of the word of the query) of each word of `text` that answers one."""
    numbers = {token: number for number, word in enumerate(words) for token in word}
    found = []
    for match in WORD.finditer(text):
        # Folding may part what is one word here: "½" is 1⁄2.
        for folded in WORD.findall(analyser.fold(match.group())):
            number = numbers.get(analyser.stem(folded, language))
            if number is not None:
                found.append((*match.span(), number))
                break
    return found


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
