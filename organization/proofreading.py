"""What an editor is told of a page before it is published.

Refused: what must never be published. Remarked: what readers would stumble over.
"""

import re
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ops_site.bilingual import CODES
from organization import marks, reader
from organization.counting import COUNTED, COUNTS, unknown_counts
from organization.damage import places
from organization.links import fault_of

ID = re.compile(r'\bid="([^"]+)"')
OF_A_PAGE, OF_A_SECTION = ("lead",), ("heading", "body")
MARKDOWN = ("lead", "body")
UNSEEN = "▯"
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
    "control characters": gettext_lazy("Characters that nobody sees stand here, shown as ▯"),
    "invisible characters": gettext_lazy("Characters that nobody sees stand here, shown as ▯"),
    "mis-decoded text": gettext_lazy("Letters came out wrong here"),
    "a run of symbols": gettext_lazy("A run of symbols stands here"),
    "letters of a foreign script": gettext_lazy("Letters of a foreign script stand here"),
    "markup left over": gettext_lazy("HTML stands here, which readers would see: use Markdown"),
}
MISSING = {
    "en": gettext_lazy(
        "nothing is written here. Readers of the English page get the French, and are told so."
    ),
    "fr": gettext_lazy(
        "nothing is written here. Readers of the French page get the English, and are told so."
    ),
}


class Remark(NamedTuple):
    """Something about one field of a page, or of a section of it."""

    thing: object
    field: str
    sentence: str


# --- Refused ------------------------------------------------------------------------------------


def refusals(name, text):
    """A sentence for each thing in `text`, which field `name` holds, that is never published."""
    yield from damage(text)
    for word in marks.dangerous(text):
        yield _("No link may begin with “%(word)s”: browsers might run it.") % {"word": word}
    yield from uncounted(name, text)


def damage(text):
    """Each sign that `text` was mis-decoded, or holds HTML; with its place."""
    for what, found in places(text):
        words = {"what": DAMAGED[what], "place": place(text, *found.span())}
        yield _("%(what)s: “%(place)s”") % words


def uncounted(name, text):
    known = ", ".join(COUNTS)
    if not name.startswith("body_"):
        for count in COUNTED.findall(text):
            told = _("{count:%(name)s} is a number in the text of a section alone: write it out.")
            yield told % {"name": count}
        return
    for count in unknown_counts(text):
        told = _("Nothing is counted as {count:%(name)s}. The names are: %(known)s.")
        yield told % {"name": count, "known": known}


# --- Remarked -----------------------------------------------------------------------------------


def remarks(page, request):
    """What is in one language alone, and each dead link or raw mark, in the order of the page."""
    found, known = [], {}
    things = [(page, OF_A_PAGE), *((section, OF_A_SECTION) for section in page.sections.all())]
    for thing, fields in things:
        found += one_sided(thing, fields)
        for field in (f"{name}_{code}" for name in fields if name in MARKDOWN for code in CODES):
            found += [Remark(thing, field, told) for told in unclear(getattr(thing, field))]
            found += dead(thing, field, request, known)
    return found


def one_sided(thing, fields):
    for field in fields:
        written = [code for code in CODES if getattr(thing, f"{field}_{code}")]
        if len(written) == 1:
            missing = next(code for code in CODES if code not in written)
            yield Remark(thing, f"{field}_{missing}", str(MISSING[missing]))


def unclear(text):
    """A sentence for what readers would see of Markdown itself."""
    if piece := marks.broken_link(text):
        told = _("a link is not closed, or has a space in it: “%(place)s”.")
        yield told % {"place": place(*piece)}
    if piece := marks.open_mark(text):
        told = _("readers would see this mark, which marks nothing: “%(place)s”.")
        yield told % {"place": place(*piece)}


def dead(thing, field, request, known):
    """`known` keeps why each link is dead, or None, by the language of its text."""
    code = field[-2:]
    for link in marks.links(getattr(thing, field)):
        if (link, code) not in known:
            known[link, code] = _fault(link, code, request)
        if why := known[link, code]:
            told = _("the link %(link)s leads nowhere: %(why)s.")
            yield Remark(thing, field, told % {"link": link, "why": DEAD[why]})


def _fault(link, code, request):
    """As the content gate judges, which knows all addresses; here each is asked for."""
    path, _sign, anchor = link.partition("#")
    path = path.partition("?")[0]
    # Only for the places on a page does it have to be rendered, which takes most of the time.
    ask = reader.read if anchor else reader.find
    answer = ask(path, request, code) if path.startswith(f"/{code}/") else None
    if answer is None:
        return fault_of(link, code, (), {})
    found = {path: set(ID.findall(answer.text))} if anchor else {}
    return fault_of(link, code, {path}, found)


# --- Where --------------------------------------------------------------------------------------


def place(text, start, end):
    """The words at which it stands, on one line; what nobody sees is shown."""
    within = re.search(r"\S{0,20}$", text[:start])[0], re.match(r"\S{0,20}", text[end:])[0]
    if sum(sign.isalnum() for sign in "".join([within[0], text[start:end][:40], within[1]])) < 3:
        before = re.search(r"\S{0,20}[^\S\r\n]*\S{0,20}$", text[:start])[0]
        within = before, re.match(r"\S{0,20}[^\S\r\n]*\S{0,20}", text[end:])[0]
    whole = " ".join((within[0] + text[start:end][:40] + within[1]).split(" "))
    return re.sub(f"{UNSEEN}+", UNSEEN, "".join(map(_seen, whole))).strip()


def _seen(sign):
    if sign in "\r\n\t":
        return " "
    return sign if sign.isprintable() else UNSEEN
