from django import template

from ops_site.citation import citation

register = template.Library()
register.filter(citation)
