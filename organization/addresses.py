from django.db.models import Q
from django.http import Http404

from ops_site.bilingual import current
from organization.graph import former as all_former


def find(queryset, slug):
    """The object with the address word `slug` in either language, the reader's own first.

    A page found by the word of the other language redirects to its right address.
    """
    return _nearest(queryset.filter(Q(slug_en=slug) | Q(slug_fr=slug)), slug)


def find_role(graph, slug):
    return _nearest(_called(graph.every_role.values(), slug), slug)


def find_unit(graph, slug):
    """The unit of that address word, or the one that bore it under a former name."""
    found = _called(graph.every_unit.values(), slug)
    if found:
        return _nearest(found, slug)
    former = [name for names in all_former().names.values() for name in names]
    return graph.every_unit[_nearest(_called(former, slug), slug).unit_id]


def _called(things, slug):
    return [thing for thing in things if slug in (thing.slug_en, thing.slug_fr)]


def _nearest(found, slug):
    own = f"slug_{current()}"
    if not found:
        raise Http404
    return min(found, key=lambda obj: getattr(obj, own) != slug)
