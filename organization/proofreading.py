"""What an editor is told of a page: damage, dead links, and what lacks a language."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ops_site.bilingual import CODES
from organization import reader
from organization.damage import damages
from organization.links import LINK, fault_of

ID = re.compile(r'\bid="([^"]+)"')
IN_BOTH_LANGUAGES = ("heading", "body")
# What the content gate finds, in the words of an editor.
DEAD = {
    "not an address in the language of the text": gettext_lazy(
        "it is neither an https address nor one of this site in the language of the text"
    ),
    "no such page": gettext_lazy("there is no such page"),
    "no such place on the page": gettext_lazy("there is no such place on the page"),
}
DAMAGED = {
    "characters lost in decoding": gettext_lazy("Characters were lost here"),
    "control characters": gettext_lazy("Control characters stand here"),
    "invisible characters": gettext_lazy("Invisible characters stand here"),
    "mis-decoded text": gettext_lazy("This text was decoded wrongly"),
    "a run of symbols": gettext_lazy("A run of symbols stands here"),
    "letters of a foreign script": gettext_lazy("Letters of a foreign script stand here"),
    "markup left over": gettext_lazy("HTML stands here, which readers would see: use Markdown"),
}
WITHOUT = {"en": gettext_lazy("no English"), "fr": gettext_lazy("no French")}


def damage(text):
    """A sentence for each sign that `text` was mis-decoded, or holds HTML; with its place."""
    return [
        _("%(what)s: “%(place)s”") % {"what": DAMAGED.get(found.what, found.what), "place": place}
        for found in damages(text)
        for place in [found.excerpt.strip()]
    ]


def remarks(page, request):
    """A sentence for each text of `page` that is in one language alone, and for each dead link."""
    return [*one_sided(page), *dead(page, request)]


def one_sided(page):
    for name, obj, fields in _texts(page):
        for field in fields:
            written = [code for code in CODES if getattr(obj, f"{field}_{code}")]
            if len(written) == 1:
                missing = next(code for code in CODES if code not in written)
                yield _("%(name)s: %(what)s.") % {"name": name, "what": WITHOUT[missing]}
                break


def dead(page, request):
    found = {}
    for name, obj, fields in _texts(page):
        for field, code in ((field, code) for field in fields for code in CODES):
            for link in LINK.findall(getattr(obj, f"{field}_{code}")):
                if (link, code) not in found:
                    found[link, code] = _fault(link, code, request)
                if why := found[link, code]:
                    words = {"name": name, "link": link, "why": DEAD.get(why, why)}
                    yield _("%(name)s: the link %(link)s is dead: %(why)s.") % words


def _texts(page):
    yield str(page), page, ("lead",)
    for section in page.sections.all():
        yield str(section), section, IN_BOTH_LANGUAGES


def _fault(link, code, request):
    """As the content gate judges, which knows all addresses; here each is asked for."""
    path, _sign, anchor = link.partition("#")
    path = path.partition("?")[0]
    # Only for the places on a page does it have to be rendered, which takes most of the time.
    ask = reader.read if anchor else reader.find
    answer = ask(path, request, code) if path.startswith(f"/{code}/") else None
    if answer is None:
        return fault_of(link, code, (), {})
    places = {path: set(ID.findall(answer.text))} if anchor else {}
    return fault_of(link, code, {path}, places)
