from django import template
from django.utils.html import format_html_join

from organization import json_ld
from organization.people import Biography
from organization.unit_page import UnitPage

register = template.Library()


@register.simple_tag(takes_context=True)
def page_json_ld(context):
    """What the page of today says of its subject and place; a page of another day says nothing."""
    asked = context.get("asked")
    if asked is None or asked.typed:
        return ""
    told = [_subject(context), json_ld.of_trail(context.get("trail") or [], context.get("subject"))]
    return format_html_join("\n", "{}", ((json_ld.script(data),) for data in told if data))


def _subject(context):
    page, life = context.get("page"), context.get("life")
    if isinstance(page, UnitPage) and not page.is_to_come:
        return json_ld.of_unit(page)
    if isinstance(life, Biography):
        return json_ld.of_person(life)
    return None
