"""What goes wrong, as RFC 9457 wants it told, in both languages and never as a page."""

from http import HTTPStatus

from django.conf import settings
from django.http import Http404, JsonResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from rest_framework.exceptions import APIException
from rest_framework.response import Response

from ops_site.api import configuration

MEDIA_TYPE = "application/problem+json"

TITLES = {
    400: _("The request cannot be understood"),
    403: _("The request is refused"),
    404: _("There is nothing at this address"),
    405: _("This address can only be read"),
    412: _("A condition of the request does not hold"),
    413: _("The request is too large"),
    429: _("Too many requests"),
    500: _("Something went wrong on our side"),
    503: _("The data cannot be read at the moment"),
}
DETAILS = {
    400: _("Check the address and its parameters against the documentation."),
    404: _("No such resource, or no entry with this id."),
    405: _("Use GET or HEAD."),
    429: _("Please try again in a minute."),
    500: _("Please try again in a few minutes."),
    503: _("Please try again in a minute."),
}


class BadParameter(APIException):
    """`told` is a lazy sentence, or a callable that says it in the active language."""

    status_code = HTTPStatus.BAD_REQUEST

    def __init__(self, parameter, told):
        super().__init__()
        self.parameter, self.told = parameter, told


def handle(error, context):
    """The framework's exception handler; what it does not know is an error like any other."""
    if isinstance(error, BadParameter):
        return answer(HTTPStatus.BAD_REQUEST, detail=error.told, parameter=error.parameter)
    if isinstance(error, Http404):
        return answer(HTTPStatus.NOT_FOUND)
    return None


def answer(status, **facts):
    return Response(problem(status, **facts), status, content_type=MEDIA_TYPE)


def in_place_of(page):
    """The problem that the error `page` tells, under its headers."""
    kept = {
        name: value
        for name, value in page.headers.items()
        if name in ("Allow", "Retry-After", "Cache-Control", "Content-Security-Policy")
    }
    told = problem(page.status_code)
    return JsonResponse(told, status=page.status_code, content_type=MEDIA_TYPE, headers=kept)


def problem(status, *, detail=None, parameter=None):
    """`title` and `detail` are English, as the standard has one of each."""
    title = TITLES.get(int(status)) or _("The request cannot be answered")
    detail = detail or DETAILS.get(int(status), title)
    told = {
        "type": f"{settings.SITE_URL}/api/v1/docs/#problems",
        "status": int(status),
        "title": said("en", title),
        "detail": said("en", detail),
        "title_fr": said("fr", title),
        "detail_fr": said("fr", detail),
    }
    return told | {"parameter": parameter} if parameter else told


def said(language, told):
    with override(language):
        return str(told() if callable(told) else told)


class Answers:
    """Middleware, around all that may fail: whatever comes from below `/api/` can be read by any
    site's script, and an error is a problem in JSON.
    """

    SERVED = "GET, HEAD, OPTIONS"

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path_info.startswith(configuration.PREFIX):
            return self.get_response(request)
        response = preflight() if request.method == "OPTIONS" else self.get_response(request)
        if response.status_code >= HTTPStatus.BAD_REQUEST:
            if response.get("Content-Type") != MEDIA_TYPE:
                response = in_place_of(response)
            response.headers.setdefault("Cache-Control", "no-store")
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            response["Allow"] = self.SERVED
        response.headers.setdefault("Vary", "Accept-Encoding")
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Link"
        return response


def preflight():
    """What a browser asks before it lets another site's script ask."""
    told = {
        "Allow": Answers.SERVED,
        "Access-Control-Allow-Methods": Answers.SERVED,
        "Access-Control-Allow-Headers": "If-None-Match",
        "Access-Control-Max-Age": "86400",
        "Cache-Control": "no-store",
    }
    return JsonResponse({}, status=HTTPStatus.OK, headers=told)
