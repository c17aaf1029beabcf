"""What the database itself refuses, past every form and every model's own validation."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from organization.models import Appointment, Role
from tests.factories import (
    AppointmentFactory,
    MinistryFactory,
    PersonFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)
from tests.organization.reading import inside, text

pytestmark = pytest.mark.django_db
BEGIN, MIDDLE, END = date(2020, 1, 1), date(2021, 6, 20), date(2022, 1, 1)


@pytest.fixture
def role():
    return RoleFactory(unit=MinistryFactory(slug_en="tea"), slug_en="deputy-of-tea")


def refused(change):
    """Runs `change` and gives whether the database refused it."""
    try:
        with transaction.atomic():
            change()
    except IntegrityError:
        return True
    return False


def holding(role, **facts):
    return Appointment(role=role, person=PersonFactory(), **facts)


@pytest.mark.parametrize("acting", [False, True])
def test_a_second_holder_in_the_same_days_is_refused_in_bulk(role, acting):
    AppointmentFactory(role=role, start=BEGIN, end=END, acting=acting)
    second = holding(role, start=MIDDLE, acting=acting)
    assert refused(lambda: Appointment.objects.bulk_create([second]))
    assert Appointment.objects.count() == 1


@pytest.mark.parametrize("days", [{"end": END}, {"end": END, "as_of": BEGIN}, {}])
def test_who_held_it_since_nobody_knows_when_leaves_no_room_for_another(role, days):
    AppointmentFactory(role=role, **days)
    second = holding(role, start=BEGIN, end=MIDDLE)
    assert second.is_held_by_another()
    assert refused(lambda: Appointment.objects.bulk_create([second]))
    assert Appointment.objects.count() == 1


def test_an_acting_holder_beside_the_substantive_one_is_taken(role):
    AppointmentFactory(role=role, start=BEGIN, end=END)
    Appointment.objects.bulk_create([holding(role, start=MIDDLE, acting=True)])
    assert Appointment.objects.count() == 2


def test_who_begins_on_the_day_of_the_end_is_taken(role):
    AppointmentFactory(role=role, start=BEGIN, end=MIDDLE)
    Appointment.objects.bulk_create([holding(role, start=MIDDLE)])
    assert Appointment.objects.count() == 2


def test_an_update_that_makes_two_overlap_is_refused(role):
    AppointmentFactory(role=role, start=BEGIN, end=MIDDLE)
    later = AppointmentFactory(role=role, start=MIDDLE)
    assert refused(lambda: Appointment.objects.filter(pk=later.pk).update(start=BEGIN))
    later.refresh_from_db()
    assert later.start == MIDDLE


@pytest.mark.parametrize("end", [BEGIN, date(2019, 1, 1)])
@pytest.mark.parametrize("factory", [AppointmentFactory, RelationFactory, UnitFactory, RoleFactory])
def test_an_end_is_after_its_start(factory, end):
    row = factory(start=BEGIN)
    assert refused(lambda: type(row).objects.filter(pk=row.pk).update(end=end))
    row.refresh_from_db()
    assert row.end is None


def test_a_second_deputy_ministers_post_of_a_ministry_is_refused(role):
    second = RoleFactory.build(unit=role.unit, key="second", slug_en="second", slug_fr="second")
    assert refused(lambda: Role.objects.bulk_create([second]))
    other = RoleFactory(unit=role.unit, kind=Role.Kind.EXECUTIVE)
    assert refused(lambda: Role.objects.filter(pk=other.pk).update(kind=Role.Kind.SECRETARY))
    assert Role.objects.filter(kind=Role.Kind.DEPUTY_MINISTER).get() == role


def test_a_named_exception_is_taken_and_every_page_names_it(client, role):
    why = "A second one, for policy and delivery."
    RoleFactory(unit=role.unit, title_en="Deputy of Cups", slug_en="cups", exception_en=why)
    pages = [f"/en/organization/{rest}/" for rest in ("ministries/tea", "roles/cups")]
    assert [why in text(client.get(page)) for page in pages] == [True, True]
    [row] = inside(client.get("/en/organization/deputy-ministers/"), "tr")[1:]
    assert why in row
