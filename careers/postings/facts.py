"""The facts of the postings room: job families and roles, compensation groups, cities."""

from careers.postings.models import City, CityAlias, CompensationGroup, JobFamily, JobRole
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
    ]


def whole_rows(name):
    """The rows of a fixture file, with what it says of every row that does not say otherwise."""
    content = seeding.read(name)
    return [{**content["every"], **row} for row in content["rows"]]
