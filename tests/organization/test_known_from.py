"""A unit whose first day nobody knows stood, for certain, when something sourced shows it."""

from datetime import date, timedelta

import pytest

from ops_site.publishing import publish
from organization import graph
from organization.models import State
from tests.factories import MinistryFactory, UnitFactory
from tests.organization.reading import links, text

pytestmark = pytest.mark.django_db
RENAMED, ONE_DAY = date(2019, 6, 20), timedelta(days=1)
EARLIER, LAST = RENAMED - 2 * ONE_DAY, RENAMED - ONE_DAY
KNOWN = {"as_of": date(2026, 5, 23), "source": "A page of the government"}
FROM_LAST = [State.UNCONFIRMED, State.STANDING, State.STANDING]


@pytest.fixture
def health():
    return MinistryFactory(
        name_en="Ministry of Health", slug_en="health", history_en="Formed 1882", **KNOWN
    )


def states(unit, *days):
    publish()
    return [graph.on(day).every_unit[unit.pk].state(day) for day in days]


@pytest.mark.parametrize(
    ("facts", "known"),
    [
        ({}, FROM_LAST),
        ({"source": ""}, [State.UNCONFIRMED] * 3),
        ({"start": EARLIER}, [State.STANDING] * 3),
        ({"as_of": EARLIER}, [State.STANDING] * 3),
        ({"as_of": RENAMED}, FROM_LAST),
    ],
)
def test_a_name_of_the_past_shows_the_unit_on_its_days(health, facts, known):
    health.former_names.create(name_en="Old", end=RENAMED, **{"source": "A book", **facts})
    assert states(health, EARLIER, LAST, RENAMED) == known


def test_a_place_of_the_past_shows_it_too(health):
    health.former_places.create(parent=UnitFactory(), end=RENAMED, source="A book")
    assert states(health, EARLIER, LAST, RENAMED) == FROM_LAST


def test_what_ended_stood_on_its_last_day():
    unit = UnitFactory(end=RENAMED, **KNOWN)
    assert states(unit, EARLIER, LAST, RENAMED) == [State.UNCONFIRMED, State.STANDING, State.OVER]
