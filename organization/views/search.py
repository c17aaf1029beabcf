from django.shortcuts import render

from organization import directory


def search(request):
    query = directory.Query.read(request.GET.get("q", ""))
    groups = directory.search(query.text)
    context = {
        "query": query,
        "groups": groups,
        "count": sum(len(group.entries) for group in groups),
        "trail": [],
    }
    return render(request, "organization/search.html", context)
