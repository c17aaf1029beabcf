from itertools import chain

from django.db.models import F

from careers.postings.models import JobFamily, JobRole, Posting

LISTS = ("careers", "families", "board")


def addresses():
    """Every page of this room, for the sitemap; sample postings stay out."""
    yield from (f"postings:{name}" for name in LISTS)
    newest = (F("closes_at").desc(nulls_last=True), "-number")
    real = Posting.objects.published().filter(sample=False).order_by(*newest)
    words = ("slug_en", "slug_fr")
    roles = JobRole.objects.select_related("family")
    yield from chain(
        JobFamily.objects.only(*words),
        roles.only(*words, *(f"family__{word}" for word in words)),
        real.only("number", "title_en", "title_fr").iterator(),
    )
