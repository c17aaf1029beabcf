from typing import NamedTuple

from django.http import Http404
from django.urls import reverse

from ops_site.bilingual import plain
from organization.addresses import find_unit
from organization.capital import capital
from organization.chart import dataset
from organization.chart.page import ChartPage
from organization.models import Unit
from organization.views import trails
from organization.views.asked import day_of, right_address, show


class MinistryChart(NamedTuple):
    """The chart of a ministry as the thing that a page is about."""

    unit: Unit

    def get_absolute_url(self):
        return reverse("organization:ministry_chart", args=[plain(self.unit, "slug")])


def chart(request):
    asked, graph = day_of(request)
    return show(
        request,
        "organization/chart.html",
        asked,
        page=ChartPage(dataset.whole(graph)),
        trail=trails.on(asked, trails.ORGANIZATION),
    )


def ministry_chart(request, slug):
    asked, graph = day_of(request)
    unit = ministry(graph, slug)
    subject = MinistryChart(unit)
    own = (capital(unit, "name").value, unit.get_absolute_url())
    elsewhere = right_address(request, subject)
    return elsewhere or show(
        request,
        "organization/chart_of_ministry.html",
        asked,
        subject=subject,
        unit=unit,
        stands=graph.has(unit),
        page=ChartPage(dataset.of_ministry(graph, unit)),
        data_query=f"?ministry={plain(unit, 'slug')}{asked.query.replace('?', '&')}",
        trail=trails.on(asked, trails.ORGANIZATION, trails.MINISTRIES, own),
    )


def ministry(graph, slug):
    """The ministry of that address word; only ministries have charts of their own."""
    unit = find_unit(graph, slug)
    if unit.kind not in Unit.MINISTRIES:
        raise Http404
    return unit
