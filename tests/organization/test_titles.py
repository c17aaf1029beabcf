"""Tabs and lists of windows tell by the title which page it is, and in which way it is shown."""

from datetime import date

import pytest

from tests.factories import MinistryFactory, PersonFactory, RoleFactory
from tests.organization.reading import links

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
    ("about", "fact", "title"),
    [
        ("/en/organization/ministries/tea/?as_of=2020-01-01", "Kind", ": Kind – Ministry of Tea"),
        ("/fr/organisation/postes/pourer/", "", " – Pourer"),
        ("/en/organization/people/ada/", "", " – Ada Holder"),
        ("/en/organization/ministries/gone/", "", ""),
        ("/en/organization/", "<b>", ": &lt;b&gt; – Organization"),
        ("/en/careers/job-types/law/clerk/", "", " – /en/careers/job-types/law/clerk/"),
        ("/en/nowhere/at/all/", "Kind", ""),
    ],
)
def test_the_form_of_a_correction_is_called_after_its_page_and_fact(client, about, fact, title):
    MinistryFactory(name_en="Ministry of Tea", slug_en="tea")
    RoleFactory(title_en="Pourer", slug_fr="pourer")
    PersonFactory(name="Ada Holder", key="ada")
    response = client.get("/en/feedback/correction/", {"page": about, "fact": fact})
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
