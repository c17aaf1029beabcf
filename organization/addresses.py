from django.db.models import Q
from django.http import Http404

from ops_site.bilingual import current
from organization.called import only_one
from organization.graph import former as all_former


def find(queryset, slug):
    """The object with the address word `slug` in either language, the reader's own first.

    A page found by the word of the other language redirects to its right address.
    """
    return _nearest(queryset.filter(Q(slug_en=slug) | Q(slug_fr=slug)), slug)


def find_role(graph, slug):
    return _nearest(_called(graph.every_role.values(), slug), slug)


def find_unit(graph, slug):
    """The unit of that address word, or the one that bore it under a former name.

    The words of the reader's own language come first, and in each language the present ones.
    A whole name leads to the unit too; what several units were called leads to none of them.
    """
    former = [name for names in all_former().names.values() for name in names]
    now, before = _called(graph.every_unit.values(), slug), _called(former, slug)
    if now or len({name.unit_id for name in before}) == 1:
        found = _nearest([*now, *before], slug)
        return graph.every_unit[getattr(found, "unit_id", found.pk)]
    unit = graph.every_unit.get(only_one(slug))
    if unit is None:
        raise Http404
    return unit


def _called(things, slug):
    return [thing for thing in things if slug in (thing.slug_en, thing.slug_fr)]


def _nearest(found, slug):
    own = f"slug_{current()}"
    if not found:
        raise Http404
    return min(found, key=lambda obj: getattr(obj, own) != slug)
