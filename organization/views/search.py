from django.shortcuts import render

from organization.query import Query
from organization.results import Found


def search(request):
    query = Query.read(request.GET.get("q", ""))
    context = {"query": query, "found": Found.read(query, request.GET), "trail": []}
    return render(request, "organization/search.html", context)
