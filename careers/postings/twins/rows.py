"""What every twin of a list begins with: the postings that the board found, in its order."""

from django.db.models import Prefetch

from careers.postings.last_change import last_change
from careers.postings.models import Amendment, Posting

# Such a list as a file or a calendar is whole, up to so many.
CAP = 5_000
CHANGES = Prefetch("amendments", Amendment.objects.only("posting", "number", "at"))


def read(keys, *beside):
    """The postings with these keys, in this order, with what is `beside` them prefetched."""
    rows = Posting.objects.for_listing().prefetch_related(CHANGES, *beside).in_bulk(keys)
    return [rows[key] for key in keys if key in rows]


def changed_at(posting):
    """When what the public reads of it last changed."""
    amended_at = [amendment.at for amendment in posting.amendments.all()]
    return last_change(posting, *amended_at) or posting.created_at


def sequence(posting):
    """How often it was changed since it was approved."""
    return len(posting.amendments.all())
