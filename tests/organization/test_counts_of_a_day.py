"""What is counted for a day is what a source confirms for it; what is left out is told."""

from datetime import date

import pytest

from tests.factories import AgencyFactory, InformationPageFactory, MinistryFactory, UnitFactory
from tests.organization.reading import inside, links, text

pytestmark = pytest.mark.django_db
INDEX, IIT = "/en/organization/", "/en/organization/iit/"
SEEN = date(2020, 1, 1)


def cards(client, day):
    return inside(client.get(INDEX, {"as_of": day}), "li", "card")[:3]


def test_the_cards_count_what_is_confirmed_for_the_day(client):
    MinistryFactory(start=SEEN)
    AgencyFactory.create_batch(2, start=None, as_of=SEEN)
    UnitFactory(kind="cluster", start=date(1990, 1, 1))
    UnitFactory(kind="cluster", start=None, as_of=None)
    before, after = cards(client, "2019-12-31"), cards(client, "2020-01-01")
    assert [card.split(" What")[0].split(" Prov")[0].split(" Info")[0] for card in before] == [
        "0 ministries and central agencies",
        "Agencies and Crown corporations None is confirmed for that day; not confirmed: 2",
        "1 I&IT cluster Not confirmed for that day: 1 more",
    ]
    assert [card.split(" ")[0] for card in after] == ["1", "2", "1"]


def test_the_technology_page_of_another_day_has_no_empty_heading_and_misses_no_text_unsaid(client):
    UnitFactory(kind="cluster", name_en="Tea Systems", start=None, as_of=None)
    then, today = client.get(IIT, {"as_of": "2019-01-01"}), client.get(IIT)
    assert inside(then, "h2")[:1] == ["Not confirmed for that day: the clusters"]
    assert links(then)["Read it on the page of today"] == IIT
    assert inside(today, "h2")[:1] == ["The clusters"]
    assert "Read it on the page of today" not in links(today)


def test_a_page_that_only_tells_of_today_says_so_to_who_asks_for_another_day(client):
    page = InformationPageFactory(area="organization", slug_en="how-it-works")
    told = "This page tells how things are today, whatever day its address asks for."
    asked = client.get(page.get_absolute_url(), {"as_of": "1867-07-01"})
    assert told in text(asked)
    assert links(asked)["The organization as of July 1, 1867"] == f"{INDEX}?as_of=1867-07-01"
    assert told not in text(client.get(page.get_absolute_url()))
