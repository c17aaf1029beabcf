"""Two editors open the form of one fact: the second does not undo the first unknowingly."""

from datetime import date

import pytest

from organization.models import Appointment, Role, Unit
from tests.factories import AppointmentFactory, RoleFactory, UnitFactory
from tests.organization.test_admin import address, filled, generation, refusals

TOLD = (
    "Somebody else saved this meanwhile. Stored now: {}. What you typed is kept; if you save "
    "again, it replaces what is stored."
)


@pytest.mark.parametrize(
    ("factory", "model", "first", "second", "told"),
    [
        (UnitFactory, Unit, {"mandate_en": "More."}, {"order": "7"}, "Mandate (English): “More.”"),
        (
            AppointmentFactory,
            Appointment,
            {"end": "2026-11-20"},
            {"note": "N"},
            "Until: “2026-11-20”",
        ),
        (RoleFactory, Role, {"title_fr": "Chef"}, {"order": "7"}, "Title (French): “Chef”"),
    ],
    ids=["unit", "appointment", "role"],
)
def test_what_somebody_else_saved_is_told_first(factory, model, first, second, told, editor_client):
    made = factory(source="A page")
    form = address(model, "change", made.pk)
    opened = editor_client.get(form)
    editor_client.post(form, filled(opened, same_source="on", **first))
    before, late = generation(), filled(opened, same_source="on", **second)
    answer = editor_client.post(form, late)
    assert refusals(answer) == [TOLD.format(told)]
    [(name, value)] = first.items()
    made.refresh_from_db()
    assert (str(getattr(made, name)), generation()) == (value, before)
    again = filled(answer, same_source="on", **second) | {name: value}
    assert editor_client.post(form, again).status_code == 302
    made.refresh_from_db()
    assert str(getattr(made, name)) == value


def test_who_saves_again_replaces_it_knowingly(editor_client):
    unit = UnitFactory(source="A page", mandate_en="Old.")
    form = address(Unit, "change", unit.pk)
    opened = filled(editor_client.get(form), same_source="on")
    editor_client.post(form, opened | {"mandate_en": "First."})
    answer = editor_client.post(form, opened | {"mandate_en": "Second."})
    assert refusals(answer) == [TOLD.format("Mandate (English): “First.”")]
    assert editor_client.post(form, filled(answer)).status_code == 302
    unit.refresh_from_db()
    assert unit.mandate_en == "Second."


def test_a_former_name_is_held_against_too(editor_client):
    unit = UnitFactory(source="A page")
    old = unit.former_names.create(name_en="Old", end=date(2020, 1, 1), source="A page")
    form = address(Unit, "change", unit.pk)
    opened = filled(editor_client.get(form), **{"former_names-0-same_source": "on"})
    editor_client.post(form, opened | {"former_names-0-end": "2021-01-01"})
    answer = editor_client.post(form, opened | {"former_names-0-note": "N"})
    assert refusals(answer) == [TOLD.format("Until: “2021-01-01”")]
    old.refresh_from_db()
    assert (old.end, old.note) == (date(2021, 1, 1), "")
