"""Each fact of a unit has the source of the day on which it was so."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from organization.models import FormerPlace
from tests.factories import AgencyFactory, MinistryFactory, UnitFactory
from tests.organization.reading import inside, links

pytestmark = pytest.mark.django_db
FIRST, MOVED = date(2000, 1, 1), date(2022, 6, 24)


@pytest.mark.parametrize(
    ("factory", "address", "now"),
    [
        (UnitFactory, "units", "Part of Ministry of Coffee Source: Order in Council 2/2022"),
        (AgencyFactory, "agencies", "Part of Ministry of Coffee Its ministry is listed."),
    ],
)
def test_where_a_unit_stood_has_the_source_of_those_days(client, factory, address, now):
    tea, coffee = (
        MinistryFactory(name_en=name, start=FIRST)
        for name in ("Ministry of Tea", "Ministry of Coffee")
    )
    unit = factory(
        slug_en="cups",
        parent=coffee,
        start=FIRST,
        source="Order in Council 2/2022",
        note="Its ministry is listed.",
    )
    FormerPlace.objects.create(unit=unit, parent=tea, end=MOVED, source="Order in Council 1/2000")
    pages = [
        client.get(f"/en/organization/{address}/cups/", {"as_of": day})
        for day in (MOVED - timedelta(days=1), MOVED)
    ]
    rows = [row for page in pages for row in inside(page, "tr") if row.startswith("Part of")]
    told = [row.partition(" Suggest")[0] for row in rows if "Suggest" in row]
    assert told == ["Part of Ministry of Tea Source: Order in Council 1/2000", now]


def test_a_correction_of_a_fact_is_of_the_day_that_was_read(client):
    MinistryFactory(slug_en="tea", start=FIRST)
    page = client.get("/en/organization/ministries/tea/", {"as_of": MOVED})
    form = client.get(links(page)["Suggest a correction (Kind)"])
    told = form.context["form"]
    assert (told.known_page, told.known_fact) == (
        "/en/organization/ministries/tea/?as_of=2022-06-24",
        "Kind",
    )


def test_an_end_to_come_makes_no_history(client):
    MinistryFactory(slug_en="tea", end=timezone.localdate() + timedelta(days=9))
    assert "History" not in inside(client.get("/en/organization/ministries/tea/"), "h2")
