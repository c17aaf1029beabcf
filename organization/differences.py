"""What differs between two versions of a page: field by field, in words that stand or fall."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ops_site import bilingual, formats
from organization.models import InformationPage, PageSection

WORD = re.compile(r"\s+|\w+|[^\w\s]")
TEXTS = ("heading_en", "body_en", "heading_fr", "body_fr")
KEPT, REMOVED, ADDED = "kept", "removed", "added"


class Piece(NamedTuple):
    kind: str
    text: str


class Change(NamedTuple):
    """One field: its name, the language of its text or empty, and its pieces in order."""

    label: str
    language: str
    pieces: list


class Part(NamedTuple):
    """The page itself or one of its sections; `what` says so of a whole section."""

    title: str
    what: str
    changes: list


def differences(old, new):
    """The parts of a page in which content `new` differs from content `old`."""
    parts = [Part(_("The page"), "", _changes(InformationPage, old["page"], new["page"]))]
    before = {section["anchor"]: section for section in old["sections"]}
    after = {section["anchor"]: section for section in new["sections"]}
    moved = _moved(list(before), list(after))
    for anchor, section in after.items():
        what = (
            pgettext("section", "moved")
            if anchor in moved
            else ""
            if anchor in before
            else pgettext("section", "added")
        )
        changes = _changes(PageSection, before.get(anchor) or {}, section)
        parts.append(Part(_title(section), what, changes))
    for anchor, section in before.items():
        if anchor not in after:
            changes = _changes(PageSection, section, {})
            parts.append(Part(_title(section), pgettext("section", "removed"), changes))
    return [part for part in parts if part.what or part.changes]


def _title(section):
    own, other = (section[f"heading_{code}"] for code in (bilingual.current(), bilingual.other()))
    return own or other or section["anchor"]


def _moved(before, after):
    """The anchors in both whose place among the others is another one."""
    both = set(before) & set(after)
    old, new = ([anchor for anchor in order if anchor in both] for order in (before, after))
    match = SequenceMatcher(a=old, b=new, autojunk=False)
    standing = {new[i] for _a, j, size in match.get_matching_blocks() for i in range(j, j + size)}
    return both - standing


def _changes(model, old, new):
    # Of a whole section that comes or goes its text is enough.
    told = {**new, **old} if old and new else TEXTS
    names = [name for name in told if _shown(old.get(name)) != _shown(new.get(name))]
    return [
        Change(
            capfirst(model._meta.get_field(name).verbose_name),
            name[-2:] if name.endswith(("_en", "_fr")) else "",
            _pieces(_told(model, name, old.get(name)), _told(model, name, new.get(name))),
        )
        for name in names
    ]


def _shown(value):
    return "" if value is None else value


def _told(model, name, value):
    """The value as its reader knows it."""
    field = model._meta.get_field(name)
    if value in (None, ""):
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field.get_internal_type() == "DateField":
        return formats.day(field.to_python(value))
    return str(dict(field.flatchoices).get(value, value))


def _pieces(old, new):
    """Paragraphs that stand, fall or are new; within one that was changed, its words."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    pieces = []
    for kind, old_span, new_span in _steps(before, after):
        gone, come = "".join(before[old_span]), "".join(after[new_span])
        pieces += _words(gone, come) if kind == "replace" else _piece(gone, come)
    return pieces


def _words(old, new):
    before, after = WORD.findall(old), WORD.findall(new)
    pieces = []
    for _kind, old_span, new_span in _steps(before, after):
        pieces += _piece("".join(before[old_span]), "".join(after[new_span]))
    return pieces


def _steps(before, after):
    for kind, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        yield kind, slice(i, j), slice(k, m)


def _piece(old, new):
    if old == new:
        return [Piece(KEPT, new)]
    return [Piece(kind, text) for kind, text in ((REMOVED, old), (ADDED, new)) if text]
