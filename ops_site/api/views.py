"""The addresses of the API that are no resource: what there is, and how it describes itself."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import override

from ops_site.api import description, tags
from ops_site.api.documentation import Documentation
from ops_site.method_guard import answers

SCHEMA_TYPE = "application/vnd.oai.openapi+json"


@answers("OPTIONS")
def index(request):
    tag = tags.tag_of(request)
    headers = {"ETag": tag, "Content-Language": "en, fr"}
    return tags.unchanged(request, tag) or JsonResponse(description.index(), headers=headers)


@answers("OPTIONS")
def schema(request, language="en"):
    tag = tags.tag_of(request)
    if same := tags.unchanged(request, tag):
        return same
    told, headers = description.written(language), {"ETag": tag, "Content-Language": language}
    return HttpResponse(told, content_type=SCHEMA_TYPE, headers=headers)


@answers("OPTIONS")
def docs(request, language="en"):
    tag = tags.tag_of(request)
    if same := tags.unchanged(request, tag):
        return same
    with override(language):
        told = Documentation(language)
        context = {"subject": told, "documentation": told, "trail": []}
        response = render(request, "api/docs.html", context)
    response["ETag"], response["Content-Language"] = tag, language
    return response
