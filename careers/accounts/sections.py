"""The parts of "My account" that the rooms give, in the order of `settings.ACCOUNT_SECTIONS`.

Each is `section(user)`: a dict of `title`, `url`, `lines` (what stands there now, as sentences)
and, where something waits for the person, `needs`: (sentence, address) pairs. The navigation asks
on every page for titles and addresses alone: `lines` and `needs` may be functions without
arguments, which only the start page calls.
"""

from django.conf import settings
from django.utils.module_loading import import_string


def sections_of(user):
    return [import_string(name)(user) for name in settings.ACCOUNT_SECTIONS]


def whole(section):
    """`section` with its lines and needs."""
    told = {name: section.get(name, []) for name in ("lines", "needs")}
    return section | {name: each() if callable(each) else each for name, each in told.items()}
