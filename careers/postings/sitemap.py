from itertools import chain

from django.db.models import F, Max

from careers.postings import landing
from careers.postings.last_change import MOMENTS, last_change
from careers.postings.models import JobFamily, JobRole, Posting

LANDING = ("for_students", "for_executives", "in_french")
LISTS = ("careers", "families", "board", "archive", *LANDING)


def addresses():
    """Every page of this room, for the sitemap; sample postings stay out."""
    yield from (f"postings:{name}" for name in LISTS)
    newest = (F("closes_at").desc(nulls_last=True), "-number")
    real = Posting.objects.published().filter(sample=False).order_by(*newest)
    words = ("slug_en", "slug_fr")
    roles = JobRole.objects.select_related("family")
    yield from landing.everywhere()
    yield from chain(
        JobFamily.objects.only(*words),
        roles.only(*words, *(f"family__{word}" for word in words)),
        _dated(real.only("number", "title_en", "title_fr", *MOMENTS)),
    )


def _dated(postings):
    """Each with `changed_at`: when what its page says last changed, its closing too."""
    for posting in postings.annotate(amended_at=Max("amendments__at")).iterator():
        posting.changed_at = last_change(posting, posting.amended_at)
        yield posting
