"""The site map, and in front of it addresses at which each kind of failure can be seen."""

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import OperationalError
from django.http import HttpResponse
from django.urls import path

from ops_site import urls
from ops_site.urls import handler400, handler403, handler404, handler429, handler500

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]


def bad_request(request):
    raise BadRequest


def forbidden(request):
    raise PermissionDenied


def server_error(request):
    raise RuntimeError("Raised on purpose, so that the page for it can be seen.")


def unavailable(request):
    raise OperationalError("Raised on purpose: there is no database.")


def faulty(request):
    """A page with one fault of each kind that the tests look for."""
    return HttpResponse(
        '<!DOCTYPE html><html lang="en"><title>Faulty</title><main><h1 style="color: red">Faulty'
        '</h1><img src="/static/images/favicon.svg"><table width="700"><tr><td>Wide</table></main>'
    )


urlpatterns = [
    *i18n_patterns(
        path("failure/400/", bad_request),
        path("failure/403/", forbidden),
        path("failure/500/", server_error),
        path("failure/503/", unavailable),
        path("failure/faulty/", faulty),
    ),
    *urls.urlpatterns,
]
