"""Searches in words."""

from django import template
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from careers.applicants import searches

register = template.Library()


@register.simple_tag
def search_of(alert):
    """All that it searches for, in one line."""
    words = searches.in_words(searches.board_of(alert.query))
    return capfirst(", ".join(words)) or _("Every open job")
