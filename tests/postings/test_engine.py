"""The board asks postings in memory: the same questions, put to the database, agree with it."""

import pytest
from django.db.models import Case, F, FloatField, Min, OuterRef, Subquery, Value, When
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careers.postings import catalogue, search
from careers.postings.board import Board
from careers.postings.choices import (
    Arrangement,
    Audience,
    Engagement,
    Language,
    Level,
    Term,
    WorkingTime,
)
from careers.postings.current import current
from careers.postings.models import City, Posting
from careers.postings.narrowing import narrowed
from tests.postings.crowd import PLACES, make_crowd

WORDS = {
    "ministry": ["iron", "tea"],
    "level": Level.values,
    "term": Term.values,
    "arrangement": Arrangement.values,
    "time": WorkingTime.values,
    "engagement": Engagement.values,
    "language": Language.values,
    "region": City.Region.values,
    "city": list(PLACES),
    "status": Audience.values,
}
VALUES = {
    "q": ["clerk", "policy", "forest posting", "welder", "zeppelin"],
    "near": list(PLACES),
    "radius": ["5", "100", "500"],
    "salary_min": ["31", "1000", "70000"],
    "posted": ["1", "3", "5"],
    "closing": ["1", "3"],
}
SORTS = ["relevance", "closing", "newest", "pay", "distance"]
asked = st.fixed_dictionaries(
    {"sort": st.sampled_from(["", *SORTS])},
    optional={
        **{name: st.lists(st.sampled_from(some), max_size=3) for name, some in WORDS.items()},
        **{name: st.sampled_from(some) for name, some in VALUES.items()},
    },
)
held = settings(
    max_examples=25,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def board(parameters):
    query = QueryDict(mutable=True)
    for name, value in parameters.items():
        query.setlist(name, value if isinstance(value, list) else [value])
    return Board(query)


SOONEST = (F("closes_at").asc(nulls_last=True), "number")
ORDERS = {
    "relevance": ("-score", *SOONEST),
    "closing": SOONEST,
    "newest": ("-opens_at", "-number"),
    "pay": (F("present_pay").desc(nulls_last=True), *SOONEST),
    "distance": (F("km").asc(nulls_last=True), *SOONEST),
}


def in_order(postings, found):
    if found.finding.order == "relevance":
        postings = search.matching(postings, found.asked["q"])
    if found.finding.order == "distance":
        postings = postings.annotate(km=Subquery(nearest(found.finding.kilometres)))
    return postings.with_present_pay().order_by(*ORDERS[found.finding.order])


def nearest(kilometres):
    """How far the nearest city of a posting is; `kilometres` tells it of each city."""
    places = Posting.cities.through.objects.filter(posting=OuterRef("pk"))
    away = (When(city=city, then=Value(km)) for city, km in kilometres.items())
    nearest = Min(Case(*away, output_field=FloatField()))
    return places.values("posting").annotate(km=nearest).values("km")


@pytest.fixture
def crowd(db):
    make_crowd()


@given(parameters=asked)
@held
def test_the_same_postings_are_found_in_the_same_order(crowd, parameters):
    found = board(parameters)
    postings = in_order(narrowed(Posting.objects.open(), found.asked), found)
    assert found.keys == list(postings.values_list("pk", flat=True))
    assert found.count == len(found.keys)


def test_each_parameter_alone_narrows_as_the_database_does(crowd):
    for name, values in {**WORDS, **VALUES}.items():
        counts = set()
        for value in values:
            found = board({name: value})
            postings = in_order(narrowed(Posting.objects.open(), found.asked), found)
            assert found.keys == list(postings.values_list("pk", flat=True)), (name, value)
            counts.add(found.count)
        assert counts != {0}, name


HAS = {
    "family": lambda posting: {posting.role.family_id} if posting.role else set(),
    "role": lambda posting: {posting.role_id} if posting.role_id else set(),
    "ministry": lambda posting: set(catalogue.chains()[posting.unit_id]),
    "level": lambda posting: {posting.level},
    "term": lambda posting: {term.kind for term in posting.terms.all()},
    "arrangement": lambda posting: {posting.arrangement},
    "time": lambda posting: {posting.working_time},
    "engagement": lambda posting: {posting.engagement},
    "language": lambda posting: {posting.language},
    "region": lambda posting: {city.region for city in posting.cities.all()},
    "city": lambda posting: {city.pk for city in posting.cities.all()},
    "status": lambda posting: {posting.audience},
}


@pytest.fixture
def known(crowd):
    """{key: {name: what a posting has of it}} of every posting that is open."""
    return {
        posting.pk: {name: has(posting) for name, has in HAS.items()}
        for posting in Posting.objects.open().for_listing()
    }


@given(parameters=asked)
@held
def test_a_choice_counts_what_it_finds_with_all_filters_but_its_own(known, parameters):
    found = board(parameters)
    assert set(HAS) == set(current().having)
    for name in HAS:
        others = {other: value for other, value in found.asked.items() if other != name}
        keys = narrowed(Posting.objects.open(), others).values_list("pk", flat=True)
        facts = [known[key][name] for key in keys]
        counted = {key: number for key, number in found.finding.counts(name).items() if number}
        values = set().union(*facts) - {""}
        assert counted == {value: sum(value in fact for fact in facts) for value in values}
