"""The graph of a day: what stood, under which name, in which place, and what is not confirmed."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from ops_site.publishing import publish
from organization import graph
from organization.models import Appointment, FormerPlace, Relation, State
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    MinistryFactory,
    PersonFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db
EVE, DAY, MORROW = date(2022, 6, 23), date(2022, 6, 24), date(2022, 6, 25)


def names(units):
    return [unit.name_en for unit in units]


def test_a_fact_without_a_start_is_not_confirmed_before_the_day_of_its_source():
    unit = UnitFactory(as_of=DAY)
    assert [unit.state(day) for day in (EVE, DAY, MORROW)] == [
        *(State.UNCONFIRMED, State.STANDING, State.STANDING),
    ]


def test_a_fact_whose_source_has_no_day_is_known_for_today_alone():
    unit, today = UnitFactory(), timezone.localdate()
    days = (today - timedelta(days=1), today, today + timedelta(days=1))
    assert [unit.state(day) for day in days] == [
        *(State.UNCONFIRMED, State.STANDING, State.STANDING),
    ]


def test_a_fact_with_its_days_stands_between_them():
    unit = UnitFactory(start=DAY, end=MORROW)
    assert [unit.state(day) for day in (EVE, DAY, MORROW)] == [
        *(State.TO_COME, State.STANDING, State.OVER),
    ]


def test_an_office_that_ended_on_an_unknown_day_may_have_stood_on_a_day_of_the_past():
    role = RoleFactory(start=EVE, ended=True)
    assert [role.state(day) for day in (DAY, None)] == [State.UNCONFIRMED, State.OVER]


def test_a_unit_bears_the_name_of_the_day_and_keeps_its_place():
    ministry = MinistryFactory(name_en="Ministry of Tea", start=date(2000, 1, 1))
    ministry.former_names.create(name_en="Ministry of Leaves", end=DAY)
    ministry.former_names.create(name_en="Ministry of Herbs", end=date(2010, 1, 1))
    days = (date(2009, 12, 31), date(2010, 1, 1), EVE, DAY)
    assert [names(graph.on(day).units) for day in days] == [
        *(["Ministry of Herbs"], ["Ministry of Leaves"], ["Ministry of Leaves"]),
        ["Ministry of Tea"],
    ]


def test_a_name_that_is_announced_is_borne_from_its_day_on(time_machine):
    day = timezone.localdate() + timedelta(days=2)
    ministry = MinistryFactory(name_en="Ministry of Tea")
    ministry.former_names.create(name_en="Ministry of Leaves", end=day)
    days = (None, day - timedelta(days=1), day)
    announced = [*(["Ministry of Leaves"], ["Ministry of Leaves"]), ["Ministry of Tea"]]
    assert [names(graph.on(day).units) for day in days] == announced
    time_machine.move_to(f"{day}T12:00:00Z", tick=False)
    assert names(graph.on().units) == ["Ministry of Tea"]


def test_a_unit_stands_where_it_stood_on_the_day():
    old, new = MinistryFactory(start=date(2000, 1, 1)), MinistryFactory(start=date(2000, 1, 1))
    agency = AgencyFactory(parent=new, start=date(2000, 1, 1))
    FormerPlace.objects.create(unit=agency, parent=old, end=DAY)
    for day, above in ((EVE, old), (DAY, new)):
        found = graph.on(day)
        assert (found.children(above), found.every_unit[agency.pk].ministry) == ([agency], above)
        assert graph.chain_on(agency, day) == [agency, above]
    assert graph.on(EVE).children(new) == []


def test_a_line_needs_both_its_ends():
    gone = UnitFactory(start=date(2000, 1, 1), end=DAY)
    stays = UnitFactory(start=date(2000, 1, 1))
    line = RelationFactory(subject_unit=gone, object_unit=stays, start=date(2000, 1, 1))
    assert [graph.on(day).lines(stays) for day in (EVE, DAY)] == [[line], []]


def test_what_became_of_a_unit_is_no_line_of_governance():
    gone, stays = UnitFactory(end=DAY), UnitFactory()
    merger = RelationFactory(
        kind=Relation.Kind.SUCCEEDED_BY, subject_unit=gone, object_unit=stays, start=DAY
    )
    today = graph.on()
    assert (today.successors(gone), today.predecessors(stays), today.relations) == (
        *([merger], [merger]),
        [],
    )


def test_a_change_is_seen_once_it_is_published():
    ministry = MinistryFactory(name_en="Ministry of Tea")
    assert names(graph.on().units) == ["Ministry of Tea"]
    ministry.name_en = "Ministry of Coffee"
    ministry.save()
    publish(ministry)
    assert names(graph.on().units) == ["Ministry of Coffee"]


def test_a_day_of_the_past_changes_nothing_of_today(django_assert_num_queries):
    ministry = MinistryFactory(name_en="Ministry of Tea")
    ministry.former_names.create(name_en="Ministry of Leaves", end=DAY)
    assert names(graph.on().units) == ["Ministry of Tea"]
    assert names(graph.on(EVE).units) == ["Ministry of Leaves"]
    with django_assert_num_queries(1):  # The edition alone.
        assert names(graph.on().units) == ["Ministry of Tea"]


some_day = st.none() | st.dates(date(2022, 6, 20), date(2022, 6, 28))
instances = st.fixed_dictionaries(
    {
        "start": some_day,
        "end": some_day,
        "as_of": some_day,
        "ended": st.booleans(),
        "confirmed": st.booleans(),
    }
).filter(
    lambda f: (
        not (f["end"] and f["ended"]) and not (f["start"] and f["end"] and f["end"] <= f["start"])
    )
)


class TheQueryAndTheModelAgree(TestCase):
    """Which appointments are present on a day, whoever is asked."""

    @settings(max_examples=60, deadline=None)
    @given(st.lists(instances, max_size=5))
    def test_on_every_day(self, facts):
        role, person = RoleFactory(), PersonFactory()
        held = [AppointmentFactory(role=role, person=person, shared=True, **f) for f in facts]
        days = [date(2022, 6, 19) + timedelta(days=n) for n in range(11)]
        for day in [*days, timezone.localdate()]:
            expected = {a.pk for a in held if a.state(day) is State.STANDING}
            assert set(Appointment.objects.present(day).values_list("pk", flat=True)) == expected
