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


def test_its_page_says_what_is_known_of_a_day_before_and_what_is_not(client, health):
    health.former_names.create(name_en="Ministry of Care", end=RENAMED, source="A book")
    publish()
    page = client.get(health.get_absolute_url(), {"as_of": "2019-01-01"})
    assert (
        "Not confirmed for January 1, 2019: no source with a day shows this unit before "
        "June 19, 2019. What its sources tell of earlier times, without exact days, stands in "
        "its history. This page bears its former name, which it had until June 20, 2019"
    ) in text(page)
    assert links(page)["history"] == "#history"
    assert "Formed 1882" in text(page)


@pytest.mark.parametrize(("day", "said"), [(LAST, False), (EARLIER, True)])
def test_its_page_has_no_doubt_of_a_day_that_is_known(client, health, day, said):
    health.former_names.create(name_en="Ministry of Care", end=RENAMED, source="A book")
    publish()
    page = client.get(health.get_absolute_url(), {"as_of": day.isoformat()})
    assert ("Not confirmed for June" in text(page)) == said
    listed = client.get("/en/organization/ministries/", {"as_of": day.isoformat()})
    assert ("Not confirmed for that day" in text(listed)) == said
