from django import template

from ops_site.citation import citation, is_unsourced, note

register = template.Library()
register.filter(citation)
register.filter(is_unsourced)
register.filter(note)
