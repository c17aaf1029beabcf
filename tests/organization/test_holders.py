"""No two substantive, and no two acting, holders of one post at once: the database says so."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from organization.models import Appointment
from tests.factories import AppointmentFactory, PersonFactory, RoleFactory

pytestmark = pytest.mark.django_db
SPRING, SUMMER, AUTUMN = date(2022, 4, 1), date(2022, 7, 1), date(2022, 10, 1)


def claim(role, **facts):
    return Appointment(role=role, person=PersonFactory(), **facts)


OVERLAPS = [
    ({"start": SPRING}, {"start": SUMMER}),
    ({"start": SPRING, "end": AUTUMN}, {"start": SUMMER}),
    ({"start": SUMMER}, {"start": SPRING, "end": AUTUMN}),
    ({}, {}),
    ({}, {"start": SPRING}),
    ({"as_of": SPRING}, {"start": SUMMER}),
    ({"start": SPRING, "end": AUTUMN, "acting": True}, {"start": SUMMER, "acting": True}),
]
BESIDE = [
    ({"start": SPRING, "end": SUMMER}, {"start": SUMMER}),
    ({"start": SPRING, "end": SUMMER}, {"as_of": AUTUMN}),
    ({"start": SPRING}, {"start": SUMMER, "acting": True}),
    ({"start": SPRING, "ended": True}, {"start": SUMMER}),
    ({"start": SPRING, "confirmed": False}, {"start": SUMMER}),
    ({"start": SPRING, "shared": True}, {"start": SUMMER, "shared": True}),
    # Found in a source that is younger than the end: when it began is not known.
    ({"as_of": AUTUMN, "end": SUMMER}, {"start": SPRING}),
]


@pytest.mark.parametrize(("first", "second"), OVERLAPS)
def test_a_second_holder_is_refused_by_the_form_and_by_the_database(first, second):
    role = RoleFactory()
    kept = AppointmentFactory(role=role, **first)
    with pytest.raises(ValidationError, match="The post already has"):
        claim(role, **second).full_clean()
    with pytest.raises(IntegrityError, match="one_holder"), transaction.atomic():
        Appointment.objects.bulk_create([claim(role, **second)])
    assert list(Appointment.objects.all()) == [kept]


@pytest.mark.parametrize(("first", "second"), BESIDE)
def test_who_does_not_claim_the_same_days_may_stand_beside(first, second):
    role = RoleFactory()
    kept = AppointmentFactory(role=role, **first)
    beside = claim(role, **second)
    beside.full_clean()
    Appointment.objects.bulk_create([beside])
    assert set(role.appointments.all()) == {kept, beside}


def test_a_change_that_would_overlap_is_refused_and_changes_nothing():
    role = RoleFactory()
    AppointmentFactory(role=role, start=SUMMER)
    before = AppointmentFactory(role=role, start=SPRING, end=SUMMER)
    with pytest.raises(IntegrityError, match="one_holder"), transaction.atomic():
        Appointment.objects.filter(pk=before.pk).update(end=AUTUMN)
    before.refresh_from_db()
    assert before.end == SUMMER


def test_another_post_is_free():
    AppointmentFactory(start=SPRING)
    elsewhere = claim(RoleFactory(), start=SPRING)
    elsewhere.full_clean()
    elsewhere.save()
    assert Appointment.objects.count() == 2


@pytest.mark.parametrize("end", [SPRING, date(2022, 3, 31)])
def test_an_end_comes_after_the_start(end):
    with pytest.raises(IntegrityError, match="appointment_ends_after_start"), transaction.atomic():
        claim(RoleFactory(), start=SPRING, end=end).save()
    assert not Appointment.objects.exists()
