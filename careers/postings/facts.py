"""The facts of the postings room: families and roles, groups, cities, skills, standard texts."""

from careers.postings import search
from careers.postings.models import (
    City,
    CityAlias,
    CompensationGroup,
    JobFamily,
    JobRole,
    Skill,
    StandardText,
    StandardTextVersion,
    Synonyms,
)
from ops_site import seeding


def load():
    cities = whole_rows("postings/cities.json")
    aliases = [
        {"name": name, "city": city["csd_code"]}
        for city in cities
        for name in city.pop("aliases", [])
    ]
    return [
        seeding.upsert(JobFamily, whole_rows("postings/families.json")),
        seeding.upsert(JobRole, whole_rows("postings/roles.json")),
        seeding.upsert(
            CompensationGroup, seeding.read("postings/compensation_groups.json"), by=("code",)
        ),
        seeding.upsert(City, cities, by=("csd_code",)),
        seeding.upsert(CityAlias, aliases, by=("name",), links={"city": "csd_code"}),
        seeding.upsert(Skill, whole_rows("postings/skills.json")),
        *standard_texts(whole_rows("postings/standard_texts.json")),
        seeding.upsert(Synonyms, [*map(synonyms, whole_rows("postings/synonyms.json"))]),
        search.load(),
    ]


def standard_texts(rows):
    """Each with its first version; an editor adds the later ones."""
    words = ("words_en", "words_fr", "source")
    texts = [{name: row[name] for name in row if name not in words} for row in rows]
    versions = [
        {"text": row["key"], "number": 1, **{name: row[name] for name in words}} for row in rows
    ]
    return [
        seeding.upsert(StandardText, texts),
        seeding.upsert(StandardTextVersion, versions, by=("text", "number")),
    ]


def synonyms(row):
    return {**row, "words": "\n".join(row["words"])}


def whole_rows(name):
    """The rows of a fixture file, with what it says of every row that does not say otherwise."""
    content = seeding.read(name)
    return [{**content["every"], **row} for row in content["rows"]]
