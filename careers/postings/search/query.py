"""What somebody typed, read: words, "phrases", this OR that, what is left -out, a job's number."""

import re
from typing import NamedTuple

from careers.postings import numbers
from careers.postings.search import columns, synonyms
from careers.postings.search.terms import Kind, Term, Way, in_order, together
from ops_site import analyser

EITHER = {"en": "OR", "fr": "OU"}
# A minus leaves out what it stands before; a lone one, and one within a word, does not.
PART = re.compile(
    r"""
    (?P<minus>(?<!\S)[-\N{MINUS SIGN}])?
    (?:"(?P<straight>[^"]*)"|“(?P<curly>[^“”]*)”|«(?P<guillemets>[^«»]*)»)
    |(?P<no>(?<!\S)[-\N{MINUS SIGN}](?=\w))?(?P<piece>[^\s"“”«»]+)
    """,
    re.VERBOSE,
)


class Query(NamedTuple):
    """Of each of the `groups` of terms any, and none of the `excluded`; both empty where there is
    no word.
    """

    groups: tuple = ()
    excluded: tuple = ()
    number: int | None = None
    # What the words say if they are one phrase.
    phrase: Way | None = None

    @property
    def terms(self):
        """One for each group: what must be there."""
        return [Term(tuple(way for term in group for way in term.ways)) for group in self.groups]


class _Chunk(NamedTuple):
    """What stands together: a phrase's words, or the pieces that no quotes are about."""

    phrase: list
    pieces: list
    is_either: bool  # Than what stands before.

    @property
    def words(self):
        return self.phrase or analyser.pieces(" ".join(self.pieces))

    def terms(self, is_telling):
        if self.phrase:
            return [Term((in_order(self.phrase),))]
        parts = [part for part in synonyms.parts(self.words) if part[1] or is_telling(part[0])]
        return [Term((together(words), *ways)) for words, ways in parts]


def read(text):
    """Raises `analyser.QueryTooLong`."""
    if len(text) > analyser.LONGEST_QUERY:
        raise analyser.QueryTooLong
    if number := numbers.typed(text):
        return Query(((Term((together([str(number)]),)),),), number=number)
    chunks, excluded = _chunks(text)
    # Words that say nothing by themselves count where there are no others, and in synonyms.
    groups = _groups(chunks, analyser.telling) or _groups(chunks, bool)
    if groups and chunks[-1].pieces:
        groups[-1][-1] = _continued(groups[-1][-1], chunks[-1].pieces[-1])
    is_one = len(chunks) == 1 and len(chunks[0].words) > 1
    return Query(
        tuple(dict.fromkeys(map(tuple, groups))),
        tuple(Term((in_order(words),)) for words in excluded),
        phrase=in_order(chunks[0].words) if is_one else None,
    )


def _chunks(text):
    """The chunks of a query, and the words of what is left out."""
    chunks, excluded, is_either = [], [], False
    for part in PART.finditer(text):
        words = analyser.sequence(inside(part))
        if chunks and part[0] in EITHER.values():
            is_either = True
        elif words and is_out(part):
            if not part["piece"] or analyser.telling(words):
                excluded.append(words)
        elif words:
            is_next = chunks and chunks[-1].pieces and part["piece"] and not is_either
            if is_next:
                chunks[-1].pieces.append(part["piece"])
            elif part["piece"]:
                chunks.append(_Chunk([], [part["piece"]], is_either))
            else:
                chunks.append(_Chunk(words, [], is_either))
            is_either = False
    return chunks, excluded


def inside(part):
    """What a match of `PART` asks for, without its quotes and its minus."""
    return part["piece"] or part["straight"] or part["curly"] or part["guillemets"] or ""


def is_out(part):
    return bool(part["minus"] or part["no"])


def _groups(chunks, is_telling):
    groups = []
    for chunk in chunks:
        terms = chunk.terms(is_telling)
        if chunk.is_either and groups and terms:
            groups[-1].append(terms.pop(0))
        groups += [[term] for term in terms]
    return groups


def _continued(term, piece):
    """The last term, of one word, also as the beginning of one."""
    tokens = columns.begun(analyser.beginning(piece))
    is_one = len(term.ways[0].words) == 1 and not term.ways[0].sequences
    return term.also(Way((tokens,), kind=Kind.BEGUN)) if tokens and is_one else term
