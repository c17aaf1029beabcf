"""A unit that is closed on its form: what goes on in it, what it became, and its names of old."""

from datetime import date

from django.urls import reverse

from organization.models import Relation, Unit
from tests.factories import AppointmentFactory, RoleFactory, UnitFactory
from tests.organization.test_admin import address, filled, refusals

DAY = "2026-11-20"
ASKED = "This goes on in it on record: end it or move it too:"


def save(client, unit, **changes):
    change = address(Unit, "change", unit.pk)
    form = filled(client.get(change), same_source="on", **changes)
    answer = client.post(change, form, follow=True)
    return [str(message) for message in answer.context["messages"]], answer


def test_who_closes_a_unit_is_told_what_goes_on_in_it(editor_client):
    unit = UnitFactory(source="A page")
    part = UnitFactory(parent=unit, name_en="Branch")
    UnitFactory(parent=unit, name_en="Closed too", end=date(2026, 11, 20))
    post = RoleFactory(unit=unit, title_en="Director")
    held = AppointmentFactory(role=post, person__name="Ada Holder")
    [told, *_rest], _answer = save(editor_client, unit, end=DAY)
    assert told.startswith(ASKED) and "Closed too" not in told
    for row in (part, post, held):
        form = reverse(f"admin:organization_{row._meta.model_name}_change", args=[row.pk])
        assert f'<a href="{form}">{row}</a>' in told
    again, _answer = save(editor_client, unit, note="Told again by nobody.")
    assert ASKED not in " ".join(again)


def test_who_closes_a_unit_is_led_to_the_line_on_what_it_became(editor_client):
    unit = UnitFactory(source="A page")
    [told, *_rest], _answer = save(editor_client, unit, end=DAY)
    line = reverse("admin:organization_relation_add")
    query = f"?subject_unit={unit.pk}&amp;kind=succeeded-by&amp;start={DAY}"
    assert f'<a href="{line}{query}">' in told
    page = editor_client.get(line + query.replace("&amp;", "&"))
    asked = page.context["adminform"].form
    chosen = [str(asked[name].value()) for name in ("subject_unit", "kind", "start")]
    assert chosen == [str(unit.pk), Relation.Kind.SUCCEEDED_BY, DAY]


def test_two_former_names_of_the_same_days_are_refused(editor_client):
    unit = UnitFactory(source="A page")
    first, second = (date(1930, 1, 1), date(1972, 1, 1)), ("1960-01-01", "1965-01-01")
    unit.former_names.create(name_en="Roads", start=first[0], end=first[1], source="A book")
    change = address(Unit, "change", unit.pk)
    new = {"name_en": "Highways", "start": second[0], "end": second[1], "source": "A book"}
    page = editor_client.get(change)
    form = filled(page, **{f"former_names-1-{name}": value for name, value in new.items()})
    assert refusals(editor_client.post(change, form)) == [
        "Rows 1 and 2 tell of the same days: only one can be so."
    ]
    assert unit.former_names.count() == 1
    after = form | {"former_names-1-start": "1972-01-01", "former_names-1-end": "1980-01-01"}
    assert editor_client.post(change, after).status_code == 302
    assert unit.former_names.count() == 2


def test_a_unit_is_not_over_before_it_bears_its_present_name(editor_client):
    unit = UnitFactory(source="A page")
    unit.former_names.create(name_en="Old", end=date(2026, 11, 20), source="A page")
    change = address(Unit, "change", unit.pk)
    form = filled(editor_client.get(change), end="2026-11-10", same_source="on")
    assert refusals(editor_client.post(change, form)) == [
        "Give a later day: the unit bears its present name since November 20, 2026."
    ]
    assert editor_client.post(change, form | {"end": "2026-11-21"}).status_code == 302


def test_a_former_name_whose_address_leads_on_is_not_deleted(editor_client):
    unit = UnitFactory(source="A page")
    unit.former_names.create(name_en="Old", slug_en="old", end=date(2020, 1, 1), source="A page")
    unit.former_names.create(name_en="Wrong", end=date(2010, 1, 1), source="A page")
    change = address(Unit, "change", unit.pk)
    form = filled(editor_client.get(change))
    numbers = {form[f"former_names-{n}-name_en"]: n for n in range(2)}
    answer = editor_client.post(change, form | {f"former_names-{numbers['Old']}-DELETE": "on"})
    assert refusals(answer) == ["An old address stays, since other pages use it."]
    editor_client.post(change, form | {f"former_names-{numbers['Wrong']}-DELETE": "on"})
    assert [name.name_en for name in unit.former_names.all()] == ["Old"]
