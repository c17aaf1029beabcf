"""The content gate: each check yields the faults that it finds in the content."""

import re
from typing import NamedTuple

from django.utils import timezone

from organization.damage import damages, excerpt
from organization.links import dead_links


class Fault(NamedTuple):
    """One thing that must not be published, on one line."""

    place: str
    key: str
    what: str

    def __str__(self):
        return f"{self.place}: {self.key}: {self.what}"


# What a reader of either language must find, where the other one finds it.
IN_BOTH_LANGUAGES = {
    "units": ("mandate", "history"),
    "roles": ("title", "description"),
    "people": ("biography",),
    "relations": ("sentence",),
    "pages": ("title", "lead"),
    "sections": ("heading", "body"),
}
# A fact without a source is only an opinion; an appointment without one names somebody for nothing.
MUST_HAVE_SOURCE = ("units", "roles", "people", "appointments", "relations")
NUMBERS = {
    "en": ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    "fr": ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
}


def faults(content, texts, addresses):
    """Everything wrong with `content` (tables of rows) and `texts`; see organization/content.py.

    `addresses` are the pages that links may lead to, by language.
    """
    yield from damaged(texts)
    yield from untranslated(content)
    yield from unsourced(content)
    yield from without_deputy(content)
    yield from miscounted(content)
    for row, field, link, why in dead_links(content["pages"], content["sections"], addresses):
        yield Fault(row.place, f"{row.key}/{field}", f"{why}: {link}")


def damaged(texts):
    for place, key, text in texts:
        for damage in damages(text):
            yield Fault(place, key, f"{damage.what}: {damage.excerpt}")


def untranslated(content):
    for table, fields in IN_BOTH_LANGUAGES.items():
        for row in content[table]:
            for field in fields:
                english, french = row[f"{field}_en"], row[f"{field}_fr"]
                if bool(english) != bool(french):
                    missing = "French" if english else "English"
                    text = (english or french)[:60].replace("\n", " ")
                    yield Fault(row.place, f"{row.key}/{field}", f"no {missing}: {text}")


def unsourced(content):
    for table in MUST_HAVE_SOURCE:
        for row in content[table]:
            if not row["source"]:
                yield Fault(row.place, row.key, "no source")
    for row in content["sections"]:
        if row["blocks"] and not row["source"]:
            yield Fault(row.place, row.key, "transcribed, and no source")


def without_deputy(content):
    """Each ministry has one post of deputy-minister rank: "one for each government ministry"."""
    posts = {}
    for role in content["roles"]:
        of_rank = role["kind"] in ("deputy-minister", "secretary")
        if of_rank and not role["collective"] and not role["ended"]:
            unit = role["unit"] or role["unit_id"]
            posts[unit] = posts.get(unit, 0) + 1
    for unit in content["units"]:
        count = posts.get(unit["id"] or unit.key, 0)
        if unit["kind"] in ("ministry", "central-agency") and stands(unit) and count != 1:
            yield Fault(unit.place, unit.key, f"has {count} deputy-minister posts, not one")


def stands(unit):
    """Whether it stands today; the days of a file are text, which sorts as they do."""
    today = str(timezone.localdate())
    return str(unit["start"]) <= today and not "" < str(unit["end"]) <= today


def miscounted(content):
    """Sentences that count rows which the data counts otherwise."""
    clusters = sum(1 for unit in content["units"] if unit["kind"] == "cluster" and stands(unit))
    groups = {
        row["subject_unit"] or row["subject_unit_id"]
        for row in content["relations"]
        if row["kind"] == "part-of" and row["sentence_en"].startswith("The Government of")
    }
    claims = (
        (r"(\w+) I&IT (?:business )?clusters", clusters),
        (r"(\w+) groupements (?:opérationnels )?d’ITI", clusters),
        (r"composed of (\w+) groups", len(groups)),
        (r"se compose de (\w+) groupes", len(groups)),
    )
    for table, fields in IN_BOTH_LANGUAGES.items():
        for row in content[table]:
            for field in (f"{name}_{code}" for name in fields for code in ("en", "fr")):
                yield from wrong_counts(row, field, claims)


def wrong_counts(row, field, claims):
    for pattern, count in claims:
        for match in re.finditer(pattern, row[field]):
            claimed = number(match.group(1).casefold(), field[-2:])
            if claimed not in (None, count):
                place = excerpt(row[field], *match.span(), around=0)
                yield Fault(row.place, f"{row.key}/{field}", f"the data has {count}: {place}")


def number(word, language):
    """The number that `word` says, or None."""
    if word.isdecimal():
        return int(word)
    return NUMBERS[language].index(word) + 1 if word in NUMBERS[language] else None
