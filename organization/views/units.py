from django.utils.translation import gettext as _

from ops_site.bilingual import plain
from organization import agencies as grouping
from organization.addresses import find_unit
from organization.alphabet import letters
from organization.models import Unit
from organization.names import named
from organization.query import Query
from organization.unit_page import UnitPage
from organization.views import trails
from organization.views.asked import day_of, right_address, show


def _name(unit):
    return plain(unit, "name")


def ministries(request):
    asked, graph = day_of(request)
    query = Query.read(request.GET.get("q", ""), _("Find a ministry by its name"))
    found = named(graph.of_kinds(*Unit.MINISTRIES), query.bare)
    confirmed, unconfirmed = graph.parted(found)
    return show(
        request,
        "organization/ministries.html",
        asked,
        letters=letters(confirmed, _name),
        unconfirmed=letters(unconfirmed, _name),
        count=len(found),
        query=query,
        trail=trails.on(asked, trails.ORGANIZATION),
    )


def ministry(request, slug):
    return _unit(request, slug, "organization/ministry.html", trails.MINISTRIES)


def agencies(request):
    asked, graph = day_of(request)
    query = Query.read(request.GET.get("q", ""), _("Find an agency by its name"))
    by = grouping.GROUPINGS.get(request.GET.get("by"), grouping.by_ministry)
    found = named(graph.of_kinds(Unit.Kind.AGENCY), query.bare)
    confirmed, unconfirmed = graph.parted(found)
    return show(
        request,
        "organization/agencies.html",
        asked,
        groups=by(confirmed),
        unconfirmed=by(unconfirmed),
        is_by_type=by is grouping.by_type,
        count=len(found),
        query=query,
        trail=trails.on(asked, trails.ORGANIZATION),
    )


def agency(request, slug):
    return _unit(request, slug, "organization/agency.html", trails.AGENCIES)


def cluster(request, slug):
    return _unit(request, slug, "organization/cluster.html", trails.IIT)


def unit(request, slug):
    return _unit(request, slug, "organization/unit.html")


def _unit(request, slug, template, *trail):
    asked, graph = day_of(request)
    found = find_unit(graph, slug)
    elsewhere = right_address(request, found)
    return elsewhere or show(
        request,
        template,
        asked,
        subject=found,
        unit=found,
        page=UnitPage(found, graph),
        trail=trails.on(asked, trails.ORGANIZATION, *trail),
    )
