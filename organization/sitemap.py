from itertools import chain

from organization.models import InformationPage, Person, Role, Unit
from organization.models.role import SECRETARY

LISTS = ("index", "ministries", "deputy_ministers", "secretary", "people", "iit", "agencies")

# What an address is made of; the long texts stay where they are.
WORDS = ("key", "slug_en", "slug_fr")


def addresses():
    """Every page of this room, for the sitemap."""
    yield from (f"organization:{name}" for name in (*LISTS, "about"))
    yield from chain(
        InformationPage.objects.standing().only("area", *WORDS),
        Unit.objects.only("kind", *WORDS),
        Role.objects.exclude(key=SECRETARY).only(*WORDS),
        Person.objects.only("key"),
    )
