"""The facts of the postings room: families and roles, groups, cities, skills, standard texts."""

from careers.postings import search, statements
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

NAMES, WORDS = ("name_en", "name_fr"), ("words_en", "words_fr")


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
    """Each with a version of its words; an editor adds later ones."""
    texts = [{name: row[name] for name in ("key", "kind", *NAMES)} for row in rows]
    return [seeding.upsert(StandardText, texts), versions(rows)]


def versions(rows):
    """Added, and never rewritten: postings were published with them."""
    tally = seeding.Tally(StandardTextVersion._meta.label_lower, rows=len(rows))
    texts = {text.key: text for text in StandardText.objects.all()}
    for row in rows:
        version, is_new = StandardTextVersion.objects.get_or_create(
            text=texts[row["key"]],
            number=row["version"],
            defaults={name: row[name] for name in (*NAMES, *WORDS, "source")},
        )
        if is_new:
            tally.created += 1
            tally.objects.append(version)
            statements.tell_reviews(version.text)
        # An editor may have taken the number first: then the words are theirs.
        elif version.written_by is None and any(getattr(version, w) != row[w] for w in WORDS):
            raise seeding.SeedError(
                f"standard text {row['key']}: version {version.number} has been published with "
                "other words; give the new ones a version of their own"
            )
    return tally


def synonyms(row):
    return {**row, "words": "\n".join(row["words"])}


def whole_rows(name):
    """The rows of a fixture file, with what it says of every row that does not say otherwise."""
    content = seeding.read(name)
    return [{**content["every"], **row} for row in content["rows"]]
