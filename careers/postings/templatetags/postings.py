"""What other rooms' pages show of the postings: counts, short lists, cards."""

from typing import NamedTuple

from django import template
from django.db.models import Count
from django.http import QueryDict
from django.urls import reverse

from careers.postings import search, wording
from careers.postings.listing import Card
from careers.postings.models import JobFamily, Posting
from ops_site import bilingual
from ops_site.analyser import QueryTooLong
from organization.models import Unit

register = template.Library()

SHORT_LIST = 5


class ShortList(NamedTuple):
    """How many open jobs there are, the first few, and the board that shows all."""

    count: int
    postings: list
    url: str


def _short_list(postings, **parameters):
    return ShortList(
        postings.count(), list(postings.for_listing()[:SHORT_LIST]), _board(parameters)
    )


def _board(parameters):
    query = QueryDict(mutable=True)
    query.update(parameters)
    return f"{reverse('postings:board')}?{query.urlencode()}"


@register.simple_tag
def board_url(**parameters):
    """The address of the board with filters: `{% board_url level="student" %}`."""
    return _board(parameters)


@register.simple_tag
def open_count():
    """How many postings are open now."""
    return Posting.objects.open().count()


@register.simple_tag
def families_with_counts():
    """The job families, each with the number of its open postings as `open_count`."""
    counts = dict(
        Posting.objects.open().order_by().values_list("role__family").annotate(count=Count("pk"))
    )
    families = list(JobFamily.objects.all())
    for family in families:
        family.open_count = counts.get(family.pk, 0)
    return families


@register.simple_tag
def closing_soon(number=SHORT_LIST):
    """The open postings that close first."""
    return list(Posting.objects.open().soonest_closing().for_listing()[:number])


@register.simple_tag
def jobs_of_unit(unit):
    """The open jobs of a unit and of those below it."""
    postings = Posting.objects.open().filter(unit__in=Unit.objects.within(unit))
    return _short_list(postings.soonest_closing(), ministry=bilingual.plain(unit, "slug"))


@register.simple_tag
def jobs_matching(query):
    """The open jobs that a visitor's words find."""
    try:
        postings = search.matching(Posting.objects.open(), query)
    except QueryTooLong:
        postings = search.matching(Posting.objects.open(), "")
    return _short_list(postings.relevant(), q=query)


@register.simple_tag
def pay_lines(posting):
    """Every pay range of a posting in words: `posted`, `yearly`, `method`, `effective_from`."""
    return wording.pay_lines(posting)


@register.simple_tag
def card_of(posting):
    """A posting of `for_listing()` as a card shows it."""
    return Card(posting)
