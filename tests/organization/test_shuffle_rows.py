"""The form of a shuffle, row by row: it suggests, and says by its own words what is wrong."""

import re

import pytest
from django.urls import reverse

from organization.models import Shuffle
from organization.shuffling import suggestions
from tests.factories import PersonFactory
from tests.organization.shuffling import ADD, HEADER, held, post, problems, send

TWICE = f"{HEADER}finance,appointed,Cleo New,yes,,\nfinance,appointed,Dan New,yes,,\n"
CLASH = {
    "en": "Rows 2 and 3 give the same post to two people on the same day.",
    "fr": "Les lignes 2 et 3 donnent le même poste à deux personnes le même jour.",
}
BAD = {
    "en": {
        "id_form-1-day": "Row 2, Day: There is no February 30, 2026.",
        "id_form-1-role": "Row 2, Post: No post is called “tea”. Write its key, or its title and "
        "its unit.",
    },
    "fr": {
        "id_form-1-day": "Ligne 2, Jour\xa0: Le 30\xa0février\xa02026 n’existe pas.",
        "id_form-1-role": "Ligne 2, Poste\xa0: Aucun poste ne s’appelle «\xa0tea\xa0». Écrivez "
        "sa clé, ou son titre et son unité.",
    },
}


@pytest.fixture(autouse=True)
def finance(db):
    role = post("finance", title_en="Minister of Finance", title_fr="Ministre des Finances")
    held(role, "Ada")
    return role


def rows(*cells):
    fields = {"form-TOTAL_FORMS": "5", "form-INITIAL_FORMS": "0", "way": "rows"}
    for number, row in enumerate(cells):
        fields |= {f"form-{number}-{name}": text for name, text in row.items()}
    return fields


def marked(page):
    """The ids of the fields that are marked as wrong and say why."""
    inputs = re.findall(r"<(?:input|select|textarea) [^>]*>", page)
    wrong = [each for each in inputs if 'aria-invalid="true"' in each]
    found = [re.search(r' id="([^"]+)"', each)[1] for each in wrong]
    for each, name in zip(wrong, found, strict=True):
        assert f"{name}_error" in each and f'id="{name}_error"' in page
    return found


@pytest.mark.parametrize("language", CLASH)
def test_two_rows_that_give_one_post_on_one_day_are_named(language, editor, editor_client):
    type(editor).objects.update(language=language)
    assert problems(send(editor_client, TWICE)) == [CLASH[language]]
    new = {"role": "finance", "what": "appointed", "new_person": "on"}
    typed = rows({}, {**new, "person": "Cleo New"}, {**new, "person": "Dan New"})
    page = send(editor_client, "", **typed)
    assert page.context["problems"] == [(CLASH[language], "id_form-1-role")]
    assert marked(page.text) == ["id_form-1-role", "id_form-2-role"]
    assert Shuffle.objects.count() == 0


@pytest.mark.parametrize("language", BAD)
def test_wrong_fields_are_named_as_the_form_names_them(language, editor, editor_client):
    type(editor).objects.update(language=language)
    wrong = {"role": "tea", "what": "leaves", "day": "2026-02-30"}
    page = send(editor_client, "", **rows({}, wrong))
    assert {place: said for said, place in page.context["problems"]} == BAD[language]
    assert sorted(marked(page.text)) == sorted(BAD[language])
    assert 'href="#id_form-1-role"' in page.text and 'value="tea"' in page.text


def test_what_is_on_record_is_suggested_as_a_row_understands_it(editor_client):
    for name in ("one", "two"):
        post(f"director-{name}", title_en="Director")
        PersonFactory(key=f"eve-{name}", name="Eve", sort_name="Eve")
    page = editor_client.get(f"{reverse(ADD)}?way=rows").text
    posts, people = (
        re.findall(r'<option value="([^"]*)">([^<]*)<', part)
        for part in re.findall(r"<datalist.*?</datalist>", page, re.DOTALL)
    )
    assert posts == [
        ("Minister of Finance", ""),
        ("director-one", "Director"),
        ("director-two", "Director"),
    ]
    assert sorted(people) == [("Ada", ""), ("eve-one", "Eve"), ("eve-two", "Eve")]
    assert page.count('list="posts"') == page.count('list="people"') == 5


def test_where_there_are_too_many_the_lists_are_linked_instead(editor_client, monkeypatch):
    monkeypatch.setattr(suggestions, "MOST", 0)
    page = editor_client.get(f"{reverse(ADD)}?way=rows").text
    assert "<datalist" not in page and ' list="' not in page
    for name in ("role", "person"):
        assert f'href="{reverse(f"admin:organization_{name}_changelist")}"' in page
