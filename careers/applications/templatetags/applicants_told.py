"""How many applied, for the pages of postings: see careers/applications/applicants_told.py."""

from django import template

from careers.applications import applicants_told

register = template.Library()
register.simple_tag(applicants_told.applicants_told, name="applicants_told")


@register.simple_tag
def told_of_one(posting):
    """The sentence of one posting, if there is any."""
    return applicants_told.applicants_told([posting]).get(posting.pk, "")


@register.filter
def of_posting(told, posting):
    """What is told of `posting`: `{{ told|of_posting:posting }}`."""
    return told.get(posting.pk, "")
