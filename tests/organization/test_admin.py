"""Editing the organization: every change publishes, says its source, and is for editors alone."""

import pytest
from django.contrib import admin
from django.urls import reverse

from ops_site.publishing import edition
from organization.models import (
    Agency,
    Appointment,
    Cluster,
    InformationPage,
    Ministry,
    Person,
    Relation,
    Role,
    Shuffle,
    Unit,
)
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    ClusterFactory,
    InformationPageFactory,
    MinistryFactory,
    PageSectionFactory,
    PersonFactory,
    RelationFactory,
    RoleFactory,
    UnitFactory,
)
from tests.organization.reading import words

FACTORIES = {
    Agency: AgencyFactory,
    Appointment: AppointmentFactory,
    Cluster: ClusterFactory,
    InformationPage: InformationPageFactory,
    Ministry: MinistryFactory,
    Person: PersonFactory,
    Relation: RelationFactory,
    Role: RoleFactory,
    Unit: UnitFactory,
}
FIXED = {
    **dict.fromkeys((Agency, Cluster, Ministry, Person, Role, Unit), ("key",)),
    InformationPage: ("key", "area", "slug_en", "slug_fr"),
}
MODELS = pytest.mark.parametrize("model", FACTORIES, ids=lambda model: model._meta.model_name)
NO_SOURCE = "Say where this is from: a document, its address, its day."


def address(model, page, *args):
    return reverse(f"admin:organization_{model._meta.model_name}_{page}", args=args)


def filled(response, **changes):
    """What a browser would send of the form on this page, with `changes`."""
    forms = [response.context["adminform"].form]
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    values = {form.add_prefix(name): form[name].value() for form in forms for name in form.fields}
    values |= changes
    return {name: value for name, value in values.items() if not (value is None or value is False)}


def given_once(made):
    """What the page of a row that is there only shows."""
    return {name: getattr(made, name) for name in FIXED.get(type(made), ())}


def generation():
    return edition()[0]


def refusals(response):
    return [words(str(error)) for error in response.context["errors"]]


def test_every_model_of_the_room_has_its_admin():
    room = {model for model in admin.site._registry if model._meta.app_label == "organization"}
    assert set(FACTORIES) | {Shuffle} <= room


# --- Publishing ---------------------------------------------------------------------------------


@MODELS
def test_adding_publishes(model, editor_client):
    made = FACTORIES[model](source="A page")
    form = editor_client.get(address(model, "change", made.pk))
    model.objects.filter(pk=made.pk).delete()
    before = generation()
    response = editor_client.post(address(model, "add"), filled(form, **given_once(made)))
    assert response.status_code == 302
    assert (model.objects.count(), generation()) == (1, before + 1)


@MODELS
def test_changing_publishes(model, editor_client):
    made = FACTORIES[model](source="A page")
    before = generation()
    change = address(model, "change", made.pk)
    response = editor_client.post(change, filled(editor_client.get(change), source="A book"))
    assert response.status_code == 302
    made.refresh_from_db()
    assert (made.source, generation()) == ("A book", before + 1)


@MODELS
def test_deleting_publishes(model, editor_client):
    made = FACTORIES[model]()
    before = generation()
    editor_client.post(address(model, "delete", made.pk), {"post": "yes"})
    assert (model.objects.filter(pk=made.pk).count(), generation()) == (0, before + 1)


@MODELS
def test_deleting_several_publishes(model, editor_client):
    made = [FACTORIES[model]().pk for _ in range(2)]
    before = generation()
    chosen = {"action": "delete_selected", "_selected_action": made, "post": "yes"}
    editor_client.post(address(model, "changelist"), chosen)
    assert (model.objects.filter(pk__in=made).count(), generation()) == (0, before + 1)


def test_changing_a_section_alone_publishes(editor_client):
    section = PageSectionFactory()
    change = address(InformationPage, "change", section.page.pk)
    before = generation()
    form = filled(editor_client.get(change), **{"sections-0-body_en": "Another paragraph."})
    editor_client.post(change, form)
    section.refresh_from_db()
    assert (section.body_en, generation()) == ("Another paragraph.", before + 1)


# --- Sources ------------------------------------------------------------------------------------


@MODELS
def test_a_change_without_a_source_is_refused(model, editor_client):
    facts = {"origin": "transcribed"} if model is InformationPage else {}
    made = FACTORIES[model](note="Old", **facts)
    before = generation()
    change = address(model, "change", made.pk)
    response = editor_client.post(change, filled(editor_client.get(change), note="New"))
    assert refusals(response) == [NO_SOURCE]
    made.refresh_from_db()
    assert (made.note, generation()) == ("Old", before)


def test_a_page_of_this_project_needs_no_source(editor_client):
    page = InformationPageFactory(origin=InformationPage.Origin.PROJECT)
    change = address(InformationPage, "change", page.pk)
    editor_client.post(change, filled(editor_client.get(change), title_en="New"))
    page.refresh_from_db()
    assert page.title_en == "New"


def test_a_former_name_needs_its_source(editor_client):
    unit = UnitFactory(source="A page")
    change = address(Unit, "change", unit.pk)
    name = {"former_names-TOTAL_FORMS": 1, "former_names-0-name_en": "Old name"}
    form = filled(editor_client.get(change), **name)
    assert refusals(editor_client.post(change, form)) == [NO_SOURCE]
    editor_client.post(change, form | {"former_names-0-source": "A book"})
    assert [former.source for former in unit.former_names.all()] == ["A book"]


def test_a_line_with_two_starts_is_refused_in_plain_words(editor_client):
    line = RelationFactory(source="A page")
    change = address(Relation, "change", line.pk)
    form = filled(editor_client.get(change), subject_role=RoleFactory().pk, same_source="on")
    assert refusals(editor_client.post(change, form)) == ["A line starts at one unit or one role."]


def test_a_unit_is_not_put_below_its_own_parts(editor_client):
    ministry = MinistryFactory(source="A page")
    branch = UnitFactory(parent=UnitFactory(parent=ministry))
    change = address(Ministry, "change", ministry.pk)
    answers = {"misplaced": "on", "same_source": "on"}
    form = filled(editor_client.get(change), parent=branch.pk, **answers)
    assert refusals(editor_client.post(change, form)) == [
        "This unit cannot be part of a unit that is itself below it."
    ]
    ministry.refresh_from_db()
    assert ministry.parent is None


# --- Who ----------------------------------------------------------------------------------------


@MODELS
@pytest.mark.parametrize("page", ["changelist", "add"])
def test_hr_staff_reach_no_page_of_the_organization(
    model, page, editor_client, recruiter_client, applicant_client
):
    assert editor_client.get(address(model, page)).status_code == 200
    assert recruiter_client.get(address(model, page)).status_code == 403
    assert applicant_client.get(address(model, page)).status_code == 302


@MODELS
def test_hr_staff_change_nothing_by_a_guessed_address(model, recruiter_client, editor_client):
    made = FACTORIES[model](source="A page")
    change = address(model, "change", made.pk)
    form = filled(editor_client.get(change), source="A book")
    before = generation()
    assert recruiter_client.post(change, form).status_code == 403
    assert recruiter_client.post(address(model, "delete", made.pk), {"post": 1}).status_code == 403
    made.refresh_from_db()
    assert (made.source, generation()) == ("A page", before)


# --- Lists --------------------------------------------------------------------------------------

COSTS = {
    Agency: 6,
    Appointment: 5,
    Cluster: 5,
    InformationPage: 5,
    Ministry: 5,
    Person: 5,
    Relation: 5,
    Role: 5,
    Unit: 5,
}


@MODELS
@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_costs_the_same_for_one_row_and_three(
    model, rows, editor_client, django_assert_num_queries
):
    parent = UnitFactory()
    for _ in range(rows):
        made = FACTORIES[model]()
        if hasattr(made, "parent"):
            made.parent = parent
            made.save()
    with django_assert_num_queries(COSTS[model]):
        response = editor_client.get(address(model, "changelist"))
    assert len(response.context["cl"].result_list) >= rows


@pytest.mark.parametrize(
    ("model", "made", "typed"),
    [
        (Unit, lambda: UnitFactory(name_fr="Bureau des Finances"), "finances"),
        (Role, lambda: RoleFactory(unit=UnitFactory(name_en="Ministry of Tea")), "tea"),
        (Appointment, lambda: AppointmentFactory(person__name="Ada Holder"), "ada"),
        (Relation, lambda: RelationFactory(object_unit__name_en="Cabinet"), "cabinet"),
    ],
)
def test_editors_find_what_they_look_for(model, made, typed, editor_client):
    FACTORIES[model]()
    wanted = made()
    response = editor_client.get(address(model, "changelist"), {"q": typed})
    assert list(response.context["cl"].result_list) == [wanted]


def test_a_proxy_offers_its_own_kinds_alone(editor_client):
    form = editor_client.get(address(Ministry, "add")).context["adminform"].form
    assert [kind for kind, _label in form.fields["kind"].choices] == ["ministry", "central-agency"]
