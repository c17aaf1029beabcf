"""How a file of the open data is answered: for any program, of any site."""

import hashlib
from functools import wraps
from http import HTTPStatus

from django.http import HttpResponse, JsonResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from ops_site.publishing import edition
from organization.opendata import export

TYPES = {"csv": export.CSV, "json": export.JSON}


def machine(view):
    """Decorator: the address is for programs of any site, and no page that a reader opens."""

    @wraps(view)
    def for_everybody(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        return response

    for_everybody.is_machine = True
    return for_everybody


def file(name, extension, names, rows, *, tag=None, **about):
    """`rows` as a file called `name`; `tag` is what its content depends on, else on itself."""
    if extension == "csv":
        chunks = export.as_csv(names, rows)
    else:
        chunks = export.as_json(names, rows, **about)
    if tag is None:
        response = HttpResponse("".join(chunks), content_type=TYPES[extension])
    else:
        response = StreamingHttpResponse(chunks, content_type=TYPES[extension])
        response["ETag"] = _etag(name, extension, tuple(names), tag)
    kind = "attachment" if extension == "csv" else "inline"
    response["Content-Disposition"] = f'{kind}; filename="{name}.{extension}"'
    return response


def _etag(*parts):
    """Known before the first row is read; weak, as a compressed answer is another run of bytes."""
    depends = repr((*parts, edition(), timezone.localdate()))
    return f'W/"{hashlib.sha256(depends.encode()).hexdigest()[:32]}"'


def problem(message):
    """RFC 9457: what was asked for cannot be had, and why."""
    words = {
        "type": "about:blank",
        "title": _("The question cannot be answered"),
        "status": HTTPStatus.BAD_REQUEST,
        "detail": message,
    }
    return JsonResponse(
        words, status=HTTPStatus.BAD_REQUEST, content_type="application/problem+json"
    )
