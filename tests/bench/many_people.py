"""20,000 people, 15,000 posts and 30,000 appointments: the data of the measure in directory.py."""

import random
from datetime import date

from organization.models import Appointment, Person, Role, Unit

PEOPLE, POSTS, MINISTRIES, BRANCHES = 20_000, 15_000, 30, 600
FIRST = "Jean Marie Ahmed Wei Olivia Liam Noah Emma Sofia Arjun Chloé Étienne Fatima Grace Hugo Zoë"
LAST = (
    "Tremblay Smith Singh Nguyen Brown Roy Gagnon Martin Lee Wilson Patel Khan Côté Bouchard Chen "
    "Campbell Anderson MacDonald Gauthier Morin Thompson Young Lavoie Fortin Scott Ouellet Morel"
)
FIELDS = (
    *(("Finance", "Finances"), ("Health", "Santé"), ("Education", "Éducation")),
    *(("Transportation", "Transports"), ("Labour", "Travail"), ("Policy", "Politiques")),
)
TITLES = (
    *(("Director", "Directeur ou directrice"), ("Manager", "Chef")),
    *(("Deputy Minister", "Sous-ministre"), ("Advisor", "Conseiller ou conseillère")),
)
CHANGE = date(2020, 4, 1)


def fill():
    """Into empty tables; the same people in each run."""
    chance = random.Random(PEOPLE)
    ministries = Unit.objects.bulk_create(ministry(number) for number in range(MINISTRIES))
    branches = Unit.objects.bulk_create(
        branch(number, ministries[number % MINISTRIES]) for number in range(BRANCHES)
    )
    posts = Role.objects.bulk_create(
        post(number, branches[number % BRANCHES]) for number in range(POSTS)
    )
    people = Person.objects.bulk_create(person(number, chance) for number in range(PEOPLE))
    Appointment.objects.bulk_create(
        Appointment(person=chance.choice(people), role=role, start=start, end=end)
        for role in posts
        for start, end in ((date(2010, 4, 1), CHANGE), (CHANGE, None))
    )


def ministry(number):
    english, french = FIELDS[number % len(FIELDS)]
    names = {"name_en": f"Ministry of {english} {number}", "name_fr": f"Ministère : {french}"}
    return Unit(kind=Unit.Kind.MINISTRY, **named(f"ministry-{number}"), **names)


def branch(number, parent):
    english, french = FIELDS[number % 5]
    names = {"name_en": f"{english} Branch {number}", "name_fr": f"Direction {french}"}
    return Unit(kind=Unit.Kind.DIVISION, parent=parent, **named(f"branch-{number}"), **names)


def post(number, unit):
    english, french = TITLES[number % len(TITLES)]
    titles = {"title_en": f"{english}, {unit.name_en}", "title_fr": f"{french}, {unit.name_fr}"}
    return Role(kind=Role.Kind.EXECUTIVE, unit=unit, **named(f"post-{number}"), **titles)


def person(number, chance):
    first, last = chance.choice(FIRST.split()), chance.choice(LAST.split())
    name = {"name": f"{first} {last} {number}", "sort_name": f"{last}, {first} {number}"}
    return Person(key=f"person-{number}", **name)


def named(key):
    return {"key": key, "slug_en": key, "slug_fr": key}
