"""Pages of one person: nobody else may be shown them, and no cache may keep them."""

import time
from functools import wraps

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.utils import timezone

from careers.accounts.limits import TOO_MANY, told_to_wait
from ops_site.method_guard import READING

NO_STORE = "private, no-store"
TOUCHED = "touched"
EVERY = 300  # Seconds after which a session that is in use begins its idle time anew.


def private(view, *methods):
    """`view`, never kept by anybody; it serves `methods` besides GET and HEAD.

    The mark `is_private` tells the walk of the public pages to leave it out.
    """

    @wraps(view)
    def kept_by_nobody(request, *args, **kwargs):
        if request.user.is_authenticated:
            touch(request)
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = NO_STORE
        if told_to_wait(response):
            response.status_code = TOO_MANY
        return response

    kept_by_nobody.is_private = True
    if methods:
        kept_by_nobody.methods = (*READING, *methods)
    return kept_by_nobody


def touch(request):
    """A session in use goes on; a device says when it was last seen, to some minutes."""
    now = int(time.time())
    if now - request.session.get(TOUCHED, 0) < EVERY:
        return
    request.session[TOUCHED] = now
    key = request.session.session_key
    UserSession.objects.filter(session_key=key).update(last_seen_at=timezone.now())


def in_one_transaction(view):
    """What a POST writes is written whole or not at all; a GET takes no lock."""

    @wraps(view)
    def whole(request, *args, **kwargs):
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with transaction.atomic():
            return view(request, *args, **kwargs)

    return whole
