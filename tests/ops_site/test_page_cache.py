"""The copies in front of Django: made once, gone when anything was published or a minute passed."""

import gzip
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.core.signals import request_finished, request_started
from django.db import InterfaceError, OperationalError, close_old_connections, transaction
from django.http import HttpResponse
from django.test import RequestFactory

from ops_site import page_cache
from ops_site.page_cache import PUBLIC, PageCache, PublicPages
from ops_site.publishing import publish
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def one_connection():
    """A request leaves the test's connection open, as Django's test client has it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


class Site:
    """A WSGI application that counts how often it is asked, behind a cache with a set clock."""

    def __init__(self, *, limit=1000, **headers):
        self.headers = {"Cache-Control": PUBLIC, "ETag": '"one"', **headers}
        self.asked = 0
        self.status = 200
        self.now = 600.0
        self.cache = PageCache(self.application, limit=limit, clock=lambda: self.now)

    def application(self, environ, start_response):
        self.asked += 1
        text = f"{self.asked} {WSGIRequest(environ).get_full_path()}"
        response = HttpResponse(text, status=self.status, headers=self.headers)
        start_response(f"{response.status_code} {response.reason_phrase}", response.items())
        return response

    def get(self, path="/en/", method="get", **headers):
        status, _headers, body = ask(self.cache, path, method, **headers)
        return status, body.decode()


def ask(application, path, method="get", **headers):
    """(status, headers, body) of a request to a WSGI application."""
    environ = getattr(RequestFactory(), method)(path, headers=headers).environ
    seen = {}

    def start_response(status, headers, exc_info=None):
        seen.update(status=status, headers=dict(headers))

    body = b"".join(application(environ, start_response))
    return seen["status"], seen["headers"], body


# --- When a copy is good ------------------------------------------------------------------------


def test_a_page_is_made_once_and_told_again():
    site = Site()
    assert [site.get(), site.get()] == [("200 OK", "1 /en/"), ("200 OK", "1 /en/")]
    assert site.asked == 1


def test_a_page_is_made_anew_after_anything_was_published():
    site = Site()
    site.get()
    publish()
    assert site.get() == ("200 OK", "2 /en/")


def test_a_page_made_from_what_was_taken_back_is_not_told_again():
    site = Site()
    with pytest.raises(RuntimeError), transaction.atomic():
        publish()
        site.get()
        raise RuntimeError
    publish()
    assert site.get() == ("200 OK", "2 /en/")


def test_a_page_is_made_anew_in_the_next_minute():
    site = Site()
    site.get()
    site.now += 60
    assert site.get() == ("200 OK", "2 /en/")


def test_filters_languages_hosts_schemes_and_encodings_are_different_pages():
    site = Site()
    asked = [
        ("/en/jobs/", {}),
        ("/en/jobs/?q=nurse", {}),
        ("/fr/jobs/", {}),
        ("/fr/jobs/", {"Host": "other.example.org"}),
        ("/fr/jobs/", {"X-Forwarded-Proto": "https"}),
        ("/fr/jobs/", {"Accept-Encoding": "gzip"}),
    ]
    bodies = [site.get(path, **headers)[1] for path, headers in asked]
    assert bodies == [f"{number} {path}" for number, (path, _) in enumerate(asked, start=1)]


# --- What is never kept -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [{"Cache-Control": "private"}, {"Cache-Control": "max-age=0, no-cache, no-store, private"}],
)
def test_what_is_not_marked_public_is_never_kept(headers):
    site = Site(**headers)
    site.get()
    assert site.get()[1] == "2 /en/"


def test_errors_posts_and_the_administration_go_through():
    site = Site()
    for path, method in [("/admin/", "get"), ("/en/", "post"), ("/en/", "head")]:
        site.get(path, method)
        site.get(path, method)
    assert site.asked == 6
    site.status = 404
    site.get("/en/nothing/")
    assert site.get("/en/nothing/")[1] == "8 /en/nothing/"


def test_an_endless_query_is_answered_and_not_kept():
    site = Site(limit=10**6)
    for _time in range(2):
        assert site.get("/en/jobs/?x=" + "y" * 299)[0] == "200 OK"
    assert (site.asked, site.cache.kept) == (2, 0)


def test_the_oldest_copies_make_room():
    site = Site(limit=len("1 /en/1/") * 2)
    for path in ("/en/1/", "/en/2/", "/en/3/"):
        site.get(path)
    assert site.get("/en/3/")[1] == "3 /en/3/"
    assert site.get("/en/1/")[1] == "4 /en/1/"
    assert site.cache.kept == len("1 /en/1/") * 2


@pytest.mark.parametrize("personal", [{"Vary": "Cookie"}, {"Set-Cookie": "yes"}])
def test_a_personal_answer_is_not_marked_public(personal):
    response = HttpResponse(headers={k: v for k, v in personal.items() if k == "Vary"})
    if "Set-Cookie" in personal:
        response.set_cookie("who", "you")
    marked = PublicPages(lambda request: response)(RequestFactory().get("/en/"))
    assert not marked.has_header("Cache-Control")


# --- Conditions and outages ---------------------------------------------------------------------


def test_a_browser_that_has_the_page_is_told_so_and_the_copy_is_kept_for_others():
    site = Site()
    assert site.get(**{"If-None-Match": 'W/"one"'}) == ("304 Not Modified", "")
    assert site.get(**{"If-None-Match": '"other"'}) == ("200 OK", "1 /en/")
    assert site.asked == 1


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_while_the_database_is_away_the_last_copies_are_told(monkeypatch, error):
    site = Site()
    site.get()
    asked = []

    def edition():
        asked.append(site.now)
        raise error

    closed = []
    monkeypatch.setattr(page_cache, "edition", edition)
    monkeypatch.setattr(page_cache, "close_old_connections", lambda: closed.append(site.now))
    site.now += 3600
    assert [site.get(), site.get()] == [("200 OK", "1 /en/")] * 2
    assert site.get("/en/new/") == ("200 OK", "2 /en/new/")
    assert asked == [4200.0], "The database is not asked again at once."
    assert closed == asked, "A broken connection would keep this thread from ever asking again."
    site.now += 2
    monkeypatch.undo()
    assert site.get() == ("200 OK", "3 /en/")


# --- The site itself behind its cache -----------------------------------------------------------


def test_the_site_is_told_compressed_or_not_as_the_reader_can_take_it():
    site = PageCache(WSGIHandler())
    plain = ask(site, "/en/")
    packed = ask(site, "/en/", **{"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain[1] and packed[1]["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed[2]) == plain[2] and ask(site, "/en/")[2] == plain[2]
    assert plain[1]["Vary"] == "Accept-Encoding" and len(site.copies) == 2


def test_a_posting_opens_and_closes_behind_the_cache_at_its_minute():
    opening, closing = (datetime(2026, 12, day, 5, 0, tzinfo=UTC) for day in (1, 2))
    with time_machine.travel(opening.replace(hour=4, minute=59), tick=False) as clock:
        PostingFactory(scheduled=True, opens_at=opening, closes_at=closing, title_en="Welder")
        site = PageCache(WSGIHandler())
        seen = []
        for moment in (opening.replace(hour=4, minute=59), opening, closing):
            clock.move_to(moment)
            seen.append(b"Welder" in ask(site, "/en/jobs/")[2])
    assert seen == [False, True, False]


def test_a_public_page_says_that_it_may_be_kept_and_the_administration_does_not(
    client, editor_client
):
    assert client.get("/en/")["Cache-Control"] == PUBLIC
    assert "no-store" in editor_client.get("/admin/")["Cache-Control"]


def test_an_error_is_kept_by_nobody(client):
    answers = [client.get("/en/nothing/"), client.delete("/en/")]
    assert [answer.status_code for answer in answers] == [404, 405]
    assert [answer["Cache-Control"] for answer in answers] == ["no-store"] * 2
