"""The file between its preview and the word to bring it in: kept by the site, for nobody else.

It lies compressed in the shared cache, one for each editor, and is gone with the import, with the
editor's next file, or after an hour. No address leads to it.
"""

import zlib

from django.contrib.auth import get_user_model
from django.core.cache import cache

HOUR = 3600


def keep(user, table, name, data):
    cache.set(_key(user.pk), (table, name, zlib.compress(data)), HOUR)


def kept(user, table):
    """(name, bytes) of the file that this editor previewed last for `table`, or None."""
    found = cache.get(_key(user.pk))
    if not found or found[0] != table:
        return None
    return found[1], zlib.decompress(found[2])


def forget(user):
    cache.delete(_key(user.pk))


def forget_old():
    """A scheduled job: a cache in the database drops what is too old only when it is asked."""
    staff = get_user_model().objects.filter(is_staff=True).values_list("pk", flat=True)
    for pk in staff:
        cache.has_key(_key(pk))


def _key(pk):
    return f"organization.import.{pk}"
