"""What the form offers to choose from, each written as a row understands it."""

from collections import Counter

from organization.models import Person, Role
from organization.shuffling.known import BadWord, Posts, spelling
from organization.shuffling.plan import post

# Beyond so many a browser's list helps nobody, and weighs on every page.
MOST = 500


def posts():
    """(what is written, words beside it) of each single post; None where there are too many."""
    roles = Role.objects.posts().select_related("unit")
    if roles.count() > MOST:
        return None
    known = Posts()
    return sorted(_written(role, known) for role in roles)


def _written(role, known):
    words = post(role)
    try:
        is_clear = known.find(words) == role
    except BadWord:
        is_clear = False
    return (words, "") if is_clear else (role.key, words)


def people():
    """The same of everybody, by name, and by key where several bear it."""
    if Person.objects.count() > MOST:
        return None
    named = Person.objects.order_by("sort_name").values_list("name", "key")
    bearers = Counter(spelling(name) for name, _key in named)
    return [(name, "") if bearers[spelling(name)] == 1 else (key, name) for name, key in named]
