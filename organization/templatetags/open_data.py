from django import template
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.http import urlencode

register = template.Library()
TYPES = (("json", "application/json"), ("csv", "text/csv"))
# What a list can be asked for.
QUESTIONS = ("q", "by", "letter", "page", "as_of")


@register.simple_tag(takes_context=True)
def list_alternates(context, name):
    """For the head of the page of a list: where programs find the same list."""
    rows = [(media, _twin(context, name, form)) for form, media in TYPES]
    return format_html_join("\n", '<link rel="alternate" type="{}" href="{}">', rows)


@register.inclusion_tag("data/list_links.html", takes_context=True)
def list_links(context, name):
    """For the foot of the page."""
    return {form: _twin(context, name, form) for form, _media in TYPES}


def _twin(context, name, form):
    asked = context["request"].GET
    query = urlencode({word: asked[word] for word in QUESTIONS if asked.get(word)})
    address = reverse(f"organization:{name}_twin", args=[form])
    return f"{address}?{query}" if query else address
