"""Postings for the measure in postings_search.py: 2,000 of them open, all others closed.

Written straight into the tables, a batch at a time; the same in each run.
"""

import random
from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from careers.postings.choices import Arrangement, Audience, Language, Level, PayUnit, Status, Term
from careers.postings.models import (
    City,
    CurrentSearchEntry,
    JobFamily,
    JobRole,
    PayRange,
    PositionTerm,
    Posting,
    SearchEntry,
)
from ops_site.fulltext import tokens
from ops_site.publishing import publish
from organization.models import Unit
from tests.bench import many_people

OPEN, BATCH = 2_000, 5_000
CITIES, FAMILIES = 400, 7
WORDS = (
    *("policy", "analyst", "nurse", "forest", "officer", "manager", "program", "finance"),
    *("inspector", "clerk", "legal", "health", "systems", "transport", "water", "engineer"),
)
RARE = 2_000  # Other words, of which each text has some.


def fill(count):
    """Into empty tables; the open ones are spread over all that there are."""
    chance = random.Random(count)
    world = World(chance)
    every = max(1, count // OPEN)
    for start in range(0, count, BATCH):
        numbers = range(start, min(count, start + BATCH))
        write([world.posting(n, is_open=n % every == 0) for n in numbers], world)
    publish()


class World:
    def __init__(self, chance):
        self.chance = chance
        self.now = timezone.now().replace(hour=5, minute=0, second=0, microsecond=0)
        names = [f"city-{number}" for number in range(CITIES)]
        self.cities = City.objects.bulk_create(map(self.city, range(CITIES), names))
        ministries = Unit.objects.bulk_create(map(many_people.ministry, range(30)))
        self.units = [
            *ministries,
            *Unit.objects.bulk_create(
                many_people.branch(number, ministries[number % 30]) for number in range(300)
            ),
        ]
        families = JobFamily.objects.bulk_create(
            JobFamily(name_en=name, name_fr=name, **many_people.named(name))
            for name in (f"family-{number}" for number in range(FAMILIES))
        )
        self.roles = JobRole.objects.bulk_create(
            JobRole(family=family, name_en=name, name_fr=name, **many_people.named(name))
            for family in families
            for name in (f"{family.key}-role-{number}" for number in range(3))
        )

    def city(self, number, name):
        return City(
            csd_code=f"35{number:05}",
            name_en=name,
            name_fr=name,
            slug_en=name,
            slug_fr=name,
            region=self.chance.choice(City.Region.values),
            latitude=self.chance.uniform(42, 50),
            longitude=self.chance.uniform(-90, -75),
        )

    def posting(self, number, *, is_open):
        days = self.chance.randint(1, 45) if is_open else -self.chance.randint(1, 3_000)
        closes = self.now + timedelta(days=days)
        title = " ".join(self.chance.sample(WORDS, 3))
        return Posting(
            number=number + 1,
            status=Status.APPROVED,
            title_en=title.capitalize(),
            title_fr=title.capitalize(),
            about_en=self.text(),
            unit=self.chance.choice(self.units),
            role=self.chance.choice(self.roles),
            language=self.chance.choice(Language.values),
            audience=self.chance.choice(Audience.values),
            arrangement=self.chance.choice(Arrangement.values),
            level=self.chance.choice(Level.values),
            opens_at=min(closes, self.now) - timedelta(days=self.chance.randint(3, 30)),
            closes_at=closes,
        )

    def text(self):
        """Some common words, and more that few postings have."""
        rare = (f"word{self.chance.randint(1, RARE)}" for _ in range(25))
        return " ".join([*self.chance.sample(WORDS, 4), *rare])


def write(postings, world):
    now = timezone.now()
    Posting.objects.bulk_create(postings)
    through = Posting.cities.through
    through.objects.bulk_create(
        through(posting=posting, city=city)
        for posting in postings
        for city in world.chance.sample(world.cities, world.chance.choice((1, 1, 1, 2)))
    )
    PositionTerm.objects.bulk_create(
        PositionTerm(posting=posting, kind=world.chance.choice(Term.values)) for posting in postings
    )
    PayRange.objects.bulk_create(pay(posting, world.chance) for posting in postings)
    for model, indexed in (
        (SearchEntry, postings),
        (CurrentSearchEntry, [posting for posting in postings if posting.closes_at > now]),
    ):
        model.objects.bulk_create(entry(model, posting) for posting in indexed)


def pay(posting, chance):
    minimum = Decimal(chance.randint(45, 120)) * 1_000
    return PayRange(posting=posting, minimum=minimum, maximum=minimum + 20_000, unit=PayUnit.YEAR)


def entry(model, posting):
    return model(
        posting=posting,
        title=tokens(("en", posting.title_en), ("en", str(posting.number))),
        place=tokens(("en", posting.unit.name_en)),
        body=tokens(("en", posting.about_en)),
    )
