from django import template
from django.utils.html import format_html
from django.utils.translation import gettext as _

from ops_site import bilingual

register = template.Library()


@register.simple_tag
def text(obj, field, language=None):
    """`obj.<field>` in the reader's language; marked up where only the other one exists."""
    found = bilingual.text(obj, field, language)
    if found.is_fallback:
        return format_html('<span lang="{}">{}</span>', found.lang, found.value)
    return found.value


@register.filter
def in_language(obj, field):
    """The plain string, for places where markup cannot stand (a title, an attribute)."""
    return bilingual.plain(obj, field)


@register.filter
def language_note(obj, field):
    """« (en anglais) » after what only the other language has; empty after all else."""
    found = bilingual.text(obj, field)
    if not found.is_fallback:
        return ""
    return " " + (_("(in English)") if found.lang == "en" else _("(in French)"))


@register.simple_tag(takes_context=True)
def twin_address(context, language):
    """The address of this page in `language`; that language's home for a page with no twin."""
    if context.get("twinless"):
        return bilingual.home(language)
    return bilingual.twin(context["request"], language, context.get("subject"))
