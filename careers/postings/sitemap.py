from itertools import chain

from django.db.models import F

from careers.postings.models import JobFamily, JobRole, Posting

LISTS = ("careers", "families", "board")


def addresses():
    """Every page of this room, for the sitemap; sample postings stay out."""
    yield from (f"postings:{name}" for name in LISTS)
    newest = (F("closes_at").desc(nulls_last=True), "-number")
    real = Posting.objects.published().filter(sample=False).order_by(*newest)
    yield from chain(
        JobFamily.objects.all(), JobRole.objects.select_related("family"), real.iterator()
    )
