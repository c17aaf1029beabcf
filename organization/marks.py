"""What Markdown makes of a text: the links that readers get, and the marks that they see raw."""

import re
from typing import NamedTuple
from urllib.parse import unquote

from markdown_it import MarkdownIt

# A sign that its writer took back (`\*`) stays a piece of its own, and is no mark left over.
_parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("text_join")
RUN_BY_BROWSERS = re.compile(
    r"(?:\]\(\s*<?|<|^ {0,3}\[[^\]\n]+\]:\s*<?)(javascript:|vbscript:|data:|file:)",
    re.IGNORECASE | re.MULTILINE,
)
BROKEN_LINK = re.compile(r"\[[^\[\]]*\]\s?\((?=\S)(?:/|#|\w+:)|\]\(")
# Emphasis, code, and a row of a table that has no line of dashes.
OPEN_MARK = re.compile(
    r"\*\*|__|~~|`|(?<!\w)[*_](?=\w)|(?<=\w)\*(?!\w)|^\s*\|.*\|\s*$", re.MULTILINE
)


class Piece(NamedTuple):
    """A piece of plain text, and the place of a mark in it."""

    text: str
    start: int
    end: int


def dangerous(text):
    """What links in `text` begin with that a browser would run, or read from the reader's disk."""
    return list(dict.fromkeys(word.casefold() for word in RUN_BY_BROWSERS.findall(text)))


def links(text):
    """Where its links lead, however they are written, each once."""
    opened = (token for token in _tokens(text) if token.type == "link_open")
    return list(dict.fromkeys(unquote(token.attrs["href"]) for token in opened))


def broken_link(text):
    """The first link that is none, since it is not closed or holds a space; or None."""
    return _first(BROKEN_LINK, text)


def open_mark(text):
    """The first mark that marks nothing, since it is not closed; or None."""
    return _first(OPEN_MARK, text)


def _first(pattern, text):
    for token in _tokens(text):
        if token.type == "text" and (found := pattern.search(token.content)):
            return Piece(token.content, *found.span())
    return None


def _tokens(text):
    return [token for block in _parser.parse(text) for token in block.children or ()]
