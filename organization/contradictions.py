"""Facts that several pages state: whether they state the same, or the register says that they
do not.

The register is `fixtures/organization/contradictions.json`. An entry names the fact, what is said
of it besides, and the section of the register that readers see (`about/contradictions`).
"""

import re
from collections import Counter
from typing import NamedTuple

from ops_site import seeding
from ops_site.analyser import fold

REGISTER_PAGE = "contradictions"
# Capitalised words with what joins them, or the names of offices: what a title is made of.
TITLE_EN = r"([A-Z][\w’]+(?: (?:of|the|and|to|[A-Z][\w’]+))*)"
TITLE_FR = r"((?:secrétaire|sous-ministre|premi[eè]re? ministre|ministre|lieutenante?)[\w’ -]*?)"


class KeyFact(NamedTuple):
    """How a fact is worded in each language; the group of a pattern is what is said of it."""

    name: str
    en: str
    fr: str


KEY_FACTS = (
    KeyFact(
        "employees",
        r"(\d{2,3},\d{3})\+? (?:public servants|employees)",
        r"(\d{2,3}[\s\u00a0\u202f]\d{3}) (?:fonctionnaires|employés)",
    ),
    KeyFact(
        "act",
        r"(Public Service (?:of Ontario Act|Act(?: of Ontario)?)(?:, \d{4})?)",
        r"(Loi(?: de \d{4})? sur la fonction publique(?: de l’Ontario)?)",
    ),
    KeyFact(
        "head-of-the-public-service",
        rf"{TITLE_EN} \(the head of the public service\)"
        rf"|head of the OPS is(?: called)? the {TITLE_EN}"
        rf"|[Tt]he {TITLE_EN} (?:is the head of|heads) the (?:OPS|Ontario Public Service)\b",
        rf"{TITLE_FR} \(à la tête de la fonction publique\)"
        rf"|à la tête de la FPO, porte le titre de {TITLE_FR}(?=[.,;»\n]|$)"
        rf"|[Ll][ea] {TITLE_FR} est à la tête de la (?:FPO|fonction publique)\b",
    ),
)


class Statement(NamedTuple):
    row: object
    field: str
    words: str

    @property
    def value(self):
        return " ".join(fold(self.words).split())


def register():
    return seeding.read("organization/contradictions.json")


def contradictions(rows, known):
    """(statement, why) of each of `rows` that says otherwise than most, and is not `known`."""
    for fact in KEY_FACTS:
        for code in ("en", "fr"):
            said = list(statements(rows, getattr(fact, code), code))
            counts = Counter(statement.value for statement in said)
            registered = {fold(words) for words in said_besides(known, fact, code)}
            usual = [value for value, _n in counts.most_common() if value not in registered]
            for statement in said:
                if statement.value not in (*usual[:1], *registered):
                    yield statement, f"elsewhere {counts[usual[0]]} × “{usual[0]}”"


def said_besides(known, fact, code):
    return [entry[f"says_{code}"] for entry in known if entry["fact"] == fact.name]


def statements(rows, pattern, code):
    for row in rows:
        for field in (f"lead_{code}", f"body_{code}"):
            for match in re.finditer(pattern, row[field]):
                yield Statement(row, field, next(filter(None, match.groups())))


def without_section(known, sections):
    """The entries of the register that its page does not show."""
    shown = {row["anchor"] for row in sections if is_of_register(row)}
    return [entry for entry in known if entry["section"] not in shown]


def is_of_register(row):
    return row["page_key"] == REGISTER_PAGE or row["page"] == REGISTER_PAGE
