"""How often the same reader may do something that needs no account.

Counted in the shared cache, across processes: each of the `times` that are allowed is a place
that is taken for `seconds`. No address stands there in readable words.
"""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.utils.crypto import salted_hmac


def take(action, who, *, times, seconds):
    """Whether `who` may do `action` once more; the place is taken with the answer."""
    key = salted_hmac("ops_site.limits", f"{action}:{who}").hexdigest()
    # `add` is the lock: of two simultaneous requests, one gets the last place.
    return any(cache.add(f"limit:{key}:{place}", 1, seconds) for place in range(times))


def sender(request):
    """From where it was sent, as the limits of the accounts see it."""
    return get_adapter().get_client_ip(request)
