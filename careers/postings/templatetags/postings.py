"""What other rooms' pages show of the postings: counts, short lists, cards."""

import re

from django import template

from careers.postings import wording
from careers.postings.jobs_found import JobsFound
from careers.postings.landing import jobs_url
from careers.postings.listing import Card, brief_list
from careers.postings.models import JobFamily, Posting
from careers.postings.reporting import notices
from organization.models import Unit

register = template.Library()

SHORT_LIST = 5


@register.simple_tag
def open_count():
    """How many postings are open now: `count`, and `real` without the samples."""
    return Posting.objects.open().in_numbers()


@register.simple_tag
def families_with_counts():
    """The job families, each with the number of its open postings as `open_count`."""
    return JobFamily.objects.with_open_counts()


@register.simple_tag
def closing_soon(number=SHORT_LIST):
    """The open postings that close first."""
    return list(Posting.objects.open().soonest_closing().for_listing()[:number])


@register.simple_tag
def jobs_of_unit(unit):
    """The open jobs of a unit and of those below it."""
    postings = Posting.objects.open().filter(unit__in=Unit.objects.within(unit))
    return brief_list(postings.soonest_closing(), SHORT_LIST)._replace(url=jobs_url(unit))


@register.filter
def place(posting):
    """Where it is: the city, or how many."""
    return wording.place(posting)


@register.simple_tag
def jobs_found(found):
    """The open jobs of a search of the whole site: see `jobs_found.py`."""
    return JobsFound(found)


@register.simple_tag
def notices_of(posting):
    """What readers are told above a posting."""
    return notices.standing(posting)


@register.simple_tag
def card_of(posting, sought=()):
    """A posting of `for_listing()` as a card shows it; of its cities, the first `sought` one.

    What is a card already stays one.
    """
    return posting if isinstance(posting, Card) else Card(posting, sought or ())


@register.filter
def dialled(phone):
    """A phone number as a telephone takes it: "1 800 387-5559" is "+18003875559"."""
    number = re.split(r"[a-z#]", phone, maxsplit=1, flags=re.I)[0]
    digits = "".join(sign for sign in number if sign.isdigit())
    return f"+1{digits}" if len(digits) == 10 else f"+{digits}"
