"""What a card and the board's title say of what was searched for."""

import re

import pytest
from django.template import Context, Template
from django.utils.translation import override

from careers.postings.choices import Audience, Term
from careers.postings.filters import BoardForm
from tests.factories import (
    CityFactory,
    CompensationGroupFactory,
    MinistryFactory,
    PayRangeFactory,
    PositionTermFactory,
    PostingFactory,
)
from tests.postings.test_board import board, main_of

pytestmark = pytest.mark.django_db

OTTAWA = {"name_en": "Ottawa", "slug_en": "ottawa", "latitude": 45.42, "longitude": -75.7}
ROCKLAND = {"name_en": "Rockland", "slug_en": "rockland", "latitude": 45.55, "longitude": -75.29}


@pytest.fixture
def three_cities():
    cities = [CityFactory(name_en="Bath"), CityFactory(**ROCKLAND), CityFactory(**OTTAWA)]
    return PostingFactory(open=True, number=1, cities=cities)


def title_of(response):
    return re.search(r"<title>(.*?) – [^–]*</title>", response.content.decode())[1]


# --- Places -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("", "3 cities"),
        ("?city=ottawa", "Ottawa and 2 other cities"),
        ("?near=ottawa", "Ottawa and 2 other cities"),
        ("?near=rockland", "Rockland and 2 other cities"),
        ("?near=ottawa&city=rockland", "Rockland and 2 other cities"),
    ],
)
def test_a_job_in_several_cities_names_the_one_that_was_searched_for(
    client, three_cities, query, place
):
    assert f"· {place} " in main_of(client.get(f"/en/jobs/{query}"))


@pytest.mark.parametrize(
    ("name", "chip"),
    [("Ottawa", "d’Ottawa"), ("Échouville", "d’Échouville"), ("Kingston", "de Kingston")],
)
def test_french_elides_before_a_vowel(name, chip):
    CityFactory(name_en=name, slug_en="place")
    with override("fr"):
        assert board("near=place").chips[0].label == f"À 50\N{NBSP}km ou moins {chip}"
    assert board("near=place").chips[0].label == f"Within 50 km of {name}"


# --- Pay ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("terms", "shown"),
    [
        ([], True),
        ([{}], True),
        ([{"temporary": True}], True),
        ([{"temporary": True, "months": 4}], False),
        ([{"kind": Term.STUDENT, "months": 4}, {"kind": Term.STUDENT, "months": 8}], False),
        ([{"kind": Term.STUDENT, "months": 4}, {}], True),
    ],
)
def test_a_job_of_some_months_shows_no_pay_a_year_but_can_be_compared(client, terms, shown):
    posting = PostingFactory(open=True, number=1)
    PayRangeFactory(posting=posting, hourly=True, hours_per_week=40)
    for term in terms:
        PositionTermFactory(posting=posting, **term)
    words = main_of(client.get("/en/jobs/", {"salary_min": 72_800}))
    assert "$30 to $35 an hour" in words
    assert ("($62,400 to $72,800 a year)" in words) is shown


# --- Codes and statuses -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "english", "french", "shown"),
    [
        ("OPSEU", "Union", "Syndicat", ("OPSEU – Union", "OPSEU – Syndicat")),
        ("AMAPCEO", "Association", "AMAPCEO – Les", ("AMAPCEO – Association", "AMAPCEO – Les")),
        ("EXCLUDED", "Excluded", "Exclu", ("Excluded", "Exclu")),
    ],
)
def test_a_compensation_group_says_its_code_once(code, english, french, shown):
    group = CompensationGroupFactory(code=code, name_en=english, name_fr=french)
    assert str(group) == shown[0]
    with override("fr"):
        assert str(group) == shown[1]


def test_a_posting_for_non_represented_staff_says_what_that_means(client):
    PostingFactory(open=True, number=1, audience=Audience.RESTRICTED_NON_REPRESENTED)
    PostingFactory(open=True, number=2, audience=Audience.RESTRICTED)
    meaning = "Non-represented: no bargaining agent represents this position."
    assert meaning in main_of(client.get("/en/jobs/1/", follow=True))
    assert meaning not in main_of(client.get("/en/jobs/2/", follow=True))


# --- Titles -------------------------------------------------------------------------------------


def test_the_title_of_the_board_says_what_was_found_and_which_page_it_is(client):
    unit = PostingFactory(open=True, number=1, title_en="Welder").unit
    for number in range(2, 23):
        PostingFactory(open=True, number=number, unit=unit)
    assert title_of(client.get("/en/jobs/")) == "Jobs, page 1 of 2"
    assert title_of(client.get("/en/jobs/?page=2")) == "Jobs, 22 found, page 2 of 2"
    assert title_of(client.get("/en/jobs/?q=welder")) == "Jobs, 1 found"
    assert title_of(client.get("/fr/emplois/?q=rien")) == "Emplois, 0 résultat"


def test_a_card_elsewhere_needs_nothing_that_was_searched_for(three_cities):
    card = Template("{% load postings %}{% card_of posting as card %}{{ card.place }}")
    assert card.render(Context({"posting": three_cities})) == "3 cities"


def test_a_title_in_the_other_language_is_told_to_those_who_see_it_too(client):
    PostingFactory(open=True, number=1, title_en="Welder")
    PostingFactory(open=True, number=2, title_fr="Soudeur", title_en="")
    assert "Welder (en anglais)" in main_of(client.get("/fr/emplois/"))
    assert "Soudeur (in French)" in main_of(client.get("/en/jobs/"))
    assert "Welder (" not in main_of(client.get("/en/jobs/"))


# --- Filters ------------------------------------------------------------------------------------


def test_ministries_are_listed_by_what_tells_them_apart_and_begin_with_a_capital():
    MinistryFactory(name_en="Ministry of the Environment", name_fr="ministère de l’Environnement")
    MinistryFactory(name_en="Ministry of Agriculture", name_fr="ministère de l’Agriculture")
    MinistryFactory(name_en="Cabinet Office", name_fr="Bureau du Conseil des ministres")
    MinistryFactory(name_en="Ministry of Finance", name_fr="ministère des Finances")
    field = BoardForm.base_fields["ministry"]
    assert [option.label for option in field.options()] == [
        "Ministry of Agriculture",
        "Cabinet Office",
        "Ministry of the Environment",
        "Ministry of Finance",
    ]
    with override("fr"):
        assert [option.label for option in field.options()] == [
            "Ministère de l’Agriculture",
            "Bureau du Conseil des ministres",
            "Ministère de l’Environnement",
            "Ministère des Finances",
        ]


def test_the_folded_filters_say_how_many_are_in_use(client):
    CityFactory(**OTTAWA)
    used = "/en/jobs/?q=welder&near=ottawa&radius=80&level=mid&level=entry"
    assert "Filters 3 chosen" in main_of(client.get(used))
    assert "Filters Keywords: quotes keep" in main_of(client.get("/en/jobs/?q=welder"))


@pytest.mark.parametrize(
    "typed", ["policy advisor", '"policy advisor"', "«\N{NBSP}policy advisor »"]
)
def test_quotation_marks_that_somebody_typed_are_not_doubled(typed):
    with override("en"):
        assert board(f"q={typed}").chips[0].label == "“policy advisor”"
