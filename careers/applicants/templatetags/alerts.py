"""Searches in words, and the way from the board to an alert."""

from django import template
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from careers.applicants import searches

register = template.Library()


@register.simple_tag
def search_of(alert):
    """All that it searches for, in one line."""
    words = searches.in_words(searches.board_of(alert.query))
    return capfirst(", ".join(words)) or _("Every open job")


@register.simple_tag
def alert_address(board):
    """Where one asks for alerts of what `board` shows."""
    query = board.address.partition("?")[2]
    return "?".join(filter(None, [reverse("applicants:new_alert"), query]))
