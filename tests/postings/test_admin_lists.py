"""What postings choose from, in the administration: each change publishes and says its source."""

import pytest
from django.urls import reverse

from careers.postings import places
from careers.postings.models import City, CompensationGroup, JobFamily, JobRole
from ops_site.publishing import edition
from tests.factories import (
    CityFactory,
    CompensationGroupFactory,
    JobFamilyFactory,
    JobRoleFactory,
)
from tests.postings.paper import paper

pytestmark = pytest.mark.django_db

FACTORIES = {
    City: CityFactory,
    CompensationGroup: CompensationGroupFactory,
    JobFamily: JobFamilyFactory,
    JobRole: JobRoleFactory,
}
MODELS = pytest.mark.parametrize("model", FACTORIES, ids=lambda model: model._meta.model_name)
NO_SOURCE = "Say where this is from: a document, its address, its day."


def address(model, page, *args):
    return reverse(f"admin:postings_{model._meta.model_name}_{page}", args=args)


def send(client, made, **changes):
    """Open the page of `made`, change some of its fields, save."""
    change = address(type(made), "change", made.pk)
    form = paper(client.get(change), f"{made._meta.model_name}_form")
    return client.post(change, form.values | changes)


@MODELS
def test_changing_publishes(model, editor_client):
    made = FACTORIES[model](source="A page")
    before = edition()[0]
    answer = send(editor_client, made, name_en="New name", same_source="on")
    assert answer.url == address(model, "changelist")
    made.refresh_from_db()
    assert (made.name_en, edition()[0]) == ("New name", before + 1)


@MODELS
def test_a_change_without_a_source_is_refused(model, editor_client):
    made = FACTORIES[model](name_en="Old name")
    before = edition()
    response = send(editor_client, made, name_en="New name")
    assert NO_SOURCE in response.content.decode()
    made.refresh_from_db()
    assert (made.name_en, edition()) == ("Old name", before)
    send(editor_client, made, name_en="New name", source="A page")
    made.refresh_from_db()
    assert (made.name_en, made.source) == ("New name", "A page")


def test_another_way_to_write_a_city_is_found_once_it_is_saved(editor_client):
    city = CityFactory(name_en="Sault Ste. Marie")
    assert places.atlas().find("The Soo") is None
    send(editor_client, city, **{"aliases-0-name": "The Soo"})
    assert places.atlas().find("the soo").pk == city.pk


@MODELS
@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_costs_the_same_for_one_row_and_three(
    model, rows, editor_client, django_assert_num_queries
):
    made = FACTORIES[model].create_batch(rows)
    with django_assert_num_queries(5 + (model is JobRole)):
        response = editor_client.get(address(model, "changelist"))
    assert sorted(each.pk for each in response.context["cl"].result_list) == [
        each.pk for each in made
    ]


@MODELS
def test_recruiters_see_and_change_none(model, recruiter_client, editor_client):
    made = FACTORIES[model](source="A page")
    pages = [
        address(model, "changelist"),
        address(model, "add"),
        address(model, "change", made.pk),
        address(model, "delete", made.pk),
    ]
    before = edition()
    for page in pages:
        assert recruiter_client.get(page).status_code == 403
        assert recruiter_client.post(page, {"post": "yes", "name_en": "New"}).status_code == 403
    assert (model.objects.get().name_en, edition()) == (made.name_en, before)
    assert all(editor_client.get(page).status_code == 200 for page in pages[:3])
    assert pages[0] in editor_client.get("/admin/").content.decode()
    assert pages[0] not in recruiter_client.get("/admin/").content.decode()
