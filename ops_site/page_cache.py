"""Public pages kept whole, in front of Django.

A public page depends on its address, on what is published, and on the minute (postings open and
close at whole minutes, "closes in 3 days" turns at midnight). A copy is good while these stand.
"""

import time
from collections import OrderedDict
from threading import Lock
from typing import NamedTuple

from django.db import DatabaseError
from django.utils.cache import has_vary_header

from ops_site.publishing import edition

PUBLIC = "public, no-cache"
PREFIXES = ("/en/", "/fr/")


class PublicPages:
    """Middleware: a page that nothing has made private may be kept, and is asked for anew."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        reading = request.method in ("GET", "HEAD") and response.status_code == 200
        personal = response.cookies or has_vary_header(response, "Cookie")
        if reading and not personal and not response.has_header("Cache-Control"):
            response["Cache-Control"] = PUBLIC
        return response


class Copy(NamedTuple):
    state: tuple
    status: str
    headers: list
    body: bytes

    @property
    def etag(self):
        return dict(self.headers).get("ETag")


class PageCache:
    """WSGI: answers a GET of a public page from its copy; everything else goes through."""

    def __init__(self, application, *, size=1000, clock=time.time):
        self.application = application
        self.size = size
        self.clock = clock
        self.copies = OrderedDict()
        self.lock = Lock()

    def __call__(self, environ, start_response):
        if environ["REQUEST_METHOD"] != "GET" or environ.get("PATH_INFO", "")[:4] not in PREFIXES:
            return self.application(environ, start_response)
        try:
            state = (*edition(), int(self.clock() // 60))
        except DatabaseError:
            return self.application(environ, start_response)
        key = address(environ)
        copy = self.copies.get(key)
        if copy and copy.state == state:
            return answer(copy, environ, start_response)
        return self.fetch(key, state, environ, start_response)

    def fetch(self, key, state, environ, start_response):
        """Ask the application, and keep what it says anybody may be told."""
        started = {}

        def remember(status, headers, exc_info=None):
            started.update(status=status, headers=list(headers))
            return start_response(status, headers, exc_info)

        chunks = self.application(environ, remember)
        is_page = started.get("status", "").startswith("200 ")
        if not (is_page and dict(started["headers"]).get("Cache-Control") == PUBLIC):
            return chunks
        try:
            body = b"".join(chunks)
        finally:
            chunks.close()
        with self.lock:
            self.copies[key] = Copy(state, started["status"], started["headers"], body)
            self.copies.move_to_end(key)
            while len(self.copies) > self.size:
                self.copies.popitem(last=False)
        return [body]


def address(environ):
    """Everything in a request that a public page may depend on."""
    names = ("HTTP_HOST", "wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO", "PATH_INFO", "QUERY_STRING")
    compressed = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
    return (*(environ.get(name, "") for name in names), compressed)


def answer(copy, environ, start_response):
    asked = environ.get("HTTP_IF_NONE_MATCH", "")
    if copy.etag and copy.etag.removeprefix("W/") in asked:
        kept = ("ETag", "Cache-Control", "Vary", "Content-Security-Policy")
        start_response("304 Not Modified", [(k, v) for k, v in copy.headers if k in kept])
        return [b""]
    start_response(copy.status, copy.headers)
    return [copy.body]
