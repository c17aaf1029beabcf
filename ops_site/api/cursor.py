"""Long lists in pieces: a cursor names a place in the order of the keys, not a page number.

So nothing is told twice or left out when entries come or go in between, and the last piece costs
what the first does. A cursor is `n` (what comes next) or `p` (what came before) and the key in
hexadecimal: every text of that pattern is a place. A list in an order of its own (`Ranked`) has
the number of a row in it in place of the key.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import NamedTuple

from django.conf import settings
from django.db.models import IntegerField, QuerySet, Subquery
from django.utils.translation import gettext_lazy
from rest_framework.pagination import BasePagination
from rest_framework.response import Response

from ops_site.api.parameters import LIMIT, Parameter, matched

USUAL = 50
# The characters of a key, and of a number, in hexadecimal.
OF_KEYS = "[np](?:2d|3[0-9]|5f|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]){1,150}"
OF_NUMBERS = "[np](?:3[0-9]){1,9}"


class Place(NamedTuple):
    """The rows after `key`, or before it."""

    key: str | int
    is_before: bool = False

    @property
    def written(self):
        return ("p" if self.is_before else "n") + str(self.key).encode().hex()


class Ranked(NamedTuple):
    """Rows in an order of their own: the keys of all, and `read(keys)`, which gives some."""

    keys: list
    read: Callable


def parameter(is_number=False):
    pattern = OF_NUMBERS if is_number else OF_KEYS

    def read(text):
        key = bytes.fromhex(matched(pattern, text)[1:]).decode()
        return Place(int(key) if is_number else key, text[0] == "p")

    return Parameter(
        "cursor",
        gettext_lazy("Where to go on. Take it from “next” or “previous”; do not make it yourself."),
        {"type": "string", "pattern": f"^{pattern}$"},
        read,
        gettext_lazy("this is no cursor; follow the links of the answer."),
    )


def number_of(queryset):
    """How many they are, as a column of another query."""
    return Subquery(
        queryset.order_by().values("pk"),
        template="(SELECT COUNT(*) FROM (%(subquery)s) AS counted)",
        output_field=IntegerField(),
    )


class KeysetPagination(BasePagination):
    """The view says by which attribute its rows are known (`key`), and whether it is a number."""

    def paginate_queryset(self, queryset, request, view=None):
        self.request, self.key = request, view.key
        size = LIMIT.value(request.GET) or USUAL
        place = parameter(view.is_numbered).value(request.GET)
        if isinstance(queryset, Ranked):
            return self._of_ranking(queryset, place, size)
        cut = self._of_database if isinstance(queryset, QuerySet) else self._of_memory
        rows = cut(queryset, place, size + 1)
        more, rows = len(rows) > size, rows[:size]
        self.after = self.before = None
        is_before = bool(place and place.is_before)
        if is_before:
            rows.reverse()
        if rows and (more or is_before):
            self.after = Place(self._key(rows[-1]))
        if rows and (more if is_before else place):
            self.before = Place(self._key(rows[0]), is_before=True)
        return rows

    def _of_ranking(self, ranked, place, size):
        self.count = len(ranked.keys)
        at = min(place.key, self.count) if place else 0
        is_before = bool(place and place.is_before)
        start, end = (max(0, at - size), at) if is_before else (at, min(at + size, self.count))
        self.before = Place(start, is_before=True) if start else None
        self.after = Place(end) if end < self.count else None
        return ranked.read(ranked.keys[start:end])

    def _of_memory(self, rows, place, size):
        rows = sorted(rows, key=self._key)
        self.count = len(rows)
        if not place:
            return rows[:size]
        if place.is_before:
            end = bisect_left(rows, place.key, key=self._key)
            return rows[max(0, end - size) : end][::-1]
        start = bisect_right(rows, place.key, key=self._key)
        return rows[start : start + size]

    def _of_database(self, queryset, place, size):
        """In one query with the count, unless nothing is left to be told."""
        page = queryset.annotate(total=number_of(queryset)).order_by(self.key)
        if place and place.is_before:
            page = page.filter(**{f"{self.key}__lt": place.key}).order_by(f"-{self.key}")
        elif place:
            page = page.filter(**{f"{self.key}__gt": place.key})
        rows = list(page[:size])
        self.count = rows[0].total if rows else queryset.count()
        return rows

    def _key(self, row):
        return getattr(row, self.key)

    def _link(self, place):
        if place is None:
            return None
        query = self.request.GET.copy()
        query["cursor"] = place.written
        return f"{settings.SITE_URL}{self.request.path}?{query.urlencode()}"

    def get_paginated_response(self, data):
        links = {"next": self._link(self.after), "previous": self._link(self.before)}
        relations = {"next": links["next"], "prev": links["previous"]}
        told = ", ".join(f'<{url}>; rel="{name}"' for name, url in relations.items() if url)
        headers = {"Link": told} if told else {}
        return Response({"count": self.count, **links, "results": data}, headers=headers)

    def get_paginated_response_schema(self, schema):
        link = {"type": "string", "format": "uri", "nullable": True}
        return {
            "type": "object",
            "required": ["count", "next", "previous", "results"],
            "properties": {
                "count": {"type": "integer", "minimum": 0},
                "next": link,
                "previous": link,
                "results": schema,
            },
        }
