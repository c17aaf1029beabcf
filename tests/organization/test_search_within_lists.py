"""The search among people of another day, and the filters of the lists of units."""

import pytest

from tests.factories import AgencyFactory, AppointmentFactory, MinistryFactory
from tests.organization.asking import asked
from tests.organization.reading import inside, links, main, text

pytestmark = pytest.mark.django_db
PEOPLE = "/en/organization/people/"
MINISTRIES = "/en/organization/ministries/"


def test_who_began_later_is_neither_counted_nor_listed(client):
    AppointmentFactory(person__name="Ada Jones", start="2024-06-06")
    page = asked(client, "jones", PEOPLE, as_of="2019-01-01")
    assert "No source tells of anybody on January 1, 2019 for “jones”." in text(page)
    assert links(page)["Search among the people of today"] == "?q=jones"
    assert '<ul class="rows">' not in main(page)
    assert "1 person for “jones”" in text(asked(client, "jones", PEOPLE, as_of="2024-06-06"))


def test_who_may_have_been_there_is_counted_and_stands_apart(client):
    AppointmentFactory(person__name="Ada Jones", start=None, as_of="2024-06-06")
    page = asked(client, "jones", PEOPLE, as_of="2019-01-01")
    assert "1 person for “jones”" in text(page)
    assert inside(page, "h2")[-1] == "Not confirmed for that day"
    assert main(page).count('<ul class="rows">') == 1


@pytest.mark.parametrize("words", ["MTO", "transports", "trans", "roads", "mot", "highways"])
def test_a_list_is_filtered_by_every_name_of_a_unit(client, words):
    ministry = MinistryFactory(
        name_en="Ministry of Transportation", name_fr="ministère des Transports", acronym_en="MTO"
    )
    ministry.aliases.create(name="Roads")
    ministry.former_names.create(name_en="Department of Highways")
    MinistryFactory(name_en="Ministry of Lamps", name_fr="ministère des Lampes")
    assert inside(client.get(MINISTRIES, {"q": words}), "h3") == ["Ministry of Transportation"]


def test_a_list_of_agencies_that_finds_none_leads_on(client):
    AgencyFactory(name_en="Lamp Board")
    page = client.get("/en/organization/agencies/", {"q": "zoo", "by": "type"})
    assert links(page)["Search the whole site for “zoo”"] == "/en/search/?q=zoo"
