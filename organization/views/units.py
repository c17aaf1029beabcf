from django.shortcuts import redirect, render

from ops_site.bilingual import plain
from organization import agencies as grouping
from organization import factsheet, lines
from organization.addresses import find
from organization.alphabet import containing, letters
from organization.directory import Query
from organization.models import Unit
from organization.views import trails


def _name(unit):
    return plain(unit, "name")


def ministries(request):
    query = Query.read(request.GET.get("q", ""))
    found = containing(Unit.objects.ministries().standing(), _name, query.bare)
    context = {
        "letters": letters(found, _name),
        "count": len(found),
        "query": query,
        "trail": [trails.ORGANIZATION],
    }
    return render(request, "organization/ministries.html", context)


def ministry(request, slug):
    return _unit(request, slug, "organization/ministry.html", trails.MINISTRIES)


def agencies(request):
    query = Query.read(request.GET.get("q", ""))
    found = containing(Unit.objects.agencies().standing().with_ministry(), _name, query.bare)
    context = {
        "groups": grouping.by_ministry(found),
        "count": len(found),
        "query": query,
        "trail": [trails.ORGANIZATION],
    }
    return render(request, "organization/agencies.html", context)


def agency(request, slug):
    return _unit(request, slug, "organization/agency.html", trails.AGENCIES)


def cluster(request, slug):
    return _unit(request, slug, "organization/cluster.html", trails.IIT)


def unit(request, slug):
    return _unit(request, slug, "organization/unit.html")


def _unit(request, slug, template, *trail):
    found = find(Unit.objects.for_reading(), slug)
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    context = {
        "subject": found,
        "unit": found,
        "lines": lines.of_unit(found),
        "facts": factsheet.of_unit(found),
        "trail": [trails.ORGANIZATION, *trail],
    }
    return render(request, template, context)
