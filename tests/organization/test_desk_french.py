"""The desk in French: words that agree, one word that leads home, days with the year first."""

from datetime import date

import pytest
from django.urls import reverse

from organization.models import FormerName
from tests.factories import AppointmentFactory, UnitFactory
from tests.organization.reading import inside, main, words
from tests.postings.paper import paper

NAME = "admin:organization_appointment_"


@pytest.fixture
def client(editor, editor_client):
    editor.language = "fr"
    editor.save()
    return editor_client


def trail(response):
    return words(response.text.split('<div class="breadcrumbs">')[1].split("</div>")[0])


def test_a_list_is_called_what_it_lists(client):
    AppointmentFactory()
    response = client.get(reverse(f"{NAME}changelist"))
    assert inside(response, "h1") == ["Nominations"]
    assert "<title>Nominations – " in response.text
    assert "Supprimer la sélection (nominations)" in words(main(response))
    assert "Ajouter\u00a0: nomination" in response.text


def test_a_title_of_a_lists_own_stays(client):
    response = client.get(reverse("admin:ops_site_outboxmessage_changelist"))
    assert inside(response, "h1") == ["Courriel"]


def test_every_trail_begins_with_the_desks_name(client):
    made = AppointmentFactory()
    pages = [("add",), ("change", made.pk), ("delete", made.pk), ("history", made.pk)]
    trails = [trail(client.get(reverse(NAME + name, args=key))) for name, *key in pages]
    trails.append(trail(client.get(reverse(f"{NAME}changelist"))))
    trails.append(trail(client.get(reverse("admin:app_list", args=["organization"]))))
    chosen = {"action": "delete_selected", "_selected_action": made.pk}
    trails.append(trail(client.post(reverse(f"{NAME}changelist"), chosen)))
    home = client.get(reverse("admin:index")).context["site_header"]
    assert {text.split(" › ")[0] for text in trails} == {home}
    assert "› Nominations › Ajouter : nomination" in trails[0]


def test_a_message_after_a_change_agrees(client):
    made = AppointmentFactory(source="A page")
    address = reverse(f"{NAME}change", args=[made.pk])
    form = paper(client.get(address), "appointment_form").values
    response = client.post(address, form | {"source": "A book"}, follow=True)
    told = f"Modification enregistrée\u00a0: nomination «\u00a0{made}\u00a0»."
    assert inside(response, "li", 'class="success"') == [words(told)]


def test_a_row_has_its_colon_in_french_and_its_day_with_the_year_first(client):
    unit = UnitFactory()
    FormerName.objects.create(unit=unit, name_en="Old", end=date(2026, 3, 31))
    response = client.get(reverse("admin:organization_unit_change", args=[unit.pk]))
    assert "<b>Ancien nom\u00a0:</b>" in response.text
    form = paper(response, "unit_form").values
    assert form["former_names-0-end"] == "2026-03-31"
    hint = "Le premier jour où elle portait un autre nom. Année, mois, jour : 2026-03-31."
    assert hint in words(main(response))
