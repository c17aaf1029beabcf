"""Around a city: Toronto and Ottawa are some 350 km apart, Toronto and Barrie some 90."""

import pytest
from django.http import QueryDict
from django.utils import timezone

from careers.postings.board import Board
from careers.postings.choices import Status
from careers.postings.filters import city_options
from careers.postings.models import Posting
from careers.postings.places import atlas
from tests.factories import CityAliasFactory, CityFactory, PostingFactory

TORONTO = {"name_en": "Toronto", "latitude": 43.7417, "longitude": -79.3733}
OTTAWA = {"name_en": "Ottawa", "latitude": 45.4247, "longitude": -75.695}
BARRIE = {"name_en": "Barrie", "latitude": 44.3711, "longitude": -79.6769}
LONGEST_NAME = {"name_en": "Québec-Ouest", "slug_fr": "quebec-ouest-fr"}


@pytest.fixture
def cities(db):
    named = {"toronto": TORONTO, "ottawa": OTTAWA, "barrie": BARRIE, "nowhere": LONGEST_NAME}
    return {slug: CityFactory(slug_en=slug, **facts) for slug, facts in named.items()}


@pytest.fixture
def jobs(cities):
    places = ([cities["ottawa"]], [cities["barrie"]], [cities["toronto"], cities["ottawa"]])
    for number, where in enumerate([*places, [cities["nowhere"]], []], start=1):
        PostingFactory(open=True, number=number, cities=where)


def board(query):
    return Board(QueryDict(query))


def numbers(query):
    return [posting.number for posting in board(query).postings]


def test_distances_are_those_on_the_map(cities):
    toronto = atlas().find("toronto")
    away = atlas().around(toronto, 500)
    assert {pk: round(km) for pk, km in away.items()} == {
        cities["toronto"].pk: 0,
        cities["ottawa"].pk: 346,
        cities["barrie"].pk: 74,
    }


@pytest.mark.parametrize("name", ["nowhere", "québec-ouest", "QUEBEC OUEST", "Quebec-Ouest-FR"])
def test_a_city_is_found_whatever_its_accents_case_and_hyphens(cities, name):
    assert atlas().find(name).pk == cities["nowhere"].pk


def test_a_city_is_found_by_another_way_to_write_it(cities):
    CityAliasFactory(city=cities["ottawa"], name="Bytown")
    assert atlas().find("BYTOWN").pk == cities["ottawa"].pk
    assert atlas().find("Atlantis") is None


def test_of_two_cities_of_a_name_the_larger_is_meant(db):
    CityFactory(name_en="Hamilton", population=11_000)
    large = CityFactory(name_en="Hamilton", population=569_000)
    assert atlas().find("hamilton").pk == large.pk


@pytest.mark.parametrize("status", [Status.DRAFT, Status.CANCELLED])
def test_a_city_whose_job_never_opened_is_not_offered(cities, status):
    PostingFactory(open=True, status=status, cities=[cities["ottawa"]])
    assert city_options() == []


def test_a_city_is_offered_while_a_job_there_is_open_though_nothing_was_published(
    cities, monkeypatch
):
    later = PostingFactory(scheduled=True, cities=[cities["ottawa"]])
    PostingFactory(closed=True, cities=[cities["toronto"]])
    PostingFactory(open=True, cities=[cities["barrie"]], closes_at=later.opens_at)
    assert [option.label for option in city_options()] == ["Barrie"]
    monkeypatch.setattr(timezone, "now", lambda: later.opens_at)
    assert [option.label for option in city_options()] == ["Ottawa"]


def test_near_a_city_come_first_the_jobs_that_are_nearest(jobs):
    assert numbers("near=Toronto") == [3]
    assert numbers("near=Toronto&radius=100") == [3, 2]
    assert numbers("near=Toronto&radius=500") == [3, 2, 1]
    assert numbers("near=Ottawa&radius=500") == [1, 3, 2]
    assert numbers("near=Toronto&radius=500&sort=closing") == [1, 2, 3]


def test_a_city_of_unknown_coordinates_stands_for_itself_and_says_so(jobs):
    found = board("near=nowhere&radius=500")
    assert [posting.number for posting in found.postings] == [4]
    assert found.problems == [
        (
            "City or town: Where Québec-Ouest lies is not known here: "
            "only jobs in Québec-Ouest are shown.",
            "id_near",
        )
    ]


def test_an_unknown_city_is_said_and_narrows_nothing(jobs):
    found = board("near=Atlantis&radius=5")
    assert [posting.number for posting in found.postings] == [1, 2, 3, 4, 5]
    assert found.problems == [
        ("City or town: “Atlantis” is not a city in Ontario that this site knows.", "id_near")
    ]


def test_a_radius_without_a_city_asks_for_one_and_narrows_nothing(jobs):
    found = board("radius=5")
    assert [posting.number for posting in found.postings] == [1, 2, 3, 4, 5]
    sentence = "Within (km): To search around a place, name a city."
    assert (found.problems, found.chips) == ([(sentence, "id_radius")], [])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ott", "Ottawa"), ("Otawa", "Ottawa"), ("tORONTOO", "Toronto"), ("K1A", ""), ("-", "")],
)
def test_an_unknown_city_brings_to_mind_those_that_are_spelled_like_it(cities, typed, meant):
    message = board(f"near={typed}").problems[0][0].removeprefix("City or town: ")
    plain = f"“{typed}” is not a city in Ontario that this site knows."
    assert message == (f"{plain} Did you mean: {meant}?" if meant else plain)


@pytest.mark.parametrize(
    "typed", ["Toronto, Ontario", "toronto ON", "Toronto, Ont., Canada", "North York", "east-york"]
)
def test_the_province_and_parts_of_a_city_lead_to_the_city(cities, typed):
    assert atlas().find(typed).pk == cities["toronto"].pk
    assert atlas().find("Ontario") is None


def test_a_city_that_was_misspelled_is_offered_as_a_search_with_all_else_kept(client, jobs):
    html = client.get("/en/jobs/?q=posting&near=Torono&radius=20").content.decode()
    address = "/en/jobs/?q=posting&amp;near=toronto&amp;radius=20"
    assert f'<p class="lead">Did you mean: <a href="{address}">Toronto</a>?</p>' in html
    french = client.get("/fr/emplois/?near=Torono").content.decode()
    assert 'Vouliez-vous dire : <a href="/fr/emplois/?near=' in french
    both = client.get("/en/jobs/?near=Toronto-Barrie").content.decode()
    assert 'near=toronto">Toronto</a>, <a href="/en/jobs/?near=barrie">Barrie</a>?' in both
    assert "Did you mean" not in client.get("/en/jobs/?near=toronto").content.decode()


def test_where_nothing_is_near_the_board_tells_what_lies_farther(client, jobs):
    Posting.objects.filter(number=3).delete()
    html = client.get("/en/jobs/?q=posting&near=toronto").content.decode()
    assert "see the 1 job within 200 km of Toronto" in html
    assert 'href="/en/jobs/?q=posting&amp;near=toronto&amp;radius=200"' in html
    assert board("near=toronto&radius=200").wider is None
    assert board("q=zeppelin&near=toronto").wider is None


@pytest.mark.parametrize(
    ("radius", "complaint"),
    [
        ("4", "“4” is not between 5 and 500 kilometres."),
        ("501", "“501” is not between 5 and 500 kilometres."),
        ("far", "“far” is not a whole number of kilometres."),
    ],
)
def test_a_bad_radius_is_said_and_the_usual_one_taken(jobs, radius, complaint):
    found = board(f"near=toronto&radius={radius}")
    assert found.problems == [
        (f"Within (km): {complaint}", "id_radius"),
        ("Within (km): Jobs within 50 km are shown instead.", "id_radius"),
    ]
    assert [posting.number for posting in found.postings] == [3]
    assert [chip.label for chip in found.chips] == ["Within 50 km of Toronto"]
