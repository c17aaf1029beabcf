"""The words for the codes and dates of a profile, in the reader's language."""

from datetime import date

from django import template
from django.utils.dates import MONTHS

from careers.applicants.choices import EducationLevel, Entitlement, Proficiency
from ops_site.formats import NBSP

register = template.Library()


def words(choices):
    """A filter that gives the label of a code; the code itself where it is not known any more."""
    return lambda code: dict(choices.choices).get(code, code)


register.filter("education_level", words(EducationLevel))
register.filter("entitlement", words(Entitlement))
register.filter("proficiency", words(Proficiency))


@register.filter
def month(value):
    """ "April 2023", « avril 2023 », from a date or its ISO form."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{MONTHS[when.month]}{NBSP}{when.year}"


@register.filter
def iso_day(value):
    """The date that an ISO form names, for the filters that take dates."""
    return date.fromisoformat(value) if isinstance(value, str) else value
