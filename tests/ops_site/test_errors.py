"""A page for what goes wrong with us: readable, in the address's language, never in the way."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError
from django.test import Client, override_settings
from django.urls import path
from django.utils.translation import override

from ops_site import errors, urls


def failing(exception):
    def view(request):
        raise exception

    return view


urlpatterns = [
    path("en/broken/", failing(ValueError("secret-42"))),
    path("fr/brise/", failing(ValueError("secret-42"))),
    path("en/forbidden/", failing(PermissionDenied())),
    path("en/outage/", failing(OperationalError("secret-42"))),
    path("fr/panne/", failing(InterfaceError("secret-42"))),
    *urls.urlpatterns,
]
handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500


@pytest.fixture
def visitor():
    """Somebody on a site some of whose pages break."""
    with override_settings(ROOT_URLCONF=__name__):
        yield Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status", "language", "title"),
    [
        ("/en/broken/", 500, "en", "Something went wrong on our side"),
        ("/fr/brise/", 500, "fr", "Une erreur s’est produite de notre côté"),
        ("/en/forbidden/", 403, "en", "You cannot open this page"),
        ("/en/outage/", 503, "en", "The site is not available right now"),
        ("/fr/panne/", 503, "fr", "Le site n’est pas disponible en ce moment"),
        ("/en/a/b/c/", 404, "en", "Page not found"),
        ("/fr/a/b/c/", 404, "fr", "Page introuvable"),
        ("/nothing/", 404, "en", "Page not found"),
    ],
)
def test_error_page_speaks_the_language_of_the_address(visitor, address, status, language, title):
    response = visitor.get(address, headers={"Accept-Language": "fr, en"})
    text = response.content.decode()
    assert response.status_code == status
    assert f'<html lang="{language}">' in text
    assert f"<h1>{title}</h1>" in text
    assert '<meta name="robots" content="noindex">' in text
    assert "secret-42" not in text
    assert not response.cookies


def test_error_pages_need_no_database(visitor):
    """This test has none: a query in one of these would raise."""
    for address in ("/en/broken/", "/en/outage/", "/en/forbidden/", "/en/a/b/c/"):
        assert visitor.get(address).status_code >= 403


class LooksWhoAsks:
    """A middleware that finds the database away before any view is called."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        raise OperationalError("secret-42")


def test_an_outage_before_the_view_is_an_outage_too(visitor, settings):
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"{__name__}.LooksWhoAsks"]
    response = visitor.get("/fr/panne/")
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert "Le site n’est pas disponible en ce moment" in response.text
    assert "secret-42" not in response.text


def test_an_outage_says_when_to_come_again(visitor):
    response = visitor.get("/en/outage/")
    assert response["Retry-After"] == "60"
    assert 'href="/en/outage/"' in response.content.decode()


def test_an_error_whose_page_cannot_be_made_is_still_answered(visitor, monkeypatch):
    def fail(*args, **kwargs):
        raise OSError("no templates")

    monkeypatch.setattr(errors, "render_to_string", fail)
    response = visitor.get("/fr/brise/")
    assert response.status_code == 500
    assert "Une erreur s’est produite de notre côté" in response.content.decode()
    assert "Something went wrong on our side" in response.content.decode()


def test_an_error_before_the_language_is_known_speaks_that_of_the_address(rf):
    with override("en"):
        response = errors.bad_request(rf.get("/fr/emplois/"), None)
    assert '<html lang="fr">' in response.content.decode()
    assert "Cette requête ne peut pas être lue" in response.content.decode()
