"""Readable pages for what goes wrong, in the language of the address."""

import logging
import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse, HttpResponseNotAllowed, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.utils.module_loading import import_string
from django.utils.translation import get_language, override

from ops_site import bilingual, language, nearest

logger = logging.getLogger(__name__)

# How the database says that it cannot be reached.
OUTAGES = (OperationalError, InterfaceError)

# Said when not even the page of the error can be made.
LAST_WORDS = """<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>Error – Erreur</title>
<h1>Something went wrong on our side</h1><p>Please try again in a few minutes.</p>
<div lang="fr"><h1>Une erreur s’est produite de notre côté</h1>
<p>Veuillez réessayer dans quelques minutes.</p></div></html>
"""


def bad_request(request, exception):
    if isinstance(exception, RequestDataTooBig):
        return HttpResponse(page(request, "413_text", twinless=True), status=413)
    return HttpResponse(page(request, "400", twinless=True), status=400)


def forbidden(request, exception):
    return HttpResponse(page(request, "403", twinless=True), status=403)


def csrf_failure(request, reason=""):
    return HttpResponse(page(request, "403_form"), status=403)


def not_found(request, exception):
    if address := language.in_lower_case(request.path):
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
    with override(spoken(request)):
        number = nearest.posting_number(request.path)
        words = "" if number else nearest.words(request.path)
        near = [*called_alike(request.path, words), *nearest.nearest(request.path)]
        found = {"near": near, "words": words, "number": number}
    return HttpResponse(page(request, "404", twinless=True, **found), status=404)


def called_alike(path, words):
    """The pages that the rooms suggest; none while the database is away."""
    try:
        found = [import_string(name)(path, words) for name in settings.NEAREST_PAGES]
    except OUTAGES:
        return []
    return [page for pages in found for page in pages]


def method_not_allowed(request, served):
    return HttpResponseNotAllowed(served, page(request, "405", method=request.method))


def too_large(request):
    return HttpResponse(page(request, "413"), status=413)


def too_many_requests(request):
    return HttpResponse(page(request, "429"), status=429, headers={"Retry-After": "60"})


def server_error(request):
    """Asked while the exception is handled: a middleware may be who finds the database away."""
    if isinstance(sys.exception(), OUTAGES):
        return unavailable(request)
    return HttpResponse(page(request, "500"), status=500)


def unavailable(request):
    return HttpResponse(page(request, "503"), status=503, headers={"Retry-After": "60"})


def page(request, name, **context):
    """The page, made without the context processors and the database, which may be what failed."""
    try:
        with override(spoken(request)):
            context |= {"request": request, **bilingual.languages(request)}
            return render_to_string(f"errors/{name}.html", context)
    except Exception:
        logger.exception("The page of the error %s cannot be made", name)
        return LAST_WORDS


def spoken(request):
    """The administration speaks the language of the person; every other address its own."""
    if request.path_info.startswith(language.ADMINISTRATION):
        return get_language()
    return language.of_address(request.path_info)
