"""The editors' forms as a browser without scripts sends them: the boxes beside empty lists."""

from datetime import date

import pytest
from django.urls import reverse

from organization.models import Appointment, Relation, Unit
from tests.factories import PersonFactory, RoleFactory, UnitFactory
from tests.organization.reading import words
from tests.postings.paper import paper


def page(model, *pk):
    return reverse(f"admin:organization_{model}_{'change' if pk else 'add'}", args=pk)


def send(client, model, *pk, **typed):
    """Open the form, write in some of its boxes, save."""
    form = paper(client.get(page(model, *pk)), f"{model}_form").values
    assert typed.keys() <= form.keys()
    return client.post(page(model, *pk), form | typed)


@pytest.fixture
def known(db):
    unit = UnitFactory(key="tea", name_en="Ministry of Tea", name_fr="Ministère du Thé glacé")
    words = {"title_en": "Minister of Tea", "minister": True, "source": "A page"}
    return unit, RoleFactory(key="tea-minister", unit=unit, **words)


@pytest.mark.parametrize("unit", ["tea", "Ministry of Tea", " MINISTERE  du the glace "])
def test_a_role_is_put_in_a_unit_by_key_or_name(unit, known, editor_client):
    made = RoleFactory(source="A page", unit=None)
    send(editor_client, "role", made.pk, **{"unit-typed": unit, "source": "A book"})
    made.refresh_from_db()
    assert (made.unit, made.source) == (known[0], "A book")


def test_an_appointment_is_made(known, editor_client):
    ada = PersonFactory(key="ada", name="Ada Éloïse")
    typed = {"person-typed": "ada eloise", "role-typed": "tea-minister", "source": "A page"}
    assert send(editor_client, "appointment", start="2026-03-31", **typed).status_code == 302
    made = Appointment.objects.get()
    assert (made.person, made.role, made.start) == (ada, known[1], date(2026, 3, 31))


def test_a_relation_is_made(known, editor_client):
    typed = {"subject_role-typed": "Minister of Tea", "object_unit-typed": "tea", "kind": "heads"}
    send(editor_client, "relation", source="A page", **typed)
    line = Relation.objects.get()
    assert (line.subject, line.object) == (known[1], known[0])


def test_a_former_place_is_made_in_the_one_empty_row(known, editor_client):
    unit = UnitFactory(source="A page")
    place = {"former_places-0-parent-typed": "Ministry of Tea"}
    place |= {"former_places-0-end": "2020-01-01", "former_places-0-source": "A book"}
    assert send(editor_client, "unit", unit.pk, **place).status_code == 302
    assert [former.parent for former in unit.former_places.all()] == [known[0]]


def test_empty_rows_are_not_looked_at(known, editor_client):
    unit = UnitFactory(parent=known[0], source="A page")
    assert send(editor_client, "unit", unit.pk, source="A book").status_code == 302
    kept = Unit.objects.get(pk=unit.pk)
    assert (kept.source, kept.parent) == ("A book", known[0])
    rows = (kept.former_names, kept.former_places, kept.aliases)
    assert [row.count() for row in rows] == [0, 0, 0]


def test_an_emptied_box_empties_the_field(known, editor_client):
    role = known[1]
    send(editor_client, "role", role.pk, **{"unit-typed": "", "source": "A book"})
    role.refresh_from_db()
    assert role.unit is None


def test_the_box_says_the_key_of_the_row_that_is_chosen(known, editor_client):
    response = editor_client.get(page("role", known[1].pk))
    assert paper(response, "role_form").values["unit-typed"] == "tea"


def test_a_changed_box_is_told_in_the_history(known, editor_client):
    role = RoleFactory(unit=UnitFactory(), source="A page")
    send(editor_client, "role", role.pk, **{"unit-typed": "tea", "source": "A book"})
    history = editor_client.get(reverse("admin:organization_role_history", args=[role.pk]))
    assert "Changed Unit and Source." in words(history.text)
