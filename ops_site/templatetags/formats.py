from django import template

from ops_site import formats

register = template.Library()

for name in ("day", "clock", "instant", "closing", "closes_in", "number", "money", "file_size"):
    register.filter(name, getattr(formats, name))
