"""What is kept for one day is of that day, and does not pile up."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ops_site.api import documentation
from ops_site.publishing import publish
from organization import directory
from tests.factories import AppointmentFactory, PersonFactory

pytestmark = pytest.mark.django_db


def test_a_directory_of_many_counts_those_of_the_day(client, monkeypatch):
    monkeypatch.setattr(directory, "WHOLE", 1)
    today = timezone.localdate()
    for name, start in (("Ada", date(2010, 1, 1)), ("Abe", today), ("Bea", today), ("Cy", None)):
        person = PersonFactory(name=name, sort_name=name)
        AppointmentFactory(person=person, start=start)
    letters = [
        directory.Directory.read({}, day).letters for day in (None, today - timedelta(days=1))
    ]
    assert letters == [["A", "B", "C"], ["A", "C"]]
    assert directory.Directory.read({}, date(2011, 1, 1)).count == 2


def test_the_answers_shown_in_the_documentation_are_kept_for_a_day_alone(time_machine):
    publish()
    for day in ("2026-11-22", "2026-11-23"):
        time_machine.move_to(f"{day} 12:00 -0500")
        documentation.example("/api/v1/units/", "limit=1")
        assert list(documentation._given(timezone.localdate())) == [("/api/v1/units/", "limit=1")]
    time_machine.move_to("2026-11-22 12:00 -0500")
    assert documentation._given(timezone.localdate()) == {}
