"""Public pages kept whole, in front of Django.

A public page depends on its address, on what is published, and on the minute (postings open and
close at whole minutes, "closes in 3 days" turns at midnight). A copy is good while these stand.
While the database does not answer, a copy that was good is better than none.
"""

import time
from collections import OrderedDict
from http import HTTPStatus
from threading import Lock
from typing import NamedTuple

from django.db import Error, close_old_connections
from django.middleware.gzip import re_accepts_gzip
from django.utils.cache import has_vary_header

from ops_site.publishing import edition

PUBLIC = "public, no-cache"
PREFIXES = ("/en/", "/fr/")
MEGABYTES = 64
LONGEST_QUERY = 300  # Nobody's filters are longer; what is, is not worth its memory.
PAUSE = 1  # Seconds after a vain attempt in which the database is not asked again.
CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")


class PublicPages:
    """Middleware: a page that nothing has made private may be kept, and is asked for anew.

    An error is nobody's page: kept, it would stand where its owner finds something later.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        reading = request.method in ("GET", "HEAD") and response.status_code in (200, 304)
        personal = response.cookies or has_vary_header(response, "Cookie")
        if reading and not personal and not response.has_header("Cache-Control"):
            response["Cache-Control"] = PUBLIC
        elif response.status_code >= HTTPStatus.BAD_REQUEST:
            response.setdefault("Cache-Control", "no-store")
        return response


class Copy(NamedTuple):
    state: tuple | None
    status: str
    headers: list
    body: bytes

    @property
    def etag(self):
        return dict(self.headers).get("ETag")


class PageCache:
    """WSGI: answers a GET of a public page from its copy; everything else goes through."""

    def __init__(self, application, *, limit=MEGABYTES * 2**20, clock=time.time):
        self.application = application
        self.limit = limit
        self.clock = clock
        self.copies = OrderedDict()
        self.kept = 0
        self.lock = Lock()
        self.asked_in_vain = float("-inf")

    def __call__(self, environ, start_response):
        if not may_be_kept(environ):
            return self.application(environ, start_response)
        state = self.state()
        key = address(environ)
        copy = self.copies.get(key)
        if copy and state in (copy.state, None):
            return answer(copy, environ, start_response)
        return self.fetch(key, state, environ, start_response)

    def state(self):
        """What a copy must have been made in to be good; None while the database is away."""
        now = self.clock()
        if now - self.asked_in_vain < PAUSE:
            return None
        try:
            return (*edition(), int(now // 60))
        except Error:
            close_old_connections()
            self.asked_in_vain = self.clock()
            return None

    def fetch(self, key, state, environ, start_response):
        """Ask the application for the whole page, and keep what anybody may be told."""
        started = {}

        def hold(status, headers, exc_info=None):
            started.update(status=status, headers=list(headers))

        whole = {name: value for name, value in environ.items() if name not in CONDITIONS}
        chunks = self.application(whole, hold)
        headers = dict(started["headers"])
        if not started["status"].startswith("200 ") or headers.get("Cache-Control") != PUBLIC:
            start_response(started["status"], started["headers"])
            return chunks
        try:
            body = b"".join(chunks)
        finally:
            chunks.close()
        copy = Copy(state, started["status"], started["headers"], body)
        self.keep(key, copy)
        return answer(copy, environ, start_response)

    def keep(self, key, copy):
        with self.lock:
            old = self.copies.pop(key, None)
            self.copies[key] = copy
            self.kept += len(copy.body) - (len(old.body) if old else 0)
            while self.kept > self.limit:
                _key, oldest = self.copies.popitem(last=False)
                self.kept -= len(oldest.body)


def may_be_kept(environ):
    return (
        environ["REQUEST_METHOD"] == "GET"
        and environ.get("PATH_INFO", "").startswith(PREFIXES)
        and len(environ.get("QUERY_STRING", "")) <= LONGEST_QUERY
    )


def address(environ):
    """Everything in a request that a public page may depend on."""
    names = ("HTTP_HOST", "wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO", "PATH_INFO", "QUERY_STRING")
    compressed = bool(re_accepts_gzip.search(environ.get("HTTP_ACCEPT_ENCODING", "")))
    return (*(environ.get(name, "") for name in names), compressed)


def answer(copy, environ, start_response):
    asked = environ.get("HTTP_IF_NONE_MATCH", "")
    if copy.etag and copy.etag.removeprefix("W/") in asked:
        kept = ("ETag", "Cache-Control", "Vary", "Content-Security-Policy")
        start_response("304 Not Modified", [(k, v) for k, v in copy.headers if k in kept])
        return [b""]
    start_response(copy.status, copy.headers)
    return [copy.body]
