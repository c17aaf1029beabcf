"""What later visitors stumbled over: days, languages and titles that did not say what they were."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ops_site.api import documentation
from ops_site.publishing import publish
from organization import directory
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    MinistryFactory,
    PersonFactory,
    PostingFactory,
    RoleFactory,
)
from tests.organization.reading import inside, links, main, text

pytestmark = pytest.mark.django_db
TITLE = "<title>{} – "


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/en/organization/agencies/", "Agencies and Crown corporations by ministry"),
        ("/en/organization/agencies/?by=type", "Agencies and Crown corporations by type"),
        ("/en/jobs/", "Jobs"),
        ("/en/jobs/?sort=pay", "Jobs, Highest pay"),
        ("/fr/emplois/?sort=closing", "Emplois, Date de clôture la plus proche"),
        ("/en/feedback/correction/", "Suggest a correction"),
    ],
)
def test_the_title_tells_ways_to_see_a_page_apart(client, address, title):
    assert TITLE.format(title) in client.get(address).text


@pytest.mark.parametrize(
    ("page", "fact", "title"),
    [
        ("/en/organization/ministries/tea/?as_of=2020-01-01", "Kind", ": Kind – Ministry of Tea"),
        ("/fr/organisation/postes/pourer/", "", " – Pourer"),
        ("/en/organization/people/ada/", "", " – Ada Holder"),
        ("/en/organization/ministries/gone/", "", " – /en/organization/ministries/gone/"),
        ("/en/organization/", "<b>", ": &lt;b&gt; – /en/organization/"),
        ("/en/nowhere/at/all/", "Kind", ""),
    ],
)
def test_the_form_of_a_correction_is_called_after_its_page_and_fact(client, page, fact, title):
    MinistryFactory(name_en="Ministry of Tea", slug_en="tea")
    RoleFactory(title_en="Pourer", slug_fr="pourer")
    PersonFactory(name="Ada Holder", key="ada")
    response = client.get("/en/feedback/correction/", {"page": page, "fact": fact})
    assert TITLE.format(f"Suggest a correction{title}") in response.text


def test_a_correction_of_a_day_carries_the_day(client):
    ministry = MinistryFactory(start=date(2000, 1, 1))
    page = client.get(ministry.get_absolute_url(), {"as_of": "2019-01-01"})
    [day] = {
        to.partition("page=")[2].partition("&")[0]
        for to in links(page).values()
        if "feedback" in to
    }
    assert day.endswith("%3Fas_of%3D2019-01-01")


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


def test_a_directory_of_many_counts_those_of_the_day(client, monkeypatch):
    monkeypatch.setattr(directory, "WHOLE", 1)
    today = timezone.localdate()
    for name, start in (("Ada", date(2010, 1, 1)), ("Abe", today), ("Bea", today), ("Cy", None)):
        person = PersonFactory(name=name, sort_name=name)
        AppointmentFactory(person=person, start=start)
    letters = [
        directory.Directory.read({}, day).letters for day in (None, today - timedelta(days=1))
    ]
    assert letters == [["A", "B", "C"], ["A", "C"]]
    assert directory.Directory.read({}, date(2011, 1, 1)).count == 2


def test_the_answers_shown_in_the_documentation_are_kept_for_a_day_alone(time_machine):
    publish()
    for day in ("2026-11-22", "2026-11-23"):
        time_machine.move_to(f"{day} 12:00 -0500")
        documentation.example("/api/v1/units/", "limit=1")
        assert list(documentation._given(timezone.localdate())) == [("/api/v1/units/", "limit=1")]
    time_machine.move_to("2026-11-22 12:00 -0500")
    assert documentation._given(timezone.localdate()) == {}
