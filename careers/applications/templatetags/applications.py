"""The words for the codes of an application, in the reader's language."""

from datetime import datetime

from django import template
from django.utils.translation import pgettext

from careers.applications.choices import Ground, Outcome, Purpose
from ops_site.formats import TORONTO

register = template.Library()


def words(choices):
    """A filter that gives the label of a code; the code itself where it is not known any more."""
    return lambda code: dict(choices.choices).get(code, code)


register.filter("purpose", words(Purpose))
register.filter("outcome", words(Outcome))
register.filter("ground", words(Ground))


@register.filter
def yes_no(value):
    return pgettext("answer", "Yes") if value else pgettext("answer", "No")


@register.filter
def of(mapping, key):
    """What `mapping` holds under `key`, if anything: `{{ links|of:document.purpose }}`."""
    return (mapping or {}).get(key)


@register.filter
def iso_instant(value):
    """The instant that an ISO form names, for the filters that take instants."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


@register.filter
def same_day(value, other):
    """Whether two instants fall on one day in Toronto."""
    return value.astimezone(TORONTO).date() == other.astimezone(TORONTO).date()
