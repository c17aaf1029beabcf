"""The content gate: each check yields the faults that it finds in the content."""

import re
from typing import NamedTuple

from ops_site.bilingual import CODES
from organization import contradictions
from organization.counting import COUNTED, unknown_counts
from organization.damage import damages, excerpt
from organization.links import dead_links
from organization.standing import loose_lines, overlapping, posts_of_rank, stands


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
MUST_HAVE_SOURCE = (
    *("units", "roles", "people", "appointments", "relations", "former_names", "former_places"),
)
# Where `{count:…}` stays as it was written: the text of a section alone is shown with its numbers.
NOT_COUNTED = {"pages": ("title", "lead"), "sections": ("heading",)}
NUMBERS = {
    "en": ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    "fr": ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
}


def faults(content, texts, addresses, known=None):
    """Everything wrong with `content` (tables of rows) and `texts`; see organization/content.py.

    `addresses` are the pages that links may lead to, by language; `known` is the register of
    contradictions, that of the site if none is given.
    """
    yield from damaged(texts)
    yield from untranslated(content)
    yield from unsourced(content)
    yield from without_deputy(content)
    yield from held_twice(content)
    yield from loose(content)
    yield from miscounted(content)
    yield from uncounted(content)
    yield from contradicted(content, contradictions.register() if known is None else known)
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
    posts = posts_of_rank(content)
    for unit in content["units"]:
        count = len(posts.get(unit["id"] or unit.key, ()))
        if unit["kind"] in ("ministry", "central-agency") and stands(unit) and count != 1:
            yield Fault(unit.place, unit.key, f"has {count} deputy-minister posts, not one")


def held_twice(content):
    for earlier, later in overlapping(content):
        told = f"claims the post in the days of {earlier.key}"
        yield Fault(later.place, later.key, told)


def loose(content):
    for line, end, why in loose_lines(content):
        yield Fault(line.place, line.key, f"a line to {end}, which {why}")


def contradicted(content, known):
    rows = [*content["pages"], *content["sections"]]
    for statement, why in contradictions.contradictions(rows, known):
        row, field, words = statement
        yield Fault(row.place, f"{row.key}/{field}", f"contradicts other pages: “{words}”, {why}")
    for entry in contradictions.without_section(known, content["sections"]):
        place = "fixtures/organization/contradictions.json"
        yield Fault(place, entry["fact"], f"the register has no section {entry['section']}")


def uncounted(content):
    """Names of live counts that there are not, or that stand where readers see the name itself."""
    for row in content["sections"]:
        for field in ("body_en", "body_fr"):
            for name in unknown_counts(row[field]):
                yield Fault(row.place, f"{row.key}/{field}", f"no such count: {name}")
    for table, names in NOT_COUNTED.items():
        for row in content[table]:
            for field in (f"{name}_{code}" for name in names for code in CODES):
                for name in COUNTED.findall(row[field]):
                    told = f"a live count outside of a text: {name}"
                    yield Fault(row.place, f"{row.key}/{field}", told)


def miscounted(content):
    """Sentences that count rows which the data counts otherwise."""
    claims = claims_of(content)
    for table, fields in IN_BOTH_LANGUAGES.items():
        for row in content[table]:
            for field in (f"{name}_{code}" for name in fields for code in ("en", "fr")):
                yield from wrong_counts(row, field, claims)


def claims_of(content):
    """(pattern of a claim, what the data counts)."""
    standing = [unit["kind"] for unit in content["units"] if stands(unit)]
    clusters = standing.count("cluster")
    groups = {
        row["subject_unit"] or row["subject_unit_id"]
        for row in content["relations"]
        if row["kind"] == "part-of" and row["sentence_en"].startswith("The Government of")
    }
    ministries = standing.count("ministry")
    both = ministries + standing.count("central-agency")
    return (
        (r"(\w+) I&IT (?:business )?clusters", (clusters,)),
        (r"(\w+) groupements (?:opérationnels )?d’ITI", (clusters,)),
        (r"composed of (\w+) groups", (len(groups),)),
        (r"se compose de (\w+) groupes", (len(groups),)),
        # With the central agencies or without.
        (r"(?:the|all|has|of) (\w+) ministries", (ministries, both)),
        (r"(?:les|des|compte|aux) (\w+) ministères", (ministries, both)),
        (r"(?:the|all|has|of) (\w+) provincial agencies", (standing.count("agency"),)),
        (r"(?:les|des|compte|aux) (\w+) organismes provinciaux", (standing.count("agency"),)),
    )


def wrong_counts(row, field, claims):
    for pattern, counts in claims:
        for match in re.finditer(pattern, row[field]):
            claimed = number(match.group(1).casefold(), field[-2:])
            if claimed is not None and claimed not in counts:
                place, has = excerpt(row[field], *match.span(), around=0), counts[0]
                yield Fault(row.place, f"{row.key}/{field}", f"the data has {has}: {place}")


def number(word, language):
    """The number that `word` says, or None."""
    if word.isdecimal():
        return int(word)
    return NUMBERS[language].index(word) + 1 if word in NUMBERS[language] else None
