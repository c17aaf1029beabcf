"""What the board suggests where it finds nothing."""

from django import template

from careers.postings.suggestions import Suggestions

register = template.Library()


@register.simple_tag
def suggestions_for(board):
    return Suggestions(board)
