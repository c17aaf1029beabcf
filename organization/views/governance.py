"""The governance graph as data, at an address of its own in each language; the same in both."""

from functools import wraps

from django.http import Http404, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from organization.chart import dataset, graphml, popolo
from organization.views.asked import day_of
from organization.views.charts import ministry


def open_data(view):
    """Whoever reads it may be a page of another site; what is wrong is told as data too."""

    @wraps(view)
    def answered(request):
        asked, graph = day_of(request)
        if asked.error:
            response = JsonResponse({"error": asked.problem}, status=400)
        else:
            try:
                response = view(request, chart_of(graph, request.GET.get("ministry", "")))
            except Http404:
                told = _("ministry: there is no ministry of that name in addresses.")
                response = JsonResponse({"error": told}, status=400)
        response["Access-Control-Allow-Origin"] = "*"
        return response

    answered.is_machine = True
    return answered


def chart_of(graph, slug):
    """The chart of the ministry of that address word, or of all of government."""
    return dataset.of_ministry(graph, ministry(graph, slug)) if slug else dataset.whole(graph)


@open_data
def governance_json(request, chart):
    document = popolo.document(chart, popolo.holders(chart))
    return JsonResponse(document, json_dumps_params={"ensure_ascii": False, "indent": 1})


@open_data
def governance_graphml(request, chart):
    document = graphml.document(chart)
    return HttpResponse(document, content_type="application/graphml+xml; charset=utf-8")
