"""A landing page is the board with its filters set, under one address in each language."""

import pytest

from tests.factories import CityFactory, MinistryFactory, PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def sudbury():
    return CityFactory(
        name_en="Greater Sudbury",
        name_fr="Le Grand Sudbury",
        slug_en="greater-sudbury",
        slug_fr="grand-sudbury",
        region="north",
        latitude=46.5,
        longitude=-81.0,
    )


def page(client, address):
    return " ".join(client.get(address).content.decode().split())


def test_each_shows_its_own_open_jobs_and_no_others(client, sudbury):
    unit = MinistryFactory(name_en="Ministry of Parks", slug_en="parks")
    PostingFactory(open=True, title_en="In Sudbury", cities=[sudbury])
    PostingFactory(open=True, title_en="Of Parks", unit=unit)
    PostingFactory(open=True, title_en="For students", level="student")
    PostingFactory(open=True, title_en="Directs", level="executive")
    PostingFactory(open=True, title_en="Francophone", language="french")
    PostingFactory(open=True, bilingual=True, title_en="Of both")
    PostingFactory(closed=True, title_en="Over", level="student")
    expected = {
        "/en/jobs/in/greater-sudbury/": ["In Sudbury"],
        "/en/jobs/in/north/": ["In Sudbury"],
        "/en/jobs/in/east/": [],
        "/en/jobs/ministry/parks/": ["Of Parks"],
        "/en/jobs/students/": ["For students"],
        "/en/jobs/executive/": ["Directs"],
        "/en/jobs/french-language/": ["Francophone", "Of both"],
    }
    titles = sorted({title for titles in expected.values() for title in titles} | {"Over"})
    for address, own in expected.items():
        results = page(client, address).partition('id="results"')[2]
        assert [title for title in titles if f">{title}</a>" in results] == own, address


def test_the_words_of_the_other_language_and_former_ones_lead_to_the_right_address(client, sudbury):
    response = client.get("/fr/emplois/a/greater-sudbury/")
    assert (response.status_code, response["Location"]) == (301, "/fr/emplois/a/grand-sudbury/")
    assert client.get("/fr/emplois/a/north/")["Location"] == "/fr/emplois/a/nord/"
    french = page(client, "/fr/emplois/a/nord/")
    assert 'href="/en/jobs/in/north/" lang="en"' in french
    assert "Emplois dans la région : Nord" in french


@pytest.mark.parametrize(
    "address", ["/en/jobs/in/atlantis/", "/en/jobs/ministry/magic/", "/fr/emplois/a/x/"]
)
def test_what_is_no_place_and_no_ministry_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_a_city_without_jobs_says_so_and_leads_to_those_nearby(client, sudbury):
    near = CityFactory(name_en="Nairn", slug_en="nairn", latitude=46.4, longitude=-81.5)
    far = CityFactory(name_en="Windsor", slug_en="windsor", latitude=42.3, longitude=-83.0)
    for city in (near, far):
        PostingFactory(open=True, cities=[city])
    told = page(client, "/en/jobs/in/greater-sudbury/")
    assert "No such job is open at the moment." in told
    assert '<a href="/en/jobs/in/nairn/">Nairn</a> (1)' in told
    assert "Windsor" not in told
    region = page(client, "/en/jobs/in/north/")
    assert "Windsor" not in region
