"""What is asked before a page is published: whether it may be so with what readers stumble over."""

import hashlib
from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ops_site import bilingual
from organization import proofreading
from organization.models import PageSection

ANSWER = "all_the_same"
READ_FIRST = gettext_lazy("Read the warnings first.")


class Warned(NamedTuple):
    """A remark as the form tells it; `anchor` is the field that it is about."""

    sentence: str
    anchor: str


class Asked(Exception):
    """Nothing was saved: the editor has to say whether the page is to be published with these."""

    def __init__(self, warnings):
        self.warnings = warnings
        super().__init__(len(warnings))


class Place(NamedTuple):
    """A section among those of its form."""

    number: int
    prefix: str


def ask(request, places, page):
    """Raises `Asked` for what the editor has not seen yet, as they may have gone on writing."""
    found = warnings(request, page, places)
    if found and request.POST.get(ANSWER) != digest(found):
        raise Asked(found)


def warnings(request, page, places=None):
    """Each remark on `page`, whose sections stand at `places` of the form: {pk: Place}.

    Without a form they are numbered as readers find them.
    """
    if places is None:
        places = {each.pk: Place(n, "") for n, each in enumerate(page.sections.all(), start=1)}
    return [_told(remark, places) for remark in proofreading.remarks(page, request)]


def question(request, warned):
    """What the template asks; the answer goes with the button that was pressed."""
    return {"warnings": warned, "answer": digest(warned), "later": "_later" in request.POST}


def places_in(formsets):
    return {
        form.instance.pk: Place(number, form.prefix)
        for formset in formsets
        for number, form in enumerate(formset.forms, start=1)
    }


def digest(warned):
    """These warnings and no others, in a few letters."""
    every = "\n".join(sentence for sentence, _anchor in warned)
    return hashlib.sha256(every.encode()).hexdigest()[:16]


def _told(remark, places):
    thing, field, sentence = remark
    label = thing._meta.get_field(field).verbose_name
    place = places.get(thing.pk) if isinstance(thing, PageSection) else None
    name = f"{_section(place.number, thing)}, {label}" if place else capfirst(label)
    anchor = f"id_{place.prefix}-{field}" if place else f"id_{field}"
    told = _("%(label)s: %(message)s") % {"label": name, "message": sentence}
    return Warned(told, anchor)


def _section(number, section):
    heading = bilingual.plain(section, "heading")
    words = {"number": number, "heading": heading}
    return (_("Section %(number)d, “%(heading)s”") if heading else _("Section %(number)d")) % words
