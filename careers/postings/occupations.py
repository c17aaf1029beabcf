"""The occupations that “Great Careers” names, each with the words to search the board by."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# In the order of the source. What is searched is one person's title: the search folds plurals.
OCCUPATIONS = (
    (_("Biologists"), pgettext_lazy("search", "biologist")),
    (_("Lawyers"), pgettext_lazy("search", "lawyer")),
    (_("Policy analysts"), pgettext_lazy("search", "policy analyst")),
    (_("Policy advisors"), pgettext_lazy("search", "policy advisor")),
    (_("Social workers"), pgettext_lazy("search", "social worker")),
    (_("Nurses"), pgettext_lazy("search", "nurse")),
    (_("Mechanics"), pgettext_lazy("search", "mechanic")),
    (_("Systems analysts"), pgettext_lazy("search", "systems analyst")),
    (_("Bookkeepers"), pgettext_lazy("search", "bookkeeper")),
    (_("Editors"), pgettext_lazy("search", "editor")),
    (_("Conservation officers"), pgettext_lazy("search", "conservation officer")),
    (_("Translators"), pgettext_lazy("search", "translator")),
    (_("Auditors"), pgettext_lazy("search", "auditor")),
    (_("Economists"), pgettext_lazy("search", "economist")),
    (_("Urban planners"), pgettext_lazy("search", "urban planner")),
    (_("Forest firefighters"), pgettext_lazy("search", "forest firefighter")),
)
