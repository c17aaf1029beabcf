"""The generation number: everything that changes what the public reads calls `publish()`."""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from secrets import token_hex

from django.conf import settings
from django.contrib import admin
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.module_loading import import_string

from ops_site.models import Publication
from ops_site.selection import KnownSelection

# As it stands: every answer begins with it, and composing it anew would take longer than asking.
_EDITION = f"SELECT generation, mark FROM {Publication._meta.db_table} WHERE id = 1"
_in_this_request = ContextVar("edition read in this request", default=None)
_noted = ContextVar("what a block has published so far", default=None)


@transaction.atomic
def publish(*changed):
    """Raise the generation, in the caller's transaction, and tell the subscribers of `changed`."""
    noted = _noted.get()
    if noted is not None:
        noted.append(changed)
        return
    for path in settings.PUBLISHING_SUBSCRIBERS:
        import_string(path)(changed)
    now = {"mark": token_hex(8), "changed_at": timezone.now()}
    if not Publication.objects.filter(pk=1).update(generation=F("generation") + 1, **now):
        Publication.objects.create(pk=1, generation=1, **now)
    if _in_this_request.get():
        _in_this_request.set(("unread", None))


@contextmanager
def published_together():
    """A transaction whose every `publish()` waits for the end of the block, where one does all.

    For commands that bring many postings: indexing them one by one takes twice the time.
    """
    noted = []
    with transaction.atomic():
        token = _noted.set(noted)
        try:
            yield
        finally:
            _noted.reset(token)
        if noted:
            publish(*(thing for changed in noted for thing in changed))


def edition():
    """The current (generation, mark), read once in a request; (0, "") before any publishing."""
    kept = _in_this_request.get()
    if kept and kept[0] == "read":
        return kept[1]
    with connection.cursor() as cursor:
        cursor.execute(_EDITION)
        row = cursor.fetchone() or (0, "")
    if kept:
        _in_this_request.set(("read", row))
    return row


def per_generation(build):
    """Memoise `build(*args)` in this process until something is published.

    For small sets that many pages need (families, places).
    """
    kept = {}

    @wraps(build)
    def cached(*args):
        current = edition()
        if args not in kept or kept[args][0] != current:
            kept[args] = (current, build(*args))
        return kept[args][1]

    cached.forget = kept.clear
    return cached


def last_per_generation(build):
    """As `per_generation`, of the last arguments alone: for what each minute or day has anew."""
    kept = {}

    @wraps(build)
    def cached(*args):
        current = edition(), args
        known = kept.get("last")
        if known is None or known[0] != current:
            known = kept["last"] = current, build(*args)
        return known[1]

    cached.forget = kept.clear
    return cached


class OneEdition:
    """Middleware: a request reads the edition at most once, so a page is of one piece."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        token = _in_this_request.set(("unread", None))
        try:
            return self.get_response(request)
        finally:
            _in_this_request.reset(token)


class PublishingAdmin(KnownSelection, admin.ModelAdmin):
    """An admin whose every change of public content raises the generation with it."""

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        publish(form.instance)

    def delete_model(self, request, obj):
        super().delete_model(request, obj)
        publish(obj)

    # The action on a list, unlike the other pages of the admin, opens no transaction of its own.
    @transaction.atomic
    def delete_queryset(self, request, queryset):
        gone = list(queryset)
        super().delete_queryset(request, queryset)
        publish(*gone)
