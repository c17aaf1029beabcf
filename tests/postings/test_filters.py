from datetime import timedelta
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import override

from careers.postings.board import Board
from careers.postings.choices import Arrangement, Audience, Language, Level, PayUnit
from careers.postings.models import City, Posting
from tests.factories import (
    CityAliasFactory,
    CityFactory,
    JobFamilyFactory,
    MinistryFactory,
    PayRangeFactory,
    PositionTermFactory,
    PostingFactory,
    UnitFactory,
    midnight,
)


def board(query):
    return Board(QueryDict(query))


def numbers(query):
    return [posting.number for posting in board(query).postings]


def messages(query):
    return [message for message, _anchor in board(query).problems]


@pytest.fixture
def jobs(db):
    """Numbers 1 to 3, closing one after the other; each test gives them what it is about."""
    return [PostingFactory(open=True, number=n, closes_at=midnight(5 + n)) for n in (1, 2, 3)]


def give(posting, **facts):
    Posting.objects.filter(pk=posting.pk).update(**facts)


# --- What each parameter keeps ------------------------------------------------------------------


def test_without_parameters_the_board_holds_what_is_open_now(jobs):
    for number, trait in enumerate(("draft", "in_review", "scheduled", "closed", "record"), 90):
        PostingFactory(**{trait: True}, number=number)
    assert numbers("") == [1, 2, 3]
    assert numbers("unknown=x&utm_source=y&q=&near=&radius=50&ministry=") == [1, 2, 3]


@pytest.mark.parametrize(
    ("name", "column", "value", "other"),
    [
        ("level", "level", Level.SENIOR, Level.STUDENT),
        ("arrangement", "arrangement", Arrangement.REMOTE, Arrangement.ON_SITE),
        ("language", "language", Language.FRENCH, Language.BILINGUAL),
        ("status", "audience", Audience.RESTRICTED, Audience.OPEN_TARGETED),
    ],
)
def test_a_word_keeps_those_that_have_it_and_two_words_those_that_have_either(
    jobs, name, column, value, other
):
    give(jobs[0], **{column: value})
    give(jobs[2], **{column: other})
    assert numbers(f"{name}={value}") == [1]
    assert numbers(f"{name}={value}&{name}={other}") == [1, 3]
    assert numbers(f"{name}={value.upper()}") == [1]


def test_a_term_keeps_a_posting_once_however_many_of_its_positions_have_it(jobs):
    PositionTermFactory(posting=jobs[1], temporary=True)
    PositionTermFactory(posting=jobs[1], temporary=True)
    PositionTermFactory(posting=jobs[2])
    assert numbers("term=temporary") == [2]
    assert numbers("term=temporary&term=permanent") == [2, 3]


@pytest.mark.parametrize("word", ["parks", "parks-canada", "parcs", "PARCS"])
def test_a_ministry_by_key_or_slug_of_either_language_includes_the_units_below(jobs, word):
    parks = MinistryFactory(key="parks", slug_en="parks-canada", slug_fr="parcs")
    branch = UnitFactory(parent=UnitFactory(parent=parks))
    give(jobs[0], unit=branch)
    give(jobs[2], unit=parks)
    assert numbers(f"ministry={word}") == [1, 3]


def test_any_unit_may_be_asked_for_as_a_ministry(jobs):
    assert numbers(f"ministry={jobs[1].unit.slug_fr}") == [2]


@pytest.mark.parametrize("word", ["it", "it-and-digital", "ti-et-numerique"])
def test_a_family_by_key_or_slug_of_either_language(jobs, word):
    family = JobFamilyFactory(key="it", slug_en="it-and-digital", slug_fr="ti-et-numerique")
    role = PostingFactory(open=True, number=4, complete=True).role
    role.family = family
    role.save()
    assert numbers(f"family={word}") == [4]


def test_cities_and_regions(jobs):
    sault = CityFactory(name_en="Sault Ste. Marie", slug_en="sault", region=City.Region.NORTH)
    york = CityFactory(name_en="York", slug_en="york", region=City.Region.TORONTO)
    CityAliasFactory(city=sault, name="The Soo")
    jobs[0].cities.set([sault, york])
    jobs[1].cities.set([york])
    assert numbers("city=sault") == numbers("city=the soo") == numbers("region=north") == [1]
    assert numbers("city=sault&city=york") == [1, 2]
    assert numbers("region=north&region=toronto") == [1, 2]
    assert numbers("region=north&city=york") == [1]


def test_the_lowest_pay_counts_what_comes_to_so_much_a_year(jobs):
    facts = {"minimum": Decimal(1000), "maximum": Decimal(2000), "unit": PayUnit.WEEK}
    PayRangeFactory(posting=jobs[0], **facts, hours_per_week=Decimal(40))
    PayRangeFactory(posting=jobs[1], **facts)  # A week counts 52 times, whatever its hours.
    PayRangeFactory(posting=jobs[2], maximum=Decimal(90_000))
    assert numbers("salary_min=80000") == [1, 2, 3]
    assert numbers("salary_min=104000") == [1, 2]
    assert numbers("salary_min=104001") == []
    assert numbers("salary_min=$104,000") == numbers("salary_min=104 000 $") == [1, 2]


def test_days_since_posting_and_until_closing_are_counted_in_toronto(jobs):
    give(jobs[0], opens_at=midnight(-2))
    give(jobs[1], opens_at=midnight(-2) - timedelta(seconds=1))
    assert numbers("posted=2") == [1]
    assert numbers("posted=3") == [1, 2]
    # Number 1 closes at the end of the day that is five from today.
    assert numbers("closing=4") == []
    assert numbers("closing=5") == [1]
    assert numbers("closing=6") == [1, 2]


def test_filters_are_combined(jobs):
    for posting in jobs:
        give(posting, level=Level.SENIOR)
    give(jobs[1], arrangement=Arrangement.REMOTE, title_en="Welder")
    assert numbers("level=senior&arrangement=remote&closing=6") == [2]
    assert numbers("level=senior&arrangement=remote&closing=5") == []


# --- Order --------------------------------------------------------------------------------------


def test_orders(jobs):
    give(jobs[1], opens_at=midnight(-1))
    PayRangeFactory(posting=jobs[2])
    assert numbers("sort=closing") == [1, 2, 3]
    assert numbers("sort=newest") == [2, 3, 1]
    assert numbers("sort=pay") == [3, 1, 2]


def test_a_keyword_sorts_by_best_match_unless_told_otherwise(db):
    PostingFactory(open=True, number=1, title_en="Clerk", about_en="Helps a welder.")
    PostingFactory(open=True, number=2, title_en="Welder", closes_at=midnight(20))
    assert numbers("q=welder") == [2, 1]
    assert numbers("q=welder&sort=closing") == [1, 2]


def test_an_order_that_makes_no_sense_is_said_and_the_usual_one_taken(jobs):
    assert numbers("sort=relevance") == numbers("sort=distance") == [1, 2, 3]
    assert messages("sort=relevance") == ["Sort by: To sort by best match, enter a keyword."]
    assert messages("sort=distance") == ["Sort by: To sort by distance, name a city."]
    assert messages("q=posting&sort=relevance") == []


def test_times_follow_the_clock(jobs):
    assert list(Posting.objects.open(at=timezone.now() + timedelta(days=30))) == []
    with override("fr"):
        assert board("closing=5").chips[0].label == "Clôture d’ici 5 jours"
