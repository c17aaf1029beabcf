"""The copies in front of Django: made once, gone when anything was published or a minute passed."""

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.core.signals import request_finished
from django.db import close_old_connections
from django.http import HttpResponse
from django.test import RequestFactory

from ops_site.page_cache import PUBLIC, PageCache
from ops_site.publishing import publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def one_connection():
    """The end of a request leaves the test's connection open, as Django's test client has it."""
    request_finished.disconnect(close_old_connections)
    yield
    request_finished.connect(close_old_connections)


class Site:
    """A WSGI application that counts how often it is asked, behind a cache with a set clock."""

    def __init__(self, **headers):
        self.headers = {"Cache-Control": PUBLIC, "ETag": '"one"', **headers}
        self.asked = 0
        self.status = 200
        self.now = 600.0
        self.cache = PageCache(self.application, size=2, clock=lambda: self.now)

    def application(self, environ, start_response):
        self.asked += 1
        request = WSGIRequest(environ)
        text = f"{self.asked} {request.get_full_path()}"
        response = HttpResponse(text, status=self.status, headers=self.headers)
        start_response(f"{response.status_code} {response.reason_phrase}", response.items())
        return response

    def get(self, path="/en/", method="get", **headers):
        environ = getattr(RequestFactory(), method)(path, headers=headers).environ
        seen = {}

        def start_response(status, headers, exc_info=None):
            seen.update(status=status, headers=dict(headers))

        body = b"".join(self.cache(environ, start_response)).decode()
        return seen["status"], body


def test_a_page_is_made_once_and_told_again():
    site = Site()
    assert [site.get(), site.get()] == [("200 OK", "1 /en/"), ("200 OK", "1 /en/")]
    assert site.asked == 1


def test_a_page_is_made_anew_after_anything_was_published():
    site = Site()
    site.get()
    publish()
    assert site.get() == ("200 OK", "2 /en/")


def test_a_page_is_made_anew_in_the_next_minute():
    site = Site()
    site.get()
    site.now += 60
    assert site.get() == ("200 OK", "2 /en/")


def test_filters_languages_and_hosts_are_different_pages():
    site = Site()
    paths = ["/en/jobs/", "/en/jobs/?q=nurse", "/fr/jobs/"]
    assert [site.get(path)[1] for path in paths] == [
        "1 /en/jobs/",
        "2 /en/jobs/?q=nurse",
        "3 /fr/jobs/",
    ]
    assert site.get("/fr/jobs/", Host="other.example.org")[1] == "4 /fr/jobs/"


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


def test_the_oldest_copy_makes_room():
    site = Site()
    for path in ("/en/1/", "/en/2/", "/en/3/"):
        site.get(path)
    assert site.get("/en/3/")[1] == "3 /en/3/"
    assert site.get("/en/1/")[1] == "4 /en/1/"


def test_a_browser_that_has_the_page_is_told_so():
    site = Site()
    site.get()
    assert site.get(**{"If-None-Match": 'W/"one"'}) == ("304 Not Modified", "")
    assert site.get(**{"If-None-Match": '"other"'}) == ("200 OK", "1 /en/")


def test_a_public_page_says_that_it_may_be_kept_and_the_administration_does_not(client):
    assert client.get("/en/")["Cache-Control"] == PUBLIC
    assert "no-store" in client.get("/admin/login/")["Cache-Control"]
