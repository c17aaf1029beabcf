from django.db.models import Q
from django.http import Http404

from ops_site.bilingual import current


def find(queryset, slug):
    """The object with the address word `slug` in either language, the reader's own first.

    A page found by the word of the other language redirects to its right address.
    """
    own = f"slug_{current()}"
    found = queryset.filter(Q(slug_en=slug) | Q(slug_fr=slug))
    if not found:
        raise Http404
    return min(found, key=lambda obj: getattr(obj, own) != slug)
