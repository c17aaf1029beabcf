"""What pages say of the day that was asked for."""

from django import template
from django.utils import timezone

from organization.models import Appointment, State, Unit
from organization.models.period import is_aged

register = template.Library()
# Of these, pages of facts say how old what is known is; ministries and groups are sourced anew.
TOLD = (Unit.Kind.AGENCY, Unit.Kind.CLUSTER, Unit.Kind.OFFICE)


@register.filter
def tense(day):
    """Whether a day is "past", "today" or "future"."""
    today = timezone.localdate()
    return "past" if day < today else "future" if day > today else "today"


@register.filter
def is_appointment(spell):
    """Whether a spell of a post is somebody's, not a vacancy."""
    return isinstance(spell, Appointment)


@register.simple_tag
def page_errors(asked, query=None):
    """What the error summary of a list lists: (message, the field to go to)."""
    found = [(query.error, "q")] if query and query.error else []
    return [*found, (asked.error, "as-of")] if asked.error else found


@register.filter
def is_unsure(page, fact):
    """Whether no source confirms `fact` for the day of what bears a graph."""
    return page.graph.is_unconfirmed(fact)


@register.filter
def end_by(spell, day):
    """The end of a spell that was over on `day`; what was still to come is not told."""
    return spell.end if spell.end and spell.end <= day else None


@register.filter
def is_unconfirmed_on(fact, day):
    return fact.state(day) is State.UNCONFIRMED


@register.filter
def is_aged_on(unit, day):
    """Whether its last source was of long ago on `day`."""
    return unit.kind in TOLD and is_aged(unit, day)


@register.filter
def is_undated(unit):
    """Whether nothing says of which day what is known of it is."""
    return unit.kind in TOLD and not (unit.as_of or unit.start)
