"""What a posting's page says of its first advertisement, and of those that came after it."""

from django import template

from careers.postings.models import Posting

register = template.Library()


@register.simple_tag
def advertised_before(posting):
    """The posting that this one advertises again, if the public ever read it."""
    first = posting.relists_id
    return Posting.objects.published().filter(pk=first).first() if first else None


@register.simple_tag
def advertised_again(posting):
    """Those that advertise it again, once the public may read them."""
    return posting.relisted_as.published()
