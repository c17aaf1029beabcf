from django import template

from ops_site import markdown

register = template.Library()


@register.filter
def markdown_html(source):
    return markdown.html(source or "")
