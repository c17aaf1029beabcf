"""What somebody may have meant by a name that is not known."""

from difflib import get_close_matches

from careers.postings.places import spelling

LIKELY = 0.75
MOST = 3


def meant(name, known):
    """ "; did you mean “Toronto”?", from `known`: how to write each thing, by its spelling."""
    close = get_close_matches(spelling(name), known, n=MOST, cutoff=LIKELY)
    written = list(dict.fromkeys(known[each] for each in close))
    return f"; did you mean {' or '.join(f'“{each}”' for each in written)}?" if written else ""
