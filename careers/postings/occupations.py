"""The occupations that “Great Careers” names, each with the words to search the board by."""

from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from careers.postings.current import Words, current
from careers.postings.listing import board_address
from ops_site.publishing import last_per_generation

# In the order of the source. What is searched is one person's title, as a phrase: a social worker
# is no coordinator of social media. The search folds plurals.
OCCUPATIONS = (
    (_("Biologists"), pgettext_lazy("search", '"biologist"')),
    (_("Lawyers"), pgettext_lazy("search", '"lawyer"')),
    (_("Policy analysts"), pgettext_lazy("search", '"policy analyst"')),
    (_("Policy advisors"), pgettext_lazy("search", '"policy advisor"')),
    (_("Social workers"), pgettext_lazy("search", '"social worker"')),
    (_("Nurses"), pgettext_lazy("search", '"nurse"')),
    (_("Mechanics"), pgettext_lazy("search", '"mechanic"')),
    (_("Systems analysts"), pgettext_lazy("search", '"systems analyst"')),
    (_("Bookkeepers"), pgettext_lazy("search", '"bookkeeper"')),
    (_("Editors"), pgettext_lazy("search", '"editor"')),
    (_("Conservation officers"), pgettext_lazy("search", '"conservation officer"')),
    (_("Translators"), pgettext_lazy("search", '"translator"')),
    (_("Auditors"), pgettext_lazy("search", '"auditor"')),
    (_("Economists"), pgettext_lazy("search", '"economist"')),
    (_("Urban planners"), pgettext_lazy("search", '"urban planner"')),
    (_("Forest firefighters"), pgettext_lazy("search", '"forest firefighter"')),
)


class Occupation(NamedTuple):
    name: Any
    count: int
    address: str


def occupations():
    """All of them; how many open jobs the search finds, none where no open job is called so."""
    return [
        Occupation(name, _count(str(words)), board_address(q=str(words)))
        for name, words in OCCUPATIONS
    ]


def _count(words):
    sought = _sought(words)
    now = sought.current.open(timezone.now())
    if not sought.current.names.called(sought.query) & now:
        return 0
    return (sought.found & now).bit_count()


def _sought(words):
    """Kept: each costs a query."""
    known, sought = _known(timezone.localdate())
    if words not in sought:
        sought[words] = Words(words, known)
    return sought[words]


@last_per_generation
def _known(_day):
    """What is open, and what was sought of it, by words: both are given up together."""
    return current(), {}
