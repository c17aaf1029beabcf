"""What somebody typed, read: words, "phrases", what is -left -"out", the number of a job."""

import re
from typing import NamedTuple

from careers.postings import numbers
from careers.postings.search import columns, synonyms
from careers.postings.search.terms import Kind, Term, Way, in_order, together
from ops_site import analyser

# A minus leaves out what it stands before; a lone one, and one within a word, does not.
_PART = re.compile(
    r"""
    (?P<minus>(?<!\S)[-\N{MINUS SIGN}])?
    (?:"(?P<straight>[^"]*)"|“(?P<curly>[^“”]*)”|«(?P<guillemets>[^«»]*)»)
    |(?P<no>(?<!\S)[-\N{MINUS SIGN}](?=\w))?(?P<piece>[^\s"“”«»]+)
    """,
    re.VERBOSE,
)


class Query(NamedTuple):
    """Every one of the `terms`, and none of the `excluded`; both empty where there is no word."""

    terms: tuple = ()
    excluded: tuple = ()
    number: int | None = None
    # What the unquoted words say if they are one phrase.
    phrase: Way | None = None


def read(text):
    """Raises `analyser.QueryTooLong`."""
    if len(text) > analyser.LONGEST_QUERY:
        raise analyser.QueryTooLong
    if number := numbers.typed(text):
        return Query((Term((together([str(number)]),)),), number=number)
    free, phrases, excluded, is_last_free = _parts(text)
    words = analyser.pieces(" ".join(free))
    terms = [Term((in_order(words),)) for words in phrases]
    terms += _free_terms(words, is_alone=not terms)
    begun = analyser.beginning(free[-1]) if is_last_free else ""
    if begun and terms:
        terms[-1] = _continued(terms[-1], begun)
    return Query(
        tuple(dict.fromkeys(terms)),
        tuple(Term((in_order(words),)) for words in excluded),
        phrase=in_order(words) if len(words) > 1 else None,
    )


def _parts(text):
    """The unquoted pieces, the words of each phrase, those of each exclusion, and whether the last
    part is unquoted.
    """
    free, phrases, excluded, is_last_free = [], [], [], False
    for part in _PART.finditer(text):
        is_out = part["minus"] or part["no"]
        quoted = part["straight"] or part["curly"] or part["guillemets"] or ""
        if words := analyser.sequence(part["piece"] or quoted):
            is_last_free = bool(part["piece"] and not is_out)
            if is_last_free:
                free.append(part["piece"])
            else:
                (excluded if is_out else phrases).append(words)
    return free, phrases, excluded, is_last_free


def _free_terms(words, is_alone):
    """Words that say nothing by themselves count where there are no others, and in synonyms."""
    parts = list(synonyms.parts(words))
    telling = [part for part in parts if part[1] or analyser.telling(part[0])]
    if not telling and is_alone:
        telling = parts
    return [Term((together(words), *ways)) for words, ways in telling]


def _continued(term, word):
    """The last term, of one word, also as the beginning of one."""
    tokens = columns.begun(word)
    is_one = len(term.ways[0].words) == 1
    return term.also(Way((tokens,), kind=Kind.BEGUN)) if tokens and is_one else term
