"""Rows that were closed before an end could lie ahead keep their day."""

from datetime import date

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

BEFORE = [("organization", "0005_former_names_in_order")]


def migrated(target=None):
    """The models as they are at `target`: at the end of all migrations, if none is given."""
    executor = MigrationExecutor(connection)
    target = target or executor.loader.graph.leaf_nodes()
    executor.migrate(target)
    return executor.loader.project_state(target).apps


@pytest.mark.django_db(transaction=True)
def test_an_end_that_is_known_alone_says_that_it_is_over():
    apps = migrated(BEFORE)
    try:
        person = apps.get_model("organization", "Person").objects.create(key="a", name="A")
        role = apps.get_model("organization", "Role").objects.create(key="a")
        make = apps.get_model("organization", "Appointment").objects.create
        for ended, end in [(True, date(2021, 6, 20)), (True, None), (False, None)]:
            make(person=person, role=role, ended=ended, end=end)
    finally:
        apps = migrated()
    rows = apps.get_model("organization", "Appointment").objects.order_by("pk")
    assert list(rows.values_list("ended", "end")) == [
        (False, date(2021, 6, 20)),
        (True, None),
        (False, None),
    ]
