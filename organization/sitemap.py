from itertools import chain

from organization.models import InformationPage, Person, Role, Unit

LISTS = ("index", "ministries", "deputy_ministers", "secretary", "people", "iit", "agencies")


def addresses():
    """Every page of this room, for the sitemap."""
    yield from (f"organization:{name}" for name in (*LISTS, "about"))
    yield from chain(
        InformationPage.objects.standing(),
        Unit.objects.all(),
        Role.objects.all(),
        Person.objects.all(),
    )
