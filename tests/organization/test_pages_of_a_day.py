"""A day that is asked for: what is not confirmed for it, and days that cannot be shown."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ops_site.publishing import publish
from organization.models import Person
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    ClusterFactory,
    MinistryFactory,
    PersonFactory,
    RoleFactory,
)
from tests.organization.reading import inside, links, text

pytestmark = pytest.mark.django_db
NOT_CONFIRMED = "Not confirmed for that day"
SOURCED, BEFORE = date(2024, 3, 31), "2024-03-30"
LISTS = {
    "ministries": "Ministry of Tea",
    "agencies": "Tea Board",
    "iit": "Tea Cluster",
    "people": "Holder, Ada",
    "deputy-ministers": "Ministry of Tea",
}


@pytest.fixture(autouse=True)
def tea():
    known = {"as_of": SOURCED}
    ministry = MinistryFactory(name_en="Ministry of Tea", slug_en="tea", **known)
    AgencyFactory(name_en="Tea Board", parent=ministry, **known)
    ClusterFactory(name_en="Tea Cluster", **known)
    person = PersonFactory(name="Ada Holder", sort_name="Holder, Ada", key="ada")
    role = RoleFactory(unit=ministry, slug_en="deputy-of-tea", **known)
    AppointmentFactory(role=role, person=person, **known)
    return ministry


@pytest.mark.parametrize(("place", "name"), LISTS.items())
@pytest.mark.parametrize(("day", "confirmed"), [(BEFORE, False), ("2024-03-31", True), ("", True)])
def test_what_no_source_confirms_stands_under_its_own_heading(client, place, name, day, confirmed):
    page = text(client.get(f"/en/organization/{place}/", {"as_of": day}))
    assert name in page
    assert (NOT_CONFIRMED in page) == (not confirmed)
    assert confirmed or page.index(NOT_CONFIRMED) < page.rindex(name)


@pytest.mark.parametrize("place", ["ministries/tea", "roles/deputy-of-tea"])
def test_its_own_page_says_so_in_a_sentence(client, place):
    said = "Not confirmed for March 30, 2024"
    pages = [
        text(client.get(f"/en/organization/{place}/", {"as_of": day}))
        for day in (BEFORE, "2024-03-31", "")
    ]
    assert [said in page for page in pages] == [True, False, False]
    assert "Not confirmed for that day: Ada Holder" in pages[0]


PAGES = [
    *("", *(f"{place}/" for place in LISTS), "secretary-of-the-cabinet/"),
    *("ministries/tea/", "people/ada/", "roles/deputy-of-tea/"),
]


@pytest.mark.parametrize("typed", ["2026-02-30", "0000-01-01", "9999-01-01", "<b>", "1866-01-01"])
@pytest.mark.parametrize("place", PAGES)
def test_a_day_that_cannot_be_shown_is_named_and_kept(client, place, typed):
    response = client.get(f"/en/organization/{place}", {"as_of": typed})
    assert response.status_code == 200
    [message] = [words for words, to in links(response).items() if to == "#as-of"]
    assert message.startswith(
        "See this page as of another day: write a day from July 1, 1867 to "
    ) and message.endswith(". Until then, this page tells of today.")
    kept = typed.replace("<", "&lt;").replace(">", "&gt;")
    assert f'id="as-of" name="as_of" value="{kept}"' in response.text
    assert "<title>Error:" in response.text
    assert "as it was on" not in text(response)


@pytest.mark.parametrize("place", PAGES)
def test_links_stay_in_the_day_and_search_engines_stay_out(client, place):
    response = client.get(f"/en/organization/{place}", {"as_of": "2024-03-31"})
    assert '<meta name="robots" content="noindex">' in response.text
    assert "The Ontario Public Service as it was on March 31, 2024" in text(response)
    kept = ("/en/organization/ministries/", "/en/organization/people/", "/en/organization/roles/")
    inner = [
        url
        for url in links(response).values()
        if url.startswith(kept) and url != f"/en/organization/{place}"
    ]
    assert [
        url
        for url in inner
        if not url.endswith("?as_of=2024-03-31") and ".json" not in url and ".csv" not in url
    ] == []


def test_the_day_is_kept_by_filters_and_filters_by_the_day(client):
    address = "/en/organization/agencies/"
    page = client.get(address, {"as_of": "2024-03-31", "by": "type", "q": "tea"})
    assert page.text.count('<input type="hidden" name="by" value="type">') == 2
    assert '<input type="hidden" name="as_of" value="2024-03-31">' in page.text
    assert links(page)["See this page as it is today"] == f"{address}?by=type&q=tea"


def test_a_day_to_come_and_today_are_called_what_they_are(client):
    today = timezone.localdate()
    said = {today: "as it is today", today + timedelta(days=30): "as far as it is known today"}
    for day, words in said.items():
        assert words in text(client.get("/en/organization/ministries/", {"as_of": day.isoformat()}))


def test_agencies_stand_by_type(client):
    AgencyFactory(name_en="Court of Cups", agency_type="adjudicative")
    AgencyFactory(name_en="Board of Mugs", agency_type="Rare kind")
    page = client.get("/fr/organisation/organismes/", {"by": "type"})
    assert inside(page, "h2")[-3:] == [
        "Juridictionnel",
        "Rare kind",
        "Type non confirmé par une source",
    ]
    assert '<span lang="en">Rare kind</span>' in page.text


@pytest.mark.parametrize("place", ["people/", "people/ada/"])
def test_an_office_that_came_after_the_page_was_begun_is_left_to_the_next(client, place):
    assert "Ada" in text(client.get(f"/en/organization/{place}"))
    added = RoleFactory(title_en="Keeper of Cups")
    AppointmentFactory(role=added, person=Person.objects.get(key="ada"), acting=True)
    page = text(client.get(f"/en/organization/{place}", {"as_of": "2026-01-01"}))
    assert ("Ada" in page, "Keeper of Cups" in page) == (True, False)
    publish()
    assert "Keeper of Cups" in text(client.get(f"/en/organization/{place}"))
