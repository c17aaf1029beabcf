"""A day to come is not yet: what begins or ends then is shown as it is today."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from careers.postings import catalogue
from organization.models import Relation, Unit
from tests.factories import (
    AppointmentFactory,
    MinistryFactory,
    PersonFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)
from tests.organization.reading import inside, links, text

pytestmark = pytest.mark.django_db
ENDED = "This unit ended on"


def days(count):
    """The day `count` days from today."""
    return timezone.localdate() + timedelta(days=count)


# What holds today of (start, end), each in days from today.
PERIODS = pytest.mark.parametrize(
    ("start", "end", "holds"),
    [
        (None, None, True),
        (None, 400, True),
        (None, 1, True),
        (None, 0, False),
        (-9, -1, False),
        (0, None, True),
        (1, None, False),
    ],
)


def period(start, end):
    return {name: n if n is None else days(n) for name, n in {"start": start, "end": end}.items()}


@PERIODS
def test_a_ministry_stands_from_its_first_day_to_the_day_before_its_end(client, start, end, holds):
    ministry = MinistryFactory(name_en="Ministry of Tea", **period(start, end))
    assert list(Unit.objects.standing()) == ([ministry] if holds else [])
    listed = inside(client.get("/en/organization/ministries/"), "h3")
    assert listed == (["Ministry of Tea"] if holds else [])
    assert [option.label for option in catalogue.ministry_options()] == listed


@pytest.mark.parametrize(("end", "said"), [(None, False), (400, False), (0, True), (-1, True)])
def test_a_page_says_that_its_unit_ended_once_it_has(client, end, said):
    ministry = MinistryFactory(**period(None, end))
    assert (ENDED in text(client.get(ministry.get_absolute_url()))) == said


@PERIODS
def test_a_line_holds_from_its_first_day_to_the_day_before_its_end(start, end, holds):
    line = RelationFactory(**period(start, end))
    assert list(Relation.objects.present()) == ([line] if holds else [])


def test_a_day_may_be_asked_for():
    ministry = MinistryFactory(start=date(2001, 1, 1), end=date(2003, 1, 1))
    line = RelationFactory(start=date(2001, 1, 1), end=date(2003, 1, 1))
    held = AppointmentFactory(start=date(2001, 1, 1), end=date(2003, 1, 1))
    for day, holds in [(date(2000, 12, 31), 0), (date(2002, 12, 31), 1), (date(2003, 1, 1), 0)]:
        standing = Unit.objects.standing(day).filter(pk=ministry.pk).count()
        present = Relation.objects.present(day).filter(pk=line.pk).count()
        assert (standing, present, held.is_present(day)) == (holds, holds, bool(holds))


def test_the_board_drops_a_ministry_on_its_day_though_nothing_was_published(monkeypatch):
    MinistryFactory(end=days(1), name_en="Ministry of Tea")
    assert [option.label for option in catalogue.ministry_options()] == ["Ministry of Tea"]
    tomorrow = days(1)
    monkeypatch.setattr(timezone, "localdate", lambda: tomorrow)
    assert catalogue.ministry_options() == []


# --- Appointments -------------------------------------------------------------------------------


@PERIODS
@pytest.mark.parametrize("confirmed", [True, False])
def test_an_appointment_is_present_or_past_by_its_days(start, end, holds, confirmed):
    held = AppointmentFactory(confirmed=confirmed, **period(start, end))
    held.full_clean()
    found = (held.is_present(), held.is_unconfirmed(), held.is_past())
    over = end is not None and end <= 0
    assert found == (holds and confirmed, holds and not confirmed, over)
    person = held.person
    assert [bool(kind) for kind in (person.present, person.unconfirmed, person.past)] == [*found]


def test_an_end_that_no_source_dates_is_past():
    held = AppointmentFactory(past=True)
    assert (held.is_present(), held.is_unconfirmed(), held.is_past()) == (False, False, True)


def test_an_end_is_a_day_or_unknown_and_never_both():
    held = AppointmentFactory.build(
        person=PersonFactory(), role=RoleFactory(), end=days(-1), ended=True
    )
    with pytest.raises(ValidationError) as refused:
        held.full_clean()
    assert refused.value.messages == [
        "Give the day of the end, or tick “has ended” where no source gives the day."
    ]


def test_a_post_whose_holder_leaves_next_year_shows_the_holder(client):
    role = RoleFactory(unit=UnitFactory())
    AppointmentFactory(role=role, person__name="Ada Holder", end=days(400))
    AppointmentFactory(role=role, person__name="Bob Next", start=days(400))
    response = client.get(role.get_absolute_url())
    assert "Ada Holder" in links(response)
    assert "Bob Next" not in links(response)
    assert "Who held it before" not in text(response)
