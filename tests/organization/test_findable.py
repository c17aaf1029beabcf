"""What cannot be found by what was typed is told, and nothing that one may not see is found."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from ops_site import findable
from organization.models import Appointment
from tests.factories import PersonFactory, RoleFactory, UnitFactory, UserFactory
from tests.organization.test_forms_without_scripts import page, send
from tests.postings.paper import paper

UNKNOWN = {
    "en": "“Ada <Two>” is neither a key nor an exact name in the list.",
    "fr": "«\u00a0Ada <Two>\u00a0» n’est ni une clé ni un nom exact de la liste.",
}
SEVERAL = {
    "en": "Several are called “ada”. Write the key of one: ada-1, ada-2.",
    "fr": "Plusieurs éléments portent le nom «\u00a0ada\u00a0». "
    "Inscrivez la clé de l’un d’eux\u00a0: ada-1, ada-2.",
}
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])


def errors(response, field="person"):
    return response.context["adminform"].form.errors.get(field, [])


def speaks(user, language):
    user.language = language
    user.save()


@LANGUAGES
def test_a_name_that_nobody_has_is_said_again_and_stays(language, editor, editor_client):
    speaks(editor, language)
    response = send(editor_client, "appointment", **{"person-typed": "Ada <Two>"})
    assert errors(response) == [UNKNOWN[language]]
    assert paper(response, "appointment_form").values["person-typed"] == "Ada <Two>"
    assert Appointment.objects.count() == 0


@LANGUAGES
def test_of_several_with_one_name_the_keys_are_told(language, editor, editor_client):
    speaks(editor, language)
    for number in (1, 2):
        PersonFactory(key=f"ada-{number}", name="Ada")
    assert errors(send(editor_client, "appointment", **{"person-typed": "ada"})) == [
        SEVERAL[language]
    ]


@pytest.mark.parametrize("typed", ["\x00", "9" * 400, "%", "'; drop", "𝕒"])
def test_what_is_no_name_is_an_error_of_the_form(typed, editor_client):
    PersonFactory()
    assert len(errors(send(editor_client, "appointment", **{"person-typed": typed}))) == 1


def test_a_list_that_a_script_filled_counts_where_there_is_no_box(editor_client):
    person, role = PersonFactory(), RoleFactory()
    form = paper(editor_client.get(page("appointment")), "appointment_form").values
    sent = {name: value for name, value in form.items() if not name.endswith("-typed")}
    chosen = {"person": person.pk, "role": role.pk, "source": "A page"}
    editor_client.post(page("appointment"), sent | chosen)
    assert list(Appointment.objects.values_list("person", "role")) == [(person.pk, role.pk)]


@pytest.mark.parametrize("chosen", ["tea", "999999999999999999999999", ""])
def test_a_list_that_sends_nonsense_is_an_error_of_the_form(chosen, editor_client):
    response = editor_client.post(page("appointment"), {"person": chosen})
    assert len(errors(response)) == 1


def test_whoever_may_not_look_at_units_neither_finds_nor_loses_one(db, sign_in):
    clerk = UserFactory(is_staff=True)
    clerk.user_permissions.set(Permission.objects.filter(codename__endswith="_role"))
    client = sign_in(clerk)
    tea, other = UnitFactory(key="tea"), UnitFactory(key="other")
    role = RoleFactory(unit=tea, source="A page")
    address = reverse("admin:organization_role_change", args=[role.pk])
    for sent in ({"unit-typed": "other"}, {"unit": other.pk}, {"unit-typed": ""}):
        form = paper(client.get(address), "role_form").values
        client.post(address, form | sent | {"source": f"A book {sent}"})
        role.refresh_from_db()
        assert (role.unit, role.source) == (tea, f"A book {sent}")


def suggested(response):
    return response.text.count("<datalist"), response.text.count('<option value="tea">')


def test_few_rows_are_suggested_once_on_a_page_and_many_not(editor_client, monkeypatch):
    tea = UnitFactory(key="tea")
    assert suggested(editor_client.get(page("unit", tea.pk))) == (1, 1)
    monkeypatch.setattr(findable, "MOST_SUGGESTED", 0)
    response = editor_client.get(page("unit", tea.pk))
    assert (*suggested(response), response.text.count(" list=")) == (0, 0, 0)
