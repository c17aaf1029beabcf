"""A post existed on the days that a sourced holder shows, whatever is known of the post itself."""

from datetime import date, timedelta

import pytest

from ops_site.publishing import publish
from organization import graph
from organization.models import State
from tests.factories import AppointmentFactory, RoleFactory
from tests.organization.reading import text

pytestmark = pytest.mark.django_db
FIRST, ONE_DAY = date(2019, 2, 1), timedelta(days=1)
BEFORE = FIRST - ONE_DAY
FROM_FIRST = [State.UNCONFIRMED, State.STANDING]
NEVER = [State.UNCONFIRMED, State.UNCONFIRMED]
HELD = {"source": "A memo", "start": None, "as_of": None}


@pytest.fixture
def post():
    return RoleFactory(title_en="Keeper of Tea", as_of=date(2026, 5, 23), source="A page")


@pytest.mark.parametrize(
    ("facts", "known"),
    [
        ({"start": FIRST}, FROM_FIRST),
        ({"start": FIRST, "source": ""}, NEVER),
        ({"as_of": FIRST}, FROM_FIRST),
        ({"as_of": FIRST, "confirmed": False}, FROM_FIRST),
        ({"as_of": FIRST, "ended": True}, NEVER),
        ({"end": FIRST + ONE_DAY}, FROM_FIRST),
        ({"as_of": date(2020, 1, 1), "end": FIRST + ONE_DAY}, FROM_FIRST),
        ({}, NEVER),
    ],
)
def test_a_holder_shows_the_post_from_the_first_day_that_a_source_gives(post, facts, known):
    AppointmentFactory(role=post, **{**HELD, **facts})
    publish()
    found = [graph.on(day).every_role[post.pk].state(day) for day in (BEFORE, FIRST)]
    assert found == known


def test_above_its_holder_a_post_is_not_called_unknown(client, post):
    AppointmentFactory(role=post, **{**HELD, "start": FIRST})
    pages = [
        text(client.get(post.get_absolute_url(), {"as_of": day.isoformat()}))
        for day in (BEFORE, FIRST)
    ]
    told = "no source says since when this post has existed. It is known from February 1, 2019 on."
    assert [told in page for page in pages] == [True, False]
