"""The open data: the catalogue, every table as a file, and the lists' machine twins."""

from django.http import Http404, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from ops_site.publishing import edition
from organization.asked_day import BadDay, parse
from organization.opendata import answer, catalogue, dcat


def data(request):
    context = {
        "entries": catalogue.entries(),
        "updated_at": catalogue.updated_at(),
        "graphs": list(dcat.graphs()),
        "api": dcat.api(),
        "trail": [],
    }
    return render(request, "data/index.html", context)


@answer.machine
def catalogue_jsonld(request):
    response = JsonResponse(
        dcat.written(),
        content_type="application/ld+json",
        json_dumps_params={"ensure_ascii": False, "indent": 1},
    )
    response["Content-Disposition"] = 'inline; filename="catalogue.jsonld"'
    return response


@answer.machine
def table_csv(request, key):
    return _table(request, key, "csv")


@answer.machine
def table_json(request, key):
    return _table(request, key, "json")


def _table(request, key, extension):
    table = catalogue.tables().get(key)
    if table is None:
        raise Http404
    typed = request.GET.get("as_of", "")
    if typed and table.on is None:
        return answer.problem(_("as_of: this table has no past; ask for it without a day."))
    try:
        day = parse(typed)
    except BadDay as bad:
        return answer.problem(bad.of_parameter)
    rows = table.read(day, is_asked=bool(typed))
    about = {"table": key, "as_of": day.isoformat() if typed else None, "edition": edition()[0]}
    name = f"{key}-{day.isoformat()}" if typed else key
    minute = timezone.now().replace(second=0, microsecond=0) if table.turns_each_minute else None
    return answer.file(name, extension, table.names, rows, tag=(typed, minute), **about)
