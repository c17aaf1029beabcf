"""A query said otherwise: any of its words, or nothing left out."""

from careers.postings.search.query import EITHER, PART, inside, is_out
from ops_site import analyser, bilingual


def either(text):
    """Any of the words instead of all; empty where there are not several."""
    wanted = [
        part[0]
        for part in PART.finditer(text)
        if not is_out(part) and _is_telling(part) and part[0] not in EITHER.values()
    ]
    left_out = [part[0] for part in PART.finditer(text) if is_out(part)]
    found = f" {EITHER[bilingual.current()]} ".join(wanted)
    instead = " ".join([found, *left_out])
    return instead if len(wanted) > 1 and len(instead) <= analyser.LONGEST_QUERY else ""


def without_exclusions(text):
    """Nothing left out; empty where nothing was, or where nothing else was asked for."""
    parts = list(PART.finditer(text))
    wanted = [part for part in parts if not is_out(part)]
    # A quotation with nothing in it asks for nothing.
    is_another = len(wanted) < len(parts) and any(map(_is_telling, wanted))
    return " ".join(part[0] for part in wanted) if is_another else ""


def _is_telling(part):
    words = analyser.pieces(inside(part))
    return bool(analyser.telling(words) if part["piece"] else words)
