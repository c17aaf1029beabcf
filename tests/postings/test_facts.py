"""The facts of the postings room stand in the database as the sources give them."""

from collections import Counter

import pytest

from careers.postings import facts
from careers.postings.models import City, CompensationGroup, JobFamily, JobRole
from careers.postings.places import atlas
from ops_site.bilingual import CODES
from tests.postings.typography import slips

pytestmark = pytest.mark.django_db


@pytest.fixture
def tallies():
    return facts.load()


def test_there_are_seven_families_of_three_roles_each(tallies):
    sizes = [(family.order, family.roles.count()) for family in JobFamily.objects.all()]
    assert sizes == [(order, 3) for order in range(1, 8)]


@pytest.mark.parametrize(
    ("key", "english", "french"),
    [
        (
            "procurement-specialist",
            "Procurement Specialists manage vendor contracts, ensure compliance with public "
            "procurement rules, and oversee competitive bidding processes.",
            "Les spécialistes de l’approvisionnement gèrent les contrats avec les fournisseurs, "
            "assurent la conformité aux règles d’approvisionnement public et supervisent les "
            "processus d’appel à la concurrence.",
        ),
        (
            "community-engagement-advisor",
            "It’s a people-first role that blends communication with strategy.",
            "Il s’agit d’un poste axé d’abord sur les personnes, qui allie communication et "
            "stratégie.",
        ),
        (
            "summer-student-administrative-support",
            "Summer students assist with basic admin tasks, record management, and team projects.",
            "Les étudiants d’été participent aux tâches administratives de base, à la gestion des "
            "documents et aux projets d’équipe.",
        ),
    ],
)
def test_a_role_is_described_in_the_words_of_the_guide(tallies, key, english, french):
    role = JobRole.objects.get(key=key)
    assert english in role.description_en
    assert french in role.description_fr


def test_level_and_pay_stand_only_where_the_guide_names_them(tallies):
    named = JobRole.objects.exclude(level="", salary_min=None)
    assert list(named.order_by("key").values_list("key", "level", "salary_min", "salary_max")) == [
        ("administrative-assistant", "entry", 46000, 55000),
        ("development-manager", "mid", 75000, 95000),
        ("hr-assistant", "entry", 46000, 55000),
    ]


def test_families_and_roles_say_that_their_source_is_not_official(tallies):
    sources = [fact.source for model in (JobFamily, JobRole) for fact in model.objects.all()]
    assert len(sources) == 28
    assert [source for source in sources if "not an official source" not in source] == []


def test_french_addresses_name_one_form_of_a_role(tallies):
    slugs = list(JobRole.objects.values_list("slug_fr", flat=True))
    assert "adjoint-administratif" in slugs
    assert [slug for slug in slugs if "-ou-" in slug] == []


def test_every_municipality_lies_in_one_of_the_five_regions(tallies):
    assert Counter(City.objects.values_list("region", flat=True)) == {
        "north": 144,
        "east": 103,
        "central": 88,
        "west": 78,
        "toronto": 1,
    }


def test_two_places_of_one_name_have_an_address_each(tallies):
    hamiltons = City.objects.filter(name_en="Hamilton").order_by("-population")
    assert list(hamiltons.values_list("official_name", "slug_en", "slug_fr")) == [
        ("City of Hamilton", "hamilton", "hamilton"),
        ("Township of Hamilton", "hamilton-township", "hamilton-canton"),
    ]


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Sault Ste Marie", "sault-ste-marie"),
        ("Sault-Sainte-Marie", "sault-ste-marie"),
        ("St Catharines", "st-catharines"),
        ("Saint Thomas", "st-thomas"),
        ("St Marys", "st-marys"),
        ("Saint-Charles", "st-charles"),
        ("Sudbury", "greater-sudbury"),
        ("Grand Sudbury", "greater-sudbury"),
        ("Township of Hamilton", "hamilton-township"),
        ("Hamilton", "hamilton"),
        ("South Porcupine", "timmins"),
    ],
)
def test_a_city_is_found_as_ads_write_it(tallies, written, slug):
    assert atlas().find(written).slug_en == slug


def test_a_place_without_sourced_coordinates_has_none(tallies):
    unlocated = City.objects.filter(latitude=None)
    assert unlocated.count() == 76
    assert unlocated.filter(source__contains="coordinates").count() == 0
    assert City.objects.exclude(source__contains="coordinates").count() == 76


def test_what_is_not_sourced_of_a_pay_group_says_so(tallies):
    unsourced = CompensationGroup.objects.filter(source="")
    assert list(unsourced.values_list("code", "note")) == [
        (code, "Not sourced.") for code in ("AMAPCEO", "AOPDPS", "OPPCOA", "PEGO")
    ]
    assert CompensationGroup.objects.count() == 12


def test_the_facts_are_set_in_the_typography_of_their_language(tallies):
    wrong = []
    for model in (JobFamily, JobRole, City, CompensationGroup):
        for field in ("name", "description"):
            for code in CODES if hasattr(model, f"{field}_en") else ():
                for text in model.objects.values_list(f"{field}_{code}", flat=True):
                    wrong += slips(text, code)
    assert wrong == []


def test_seeding_again_changes_nothing_and_keeps_what_an_editor_wrote(tallies):
    City.objects.filter(slug_en="kenora").update(name_fr="Kénora")
    again = facts.load()
    assert [tally.rows for tally in again] == [7, 21, 12, 414, 27, 13, 10, 10, 61, 0]
    assert [tally.table for tally in again if tally.touched] == []
    assert City.objects.get(slug_en="kenora").name_fr == "Kénora"
