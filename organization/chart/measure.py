"""How wide a text is as drawn, and where its lines break, so that none runs out of its box.

A server sees no fonts. These are the widths of Open Sans Bold at 16 units, which is the widest
of what the pages may show (Open Sans, Helvetica, Arial), by the characters that are that wide;
to each comes the space that a reader may set between letters and words (WCAG 2.2, 1.4.12).
"""

SIZE = 16
WIDTHS = {
    4.5: "'’‘ \u00a0!,.:;",
    5.5: "-ijlîï()IJ[]ÎÏ",
    6.5: "f/\\{}",
    7.5: '_t“”"?r',
    8.5: "cszç–†^",
    9.5: "0123456789$*+<=>EFLSgvxy|~ÿÉÈÊËTZ`aeàâäéèêë",
    10.5: "CPYbdkopqôöÇ«»#KRVXhnuùûü",
    11.5: "ABÀÂG",
    12.5: "&DHUÙÛOQÔ",
    13.5: "Nw…",
}
WIDEST = 16
BETWEEN_LETTERS, BETWEEN_WORDS = 0.12 * SIZE, 0.16 * SIZE
_width = {char: width for width, chars in WIDTHS.items() for char in chars}


def width(text):
    return sum(_width.get(char, WIDEST) for char in text)


def spaced_width(text):
    return width(text) + len(text) * BETWEEN_LETTERS + text.count(" ") * BETWEEN_WORDS


def wrap(text, room):
    """`text` in lines no wider than `room`; a word that is wider by itself is cut, but not for
    the space that only some readers set: theirs runs over, and is not lost.
    """
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if spaced_width(longer) <= room:
            lines[-1] = longer
        else:
            lines += _cut(word, room)
    return [line for line in lines if line]


def _cut(word, room):
    pieces = [""]
    for char in word:
        if pieces[-1] and width(pieces[-1] + char) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces
