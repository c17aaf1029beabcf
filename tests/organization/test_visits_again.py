"""What later visitors stumbled over: languages and days that pages did not tell."""

from datetime import date

import pytest

from tests.factories import AgencyFactory, MinistryFactory, PostingFactory
from tests.organization.reading import inside, links, main, text

pytestmark = pytest.mark.django_db
TITLE = "<title>{} – "


def test_what_is_only_in_english_says_so_on_a_french_page(client):
    ministry = MinistryFactory(name_en="Ministry of Tea", name_fr="", slug_fr="the")
    PostingFactory(open=True, unit=ministry, title_en="Pourer", title_fr="")
    page = client.get("/fr/organisation/ministeres/the/")
    assert TITLE.format("Ministry of Tea (en anglais)") in page.text
    assert inside(page, "h1") == ["Ministry of Tea (en anglais)"]
    assert '<span lang="en">Pourer</span></a> (en anglais)' in main(page)
    assert "(in English)" not in client.get("/en/organization/ministries/").text


@pytest.mark.parametrize(("day", "said"), [("2019-01-01", True), ("2026-05-23", False)])
def test_what_a_unit_does_is_told_of_its_own_day(client, day, said):
    ministry = MinistryFactory(
        mandate_en="Pours.", start=date(2000, 1, 1), as_of=date(2026, 5, 23), slug_en="tea"
    )
    told = "What it does is told as written for May 23, 2026; no source tells it for January 1"
    assert (told in text(client.get(ministry.get_absolute_url(), {"as_of": day}))) == said


def test_an_agency_stands_apart_from_a_ministry_that_was_not_there_yet(client):
    ministry = MinistryFactory(name_en="Ministry of Tea", start=date(2024, 6, 6))
    agency = AgencyFactory(name_en="Tea Board", parent=ministry, start=date(2000, 1, 1))
    address = agency.get_absolute_url()
    before, after = (client.get(address, {"as_of": day}) for day in ("2024-06-05", "2024-06-06"))
    assert "Ministry of Tea" not in text(before)
    assert "Not confirmed: no source says which ministry it belongs to." in text(before)
    assert "Ministry of Tea" in links(after)


def test_of_a_day_before_it_began_nothing_more_is_said_of_what_it_does(client):
    ministry = MinistryFactory(mandate_en="Pours.", start=date(2024, 6, 6))
    page = client.get(ministry.get_absolute_url(), {"as_of": "2019-01-01"})
    assert "Pours." in text(page) and "What it does is told" not in text(page)


def test_the_day_says_where_links_lead_and_the_menu_is_of_today(client):
    address = "/en/organization/ministries/"
    told = "Links to units, posts and people stay on that day; the main menu leads back to today."
    pages = [text(client.get(address, {"as_of": day})) for day in ("2024-03-31", "2026-02-30", "")]
    assert [told in page for page in pages] == [True, False, False]
