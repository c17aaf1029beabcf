"""The addresses and keys by which other pages know a row are given once."""

import pytest

from organization.models import InformationPage
from tests.organization.test_admin import FACTORIES, FIXED, address, filled, given_once


@pytest.mark.parametrize(
    ("model", "fields"), FIXED.items(), ids=lambda of: getattr(of, "__name__", "")
)
def test_what_other_pages_know_a_row_by_is_given_once(model, fields, editor_client):
    made = FACTORIES[model](source="A page")
    before = given_once(made)
    change = address(model, "change", made.pk)
    other = {**dict.fromkeys(fields, "other"), "source": "A book"}
    form = filled(editor_client.get(change), **other)
    assert editor_client.post(change, form).status_code == 302
    made.refresh_from_db()
    assert (given_once(made), made.source) == (before, "A book")


@pytest.mark.parametrize(
    ("area", "english", "french", "refused"),
    [
        ("site", "jobs", "offres", ["slug_en"]),
        ("site", "offers", "emplois", ["slug_fr"]),
        ("site", "jobs", "emplois", ["slug_en", "slug_fr"]),
        ("organization", "ministries", "ministeres-page", ["slug_en"]),
        ("careers", "job-types", "types", ["slug_en"]),
        ("about", "jobs", "emplois", []),
        ("site", "legal", "juridique", []),
    ],
)
def test_a_new_page_takes_no_address_of_another(area, english, french, refused, editor_client):
    facts = {"key": "new", "area": area, "origin": "project", "title_en": "A", "title_fr": "A"}
    words = {"slug_en": english, "slug_fr": french, "order": 0}
    add = address(InformationPage, "add")
    response = editor_client.post(add, filled(editor_client.get(add), **facts, **words))
    if refused:
        told = ["This is the address of another page of this site. Choose another word."]
        assert response.context["adminform"].form.errors == dict.fromkeys(refused, told)
    assert InformationPage.objects.count() == (0 if refused else 1)
