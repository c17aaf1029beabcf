"""What a card shows of a posting, prepared here so that the template only prints."""

from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst

from careers.postings import wording
from careers.postings.choices import Status
from careers.postings.models import Posting
from ops_site import bilingual, formats
from organization import graph
from organization.models import Unit


def board_address(**parameters):
    """The address of the board with these filters."""
    query = QueryDict(mutable=True)
    query.update(parameters)
    return "?".join(filter(None, [reverse("postings:board"), query.urlencode()]))


class ShortList(NamedTuple):
    """How many postings there are, the first few, and the board that shows all.

    `gone` is the card of the one that was asked for by its number and is no longer open.
    """

    count: int
    postings: list
    url: str
    gone: object = None


def short_list(postings, length, **parameters):
    return ShortList(
        postings.count(), list(postings.for_listing()[:length]), board_address(**parameters)
    )


def brief_list(postings, length, **parameters):
    """As `short_list`, for a list that names each job, its places and its closing: two queries."""
    found = list(postings.for_naming()[:length])
    return ShortList(found[0].total if found else 0, found, board_address(**parameters))


@dataclass(frozen=True)
class Card:
    """A posting of `PostingQuerySet.for_listing()` in words, in the active language."""

    posting: object
    sought: tuple = ()  # Keys of the cities that were searched for, the nearest first.
    excerpt = ""  # HTML, where words were searched for.

    @cached_property
    def url(self):
        return self.posting.get_absolute_url()

    @cached_property
    def title(self):
        return bilingual.text(self.posting, "title")

    @cached_property
    def _chain(self):
        """Its unit and those above it as they stood when it opened."""
        opens, closes = self.posting.opens_at, self.posting.closes_at
        # On the instant of closing it is closed: that of a record is the midnight after its day.
        of_record = closes and closes - timedelta(microseconds=1)
        return graph.chain_on(self.posting.unit, timezone.localdate(opens or of_record))

    @property
    def unit(self):
        return self._chain[0]

    @cached_property
    def ministry(self):
        """The nearest ministry at or above its unit, or None."""
        return next((unit for unit in self._chain if unit.kind in Unit.MINISTRIES), None)

    @cached_property
    def employer(self):
        """The ministry, or the unit where there is none above it."""
        found = bilingual.text(self.ministry or self.unit, "name")
        return found._replace(value=capfirst(found.value))

    @cached_property
    def place(self):
        return wording.place(self.posting, self.sought)

    @cached_property
    def pay(self):
        return wording.present_pay(self.posting)

    @property
    def yearly_pay(self):
        """What the pay comes to a year, of a job that lasts one."""
        return self.pay.yearly if wording.lasts_a_year(self.posting) else ""

    @cached_property
    def pay_note(self):
        return bilingual.text(self.posting, "pay_note")

    @cached_property
    def terms(self):
        return wording.terms(self.posting)

    @property
    def arrangement(self):
        return self.posting.get_arrangement_display()

    @cached_property
    def is_open(self):
        return self.posting.is_open()

    @property
    def is_cancelled(self):
        return self.posting.status == Status.CANCELLED

    @cached_property
    def closes_in(self):
        return formats.closes_in(self.posting.closes_at) if self.is_open else ""

    @cached_property
    def closes_at(self):
        return formats.closing(self.posting.closes_at) if self.posting.closes_at else ""

    @cached_property
    def badges(self):
        return wording.badges(self.posting)


def gone(words):
    """The card of the posting whose number these words are, where it is no longer open."""
    posting = Posting.objects.closed().numbered(words).first()
    return posting and Card(posting)
