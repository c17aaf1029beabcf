from django.shortcuts import render
from django.utils.translation import gettext as _

from organization.query import Query
from organization.results import Found


def search(request):
    query = Query.read(request.GET.get("q", ""), _("Search words"))
    context = {"query": query, "found": Found.read(query, request.GET), "trail": []}
    return render(request, "organization/search.html", context)
