from django.utils import timezone

from ops_site.bilingual import plain
from organization import lines
from organization.alphabet import letters
from organization.chart import dataset
from organization.chart.page import ChartPage
from organization.models import InformationPage, Role, Unit
from organization.models.unit import CORPORATE_CIO
from organization.offices import deputies_of, offices
from organization.views import trails
from organization.views.asked import day_of, show


def index(request):
    asked, graph = day_of(request)
    return show(
        request,
        "organization/index.html",
        asked,
        chart=ChartPage(dataset.whole(graph)),
        counts=graph.counts(),
        unconfirmed=graph.unconfirmed_counts(),
        page=_text_of_today(asked, "organization"),
        trail=[],
    )


def deputy_ministers(request):
    asked, graph = day_of(request)
    rows = deputies_of(graph.of_kinds(*Unit.MINISTRIES), graph)
    confirmed, unconfirmed = graph.parted(row.unit for row in rows)
    by_unit = {row.unit: row for row in rows}
    return show(
        request,
        "organization/deputy_ministers.html",
        asked,
        rows=[by_unit[unit] for unit in _alphabetical(confirmed)],
        unconfirmed=[by_unit[unit] for unit in _alphabetical(unconfirmed)],
        page=_text_of_today(asked, "deputy-ministers"),
        trail=trails.on(asked, trails.ORGANIZATION),
    )


def secretary(request):
    asked, graph = day_of(request)
    posts = [r for r in graph.roles if r.kind == Role.Kind.SECRETARY and not r.collective]
    office = next(iter(offices(posts[:1], graph)), None)
    return show(
        request,
        "organization/secretary.html",
        asked,
        office=office,
        lines=office and lines.of(office.role, graph),
        page=_text_of_today(asked, "secretary-of-the-cabinet"),
        trail=trails.on(asked, trails.ORGANIZATION),
    )


def iit(request):
    asked, graph = day_of(request)
    clusters, unconfirmed = graph.parted(graph.of_kinds(Unit.Kind.CLUSTER))
    return show(
        request,
        "organization/iit.html",
        asked,
        clusters=clusters,
        unconfirmed=unconfirmed,
        office=next((unit for unit in graph.units if unit.key == CORPORATE_CIO), None),
        page=_text_of_today(asked, "iit"),
        trail=trails.on(asked, trails.ORGANIZATION),
    )


def _alphabetical(units):
    groups = letters(units, lambda unit: plain(unit, "name"))
    return [unit for group in groups for unit in group.rows]


def _text_of_today(asked, key):
    """The text of an information page tells how things are now: of no other day."""
    is_today = asked.day == timezone.localdate()
    return InformationPage.objects.keyed(key) if is_today else None
