"""The whole-site search over names: units, roles, people, information pages.

There are some hundreds of them, so the words of each are kept in the process until something is
published. A query finds the entries that have all of its words; a word that stands in the name
counts for more than one that stands elsewhere on the page.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from ops_site import analyser, bilingual
from ops_site.analyser import LONGEST_QUERY
from ops_site.publishing import per_generation
from organization.models import InformationPage, Person, Role, Unit

GROUPS = {
    "units": gettext_lazy("Ministries, agencies and other units"),
    "roles": gettext_lazy("Roles"),
    "people": gettext_lazy("People"),
    "pages": gettext_lazy("Pages of this site"),
}


class Query(NamedTuple):
    """What somebody typed into a search box: `text` is what to look for, `error` why not."""

    text: str
    typed: str = ""
    error: str = ""

    @classmethod
    def read(cls, typed):
        readable = "".join(char if char.isprintable() else " " for char in typed)
        text = " ".join(readable.split())
        if len(text) > LONGEST_QUERY:
            message = _("Search words: use at most %(count)d characters.")
            return cls("", text[:LONGEST_QUERY], message % {"count": LONGEST_QUERY})
        if text and not any(char.isalnum() for char in text):
            return cls("", text, _("Search words: type at least one letter or digit."))
        return cls(text, text)

    @property
    def bare(self):
        """The words without the quotation marks around them."""
        return self.text.strip("\"'“”‘’«» \u00a0")


class Entry(NamedTuple):
    """One page that can be found, in the words of one language."""

    group: str
    title: bilingual.Text
    context: str
    url: str
    name: frozenset
    rest: frozenset

    def answers(self, words):
        """Whether each word stands somewhere, as one of its alternatives."""
        known = self.name | self.rest
        return all(any(token in known for token in word) for word in words)

    def rank(self, words):
        elsewhere = sum(not any(token in self.name for token in word) for word in words)
        return elsewhere, len(self.name), analyser.fold(self.title.value)


@dataclass
class Found:
    """The entries of one group that answer a query, the best first."""

    label: str
    entries: list

    def names(self, asked):
        """Whether the whole name of one of them was asked for."""
        return any(analyser.fold(entry.title.value) == asked for entry in self.entries)


def search(query):
    """The groups in which `query` (a string) finds something."""
    words = analyser.words(query)
    if not words:
        return []
    found = [entry for entry in entries(bilingual.current()) if entry.answers(words)]
    found.sort(key=lambda entry: entry.rank(words))
    groups = {name: [entry for entry in found if entry.group == name] for name in GROUPS}
    results = [Found(GROUPS[name], rows) for name, rows in groups.items() if rows]
    asked = analyser.fold(query)
    return sorted(results, key=lambda group: not group.names(asked))


@per_generation
def entries(language):
    """Everything that can be found, in the words of `language`."""
    with override(language):
        return [*_units(), *_roles(), *_people(), *_pages()]


def _units():
    for unit in Unit.objects.prefetch_related("aliases", "former_names"):
        former = [both(name, "name") for name in unit.former_names.all()]
        # Which language an alias is in is not recorded.
        others = [
            tokens(alias.name, code) for alias in unit.aliases.all() for code in bilingual.CODES
        ]
        yield Entry(
            "units",
            bilingual.text(unit, "name"),
            unit.get_kind_display(),
            unit.get_absolute_url(),
            both(unit, "name", "short", "acronym"),
            tokens(unit.get_kind_display(), bilingual.current()).union(*former, *others),
        )


def _roles():
    for role in Role.objects.select_related("unit"):
        yield Entry(
            "roles",
            bilingual.text(role, "title"),
            bilingual.plain(role.unit, "name") if role.unit else "",
            role.get_absolute_url(),
            both(role, "title"),
            both(role.unit, "name", "acronym") if role.unit else frozenset(),
        )


def _people():
    for person in Person.objects.with_appointments():
        present = [appointment.role for appointment in person.present]
        yield Entry(
            "people",
            bilingual.Text(person.name, bilingual.current(), False),
            " · ".join(_office(appointment) for appointment in person.present),
            person.get_absolute_url(),
            tokens(person.name, "en"),
            frozenset().union(*(both(role, "title") for role in present)),
        )


def _office(appointment):
    """The words of the appointment itself, else those of the office."""
    own = getattr(appointment, f"title_{bilingual.current()}")
    return own or bilingual.plain(appointment.role, "title")


def _pages():
    for page in InformationPage.objects.standing().for_reading():
        sections = page.sections.all()
        yield Entry(
            "pages",
            bilingual.text(page, "title"),
            page.get_area_display(),
            page.get_absolute_url(),
            both(page, "title"),
            both(page, "lead").union(*(both(part, "heading", "body") for part in sections)),
        )


def both(obj, *fields):
    """The tokens of bilingual `fields`, each analysed in its own language."""
    found = set()
    for field in fields:
        for language in bilingual.CODES:
            found |= tokens(getattr(obj, f"{field}_{language}"), language)
    return frozenset(found)


@lru_cache(maxsize=8192)
def tokens(text, language):
    """The words of a text, kept: after a change nearly every text is the same as before."""
    return frozenset(analyser.terms(text, language))
