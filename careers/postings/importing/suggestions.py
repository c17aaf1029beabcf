"""What somebody may have meant by a name that is not known."""

from difflib import get_close_matches

from django.utils.translation import gettext as _

from careers.postings.places import spelling

LIKELY = 0.75
MOST = 3


def meant(name, known):
    """ "did you mean “Toronto”?", from `known`: how to write each thing, by its spelling."""
    close = get_close_matches(spelling(name), known, n=MOST, cutoff=LIKELY)
    return in_question(list(dict.fromkeys(known[each] for each in close)))


def in_question(names):
    """ "did you mean “Toronto” or “Torbay”?"; empty where there is no name."""
    if not names:
        return ""
    either = _("” or “").join(names)
    return _("did you mean “%(names)s”?") % {"names": either}
