"""What each parameter of the board leaves of any postings, closed ones too, in SQL.

For lists that lie in the database, such as the archive. The board itself asks the postings in
memory the same: see careers/postings/current/.
"""

from careers.postings import catalogue, search
from careers.postings.models import PositionTerm, Posting
from careers.postings.parameters import RADIUS, midnight
from careers.postings.places import atlas

CITIES = Posting.cities.through


def narrowed(postings, asked):
    """Those of `postings` that answer everything that was `asked`, as `BoardForm` has it."""
    for name, value in asked.items():
        if name in _BY_KEYS:
            postings = _BY_KEYS[name](postings, value.keys)
        elif name == "near":
            around = atlas().around(value, asked.get("radius", RADIUS))
            postings = _beside(CITIES, "city")(postings, around)
        elif name in _BY_VALUE:
            postings = _BY_VALUE[name](postings, value)
    return postings


def _column(name):
    return lambda postings, keys: postings.filter(**{f"{name}__in": keys})


def _beside(rows, name):
    """By the rows beside a posting: its cities, its terms."""

    def narrow(postings, keys):
        found = rows.objects.filter(**{f"{name}__in": keys})
        return postings.filter(pk__in=found.values("posting"))

    return narrow


_BY_KEYS = {
    "family": _column("role__family"),
    "ministry": lambda postings, keys: postings.filter(unit__in=catalogue.within(*keys)),
    "level": _column("level"),
    "term": _beside(PositionTerm, "kind"),
    "arrangement": _column("arrangement"),
    "time": _column("working_time"),
    "engagement": _column("engagement"),
    "language": _column("language"),
    "region": _beside(CITIES, "city__region"),
    "city": _beside(CITIES, "city"),
    "status": _column("audience"),
}
_BY_VALUE = {
    "q": search.among,
    "salary_min": lambda postings, pay: postings.with_present_pay().filter(present_pay__gte=pay),
    "posted": lambda postings, days: postings.filter(opens_at__gte=midnight(-days)),
    "closing": lambda postings, days: postings.filter(closes_at__lte=midnight(days + 1)),
}
