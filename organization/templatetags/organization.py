from django import template
from django.utils.html import format_html
from django.utils.translation import gettext as _

from ops_site import bilingual, markdown
from organization import graph
from organization.agencies import type_in_words
from organization.agencies import type_language as language_of_type
from organization.capital import capital as capital_text
from organization.capital import capitalized
from organization.counting import counted
from organization.models import Unit
from organization.page_text import address as text_address
from organization.websites import is_plan, website

register = template.Library()
register.filter(capitalized)
register.filter(is_plan)
register.filter(website)
register.filter("text_address", text_address)

# What it marks is said of it aloud; the footer, to which it leads, says it in full.
DAGGER = '\u00a0<a class="dagger" href="#unofficial" aria-label="{}">†</a>'


@register.simple_tag
def capital(obj, field):
    """A bilingual text that begins a line: « Ministère des Finances », marked up as by `text`."""
    found = capital_text(obj, field)
    if found.is_fallback:
        return format_html('<span lang="{}">{}</span>', found.lang, found.value)
    return found.value


@register.filter
def capital_plain(obj, field):
    return capital_text(obj, field).value


@register.simple_tag
def prose(obj, field):
    """A bilingual Markdown text as HTML; says so where only the other language has it."""
    found = bilingual.text(obj, field)
    html = markdown.html(counted(found.value))
    if not found.is_fallback:
        return html
    note = (
        _("This text exists in English only.")
        if found.lang == "en"
        else _("This text exists in French only.")
    )
    return format_html('<p class="source">{}</p><div lang="{}">{}</div>', note, found.lang, html)


@register.simple_tag
def section_heading(section):
    """The heading of a page's section, with a dagger where its French is unofficial."""
    return format_html(
        '<h{level} id="{anchor}">{text}{dagger}</h{level}>',
        level=section.level,
        anchor=section.anchor,
        text=capital(section, "heading"),
        dagger=_dagger(is_unofficial(section)),
    )


@register.filter
def is_unofficial(section):
    """Whether the reader sees an unofficial translation."""
    return section.french_is_unofficial and bilingual.current() == "fr"


@register.filter
def untitled_dagger(sections):
    """The dagger for the title of a page, where an unofficial text has no heading to bear it."""
    untitled = (section for section in sections if not section.heading_en)
    return _dagger(any(map(is_unofficial, untitled)))


@register.filter
def any_unofficial(sections):
    return any(is_unofficial(section) for section in sections)


@register.filter
def first_of_guide(page):
    """Where the words of a page of the private guide begin: what this site says itself may stand
    before them."""
    if page.origin != page.Origin.GUIDE:
        return None
    sections = list(page.sections.all())
    return next((each for each in sections if each.source == page.source), (sections or [None])[0])


@register.filter
def top_headings(sections):
    """The sections that a table of contents names."""
    headed = [section for section in sections if section.heading_en or section.heading_fr]
    return [section for section in headed if section.level <= 3]


@register.filter
def agency_type(unit):
    """The type of an agency in the reader's language, or empty where it is not sourced."""
    return type_in_words(unit.agency_type)


@register.filter
def type_language(unit):
    """The language of its type where that is not the reader's."""
    return language_of_type(unit.agency_type)


@register.simple_tag
def organization_counts():
    """How many ministries, agencies and clusters stand today."""
    return graph.on().counts()


@register.simple_tag
def appointment_title(appointment):
    """The appointment's own words where its source gives some, else the title of the role."""
    own = getattr(appointment, f"title_{bilingual.current()}")
    return capital(appointment if own else appointment.role, "title")


@register.filter
def named(subject):
    """A unit's name or a role's title, as it begins a line."""
    return capital(subject, "name" if isinstance(subject, Unit) else "title")


@register.simple_tag
def query_errors(query):
    """What the error summary lists: (message, the field to go to)."""
    return [(query.error, "q")]


@register.filter
def dagger(obj, status):
    """The mark of an unofficial translation, where the record of its source says so."""
    unofficial = "unofficial" in getattr(obj, status).lower()
    return _dagger(unofficial and bilingual.current() == "fr")


@register.filter
def opening(relation):
    """The sign that the words of a source are only a part of its sentence."""
    return "…\u00a0" if relation.sentence.value[:1].islower() else ""


@register.filter
def sentence_dagger(relation):
    """The sources speak English: the French of their sentences is a translation of ours."""
    return _dagger(relation.sentence.lang == "fr" and relation.sentence_en)


@register.simple_tag
def dagger_in_french():
    """The dagger after a text of ours whose French is unofficial."""
    return _dagger(bilingual.current() == "fr")


def _dagger(is_marked):
    return format_html(DAGGER, _("unofficial translation")) if is_marked else ""
