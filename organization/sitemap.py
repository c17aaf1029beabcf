from itertools import chain

from organization.models import InformationPage, Person, Role, Unit
from organization.models.role import SECRETARY
from organization.views.charts import MinistryChart

LISTS = (
    *("index", "ministries", "deputy_ministers", "secretary", "people", "iit", "agencies"),
    *("chart", "data", "feedback", "about"),
)

# What an address is made of; the long texts stay where they are.
WORDS = ("key", "slug_en", "slug_fr")


def addresses():
    """Every page of this room, for the sitemap."""
    yield from (f"organization:{name}" for name in LISTS)
    units = list(Unit.objects.only("kind", *WORDS))
    yield from chain(
        InformationPage.objects.standing().only("area", *WORDS),
        units,
        (MinistryChart(unit) for unit in units if unit.kind in Unit.MINISTRIES),
        Role.objects.exclude(key=SECRETARY).only(*WORDS),
        Person.objects.only("key"),
    )
