"""An address made of a whole name leads to the unit that bears it, or bore it, alone."""

import pytest

from ops_site.publishing import publish
from tests.factories import MinistryFactory
from tests.organization.reading import links

pytestmark = pytest.mark.django_db
HEALTH = "/en/organization/ministries/health/"


@pytest.fixture(autouse=True)
def health():
    found = MinistryFactory(
        name_en="Ministry of Health",
        name_fr="ministère de l’Hygiène",
        short_en="Public Health",
        slug_en="health",
        slug_fr="sante",
    )
    found.former_names.create(name_en="Ministry of Health and Long-Term Care")
    publish()
    return found


@pytest.mark.parametrize(
    "word",
    [
        *("ministry-of-health", "public-health", "ministere-de-l-hygiene", "ministere-de-lhygiene"),
        "ministry-of-health-and-long-term-care",
    ],
)
def test_it_leads_on(client, word):
    response = client.get(f"/en/organization/ministries/{word}/?as_of=2019-01-01")
    assert (response.status_code, response["Location"]) == (301, f"{HEALTH}?as_of=2019-01-01")


@pytest.mark.parametrize("slug", ["", "ministry-of-health-and-long-term-care"])
def test_what_several_were_called_is_not_found_and_names_them_all(client, slug):
    other = MinistryFactory(name_en="Ministry of Care", slug_en="care")
    for unit in (other, MinistryFactory(name_en="Ministry of Hospitals", slug_en="hospitals")):
        unit.former_names.create(name_en="Ministry of Health and Long-Term Care", slug_en=slug)
    publish()
    response = client.get("/en/organization/ministries/ministry-of-health-and-long-term-care/")
    assert response.status_code == 404
    assert {*list(links(response))[:3]} == {
        *("Ministry of Health", "Ministry of Care", "Ministry of Hospitals"),
    }


def test_a_present_name_comes_before_a_former_one(client):
    MinistryFactory().former_names.create(name_en="Ministry of Health", end="2020-01-01")
    publish()
    response = client.get("/en/organization/ministries/ministry-of-health/")
    assert (response.status_code, response["Location"]) == (301, HEALTH)
