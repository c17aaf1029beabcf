"""A changed fact names another source, or its editor says that the one given says it too."""

from datetime import date

import pytest

from organization.models import (
    Agency,
    Appointment,
    Cluster,
    Ministry,
    Person,
    Relation,
    Role,
    Unit,
)
from tests.factories import UnitFactory
from tests.organization.reading import words
from tests.organization.test_admin import FACTORIES, address, filled, generation, refusals

ASKED = "Name the source that says so, or tick that the one given says it."
# A field of each that says something of the fact, and what the form calls it.
CHANGED = {
    Agency: ("end", "2026-11-01", "until"),
    Appointment: ("start", "2026-11-01", "since"),
    Cluster: ("end", "2026-11-01", "until"),
    Ministry: ("end", "2026-11-01", "until"),
    Person: ("name", "Zoe Other", "name"),
    Relation: ("end", "2026-11-01", "until"),
    Role: ("title_en", "Other title", "title (English)"),
    Unit: ("mandate_fr", "Autre mandat.", "mandate (French)"),
}
MODELS = pytest.mark.parametrize("model", CHANGED, ids=lambda model: model._meta.model_name)


@MODELS
@pytest.mark.parametrize(
    ("said", "is_saved"),
    [({}, False), ({"same_source": "on"}, True), ({"source": "A book"}, True)],
    ids=["neither", "the same", "another"],
)
def test_a_change_names_its_source_or_vouches_for_it(model, said, is_saved, editor_client):
    made = FACTORIES[model](source="A page")
    field, value, name = CHANGED[model]
    change, before = address(model, "change", made.pk), generation()
    form = filled(editor_client.get(change), **{field: value}, **said)
    answer = editor_client.post(change, form)
    if not is_saved:
        assert refusals(answer) == [f"You changed: {name}. {ASKED}"]
    made.refresh_from_db()
    assert (str(getattr(made, field)) == value, generation()) == (is_saved, before + is_saved)


def test_a_former_name_that_is_changed_is_asked_for_its_source(editor_client):
    unit = UnitFactory(source="A page")
    old = unit.former_names.create(name_en="Old", end=date(2020, 1, 1), source="A page")
    change = address(Unit, "change", unit.pk)
    form = filled(editor_client.get(change), **{"former_names-0-end": "2021-01-01"})
    assert refusals(editor_client.post(change, form)) == [f"You changed: until. {ASKED}"]
    editor_client.post(change, form | {"former_names-0-same_source": "on"})
    old.refresh_from_db()
    assert old.end == date(2021, 1, 1)


@pytest.mark.parametrize("also", [{}, {"note": "N", "order": 3, "as_of": "2026-01-01"}])
def test_what_is_beside_the_fact_is_not_asked_about(also, editor_client):
    """Nor are the line ends of a browser, which are not those of the facts."""
    unit = UnitFactory(source="A page\nA book", mandate_en="One.\nTwo.")
    change = address(Unit, "change", unit.pk)
    sent = {"source": "A page\r\nA book", "mandate_en": "One.\r\nTwo."}
    assert editor_client.post(change, filled(editor_client.get(change), **sent, **also)).url
    unit.refresh_from_db()
    assert (unit.source, unit.mandate_en) == ("A page\nA book", "One.\nTwo.")


def test_the_question_is_put_in_french_and_for_rows_that_are_there_alone(editor, editor_client):
    type(editor).objects.update(language="fr")
    unit = UnitFactory(source="A page")
    change = address(Unit, "change", unit.pk)
    page = editor_client.get(change)
    assert "La source donnée ci-dessous le dit aussi" in words(page.content.decode())
    assert 'name="same_source"' not in editor_client.get(address(Unit, "add")).content.decode()
    answer = editor_client.post(change, filled(page, end="2026-11-01", start="2026-01-01"))
    assert refusals(answer) == [
        "Vous avez modifié : depuis, jusqu’au. Nommez la source qui le dit, ou cochez que "
        "celle qui est donnée le dit."
    ]
