"""Postings of every kind, for tests that hold the board against the database."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from django.utils import timezone

from careers.postings.choices import (
    Arrangement,
    Audience,
    Engagement,
    Language,
    Level,
    PayUnit,
    Term,
    WorkingTime,
)
from careers.postings.models import City
from ops_site.publishing import published_together
from tests.factories import (
    CityFactory,
    JobRoleFactory,
    MinistryFactory,
    PayRangeFactory,
    PositionTermFactory,
    PostingFactory,
    UnitFactory,
    midnight,
)

PLACES = {
    "toronto": (City.Region.TORONTO, 43.7417, -79.3733),
    "barrie": (City.Region.CENTRAL, 44.3711, -79.6769),
    "ottawa": (City.Region.EAST, 45.4247, -75.695),
    "nowhere": (City.Region.NORTH, None, None),
}
TITLES = ("Welder", "Clerk of forests", "Policy analyst", "Nurse")


def make_crowd(size=40):
    chance = Random(size)
    cities = [
        CityFactory(slug_en=slug, name_en=slug.title(), region=region, latitude=a, longitude=b)
        for slug, (region, a, b) in PLACES.items()
    ]
    ministries = [MinistryFactory(slug_en=slug) for slug in ("iron", "tea")]
    units = [*ministries, *(UnitFactory(parent=ministry) for ministry in ministries)]
    roles = [None, *JobRoleFactory.create_batch(2)]
    with published_together():
        add_postings(size, chance, units, roles, cities)


def add_postings(size, chance, units, roles, cities):
    for number in range(1, size + 1):
        posting = PostingFactory(
            number=number,
            title_en=chance.choice(TITLES),
            unit=chance.choice(units),
            role=chance.choice(roles),
            cities=chance.sample(cities, chance.randint(0, 3)),
            **facts(chance),
        )
        add_rows(posting, chance)


def facts(chance):
    """One in five is not open; instants coincide, so that the number has to decide."""
    trait = chance.choice(["open"] * 8 + ["scheduled", "closed"])
    found = {trait: True}
    if trait == "open":
        found |= {"opens_at": midnight(-chance.randint(1, 6)), "closes_at": midnight(_days(chance))}
    return found | {
        "level": chance.choice(Level.values),
        "arrangement": chance.choice(Arrangement.values),
        "language": chance.choice(Language.values),
        "audience": chance.choice(Audience.values),
        "working_time": chance.choice(["", *WorkingTime.values]),
        "engagement": chance.choice(["", "", *Engagement.values]),
    }


def _days(chance):
    return chance.randint(1, 6)


def add_rows(posting, chance):
    for _ in range(chance.randint(0, 2)):
        PositionTermFactory(posting=posting, kind=chance.choice(Term.values))
    for _ in range(chance.randint(0, 3)):
        days = chance.choice([None, -20, 0, 10])
        PayRangeFactory(
            posting=posting,
            minimum=1,
            maximum=Decimal(chance.choice([30, 40])),
            unit=chance.choice([PayUnit.HOUR, PayUnit.WEEK, PayUnit.YEAR]),
            hours_per_week=chance.choice([None, Decimal(40)]),
            effective_from=None if days is None else timezone.localdate() + timedelta(days=days),
        )
