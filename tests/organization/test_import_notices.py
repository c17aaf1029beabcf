"""What whoever looks at an import is told beside the differences, and what is refused of it."""

from datetime import date

import pytest

from organization.models import Person, Unit
from tests.factories import InformationPageFactory, PersonFactory, UnitFactory
from tests.organization.importing import bring, look, problems

PEOPLE = "key,name,sort_name,source\n"
UNITS = "key,name_en,parent,source\n"


def notices(response):
    assert problems(response) == []
    return list(response.context["notices"])


@pytest.fixture
def tea(db):
    whole = UnitFactory(key="whole")
    words = {"slug_en": "tea", "slug_fr": "the"}
    return UnitFactory(key="tea", name_en="Tea", parent=whole, source="A page", **words)


def test_a_name_and_a_place_that_nothing_keeps_are_told(tea, editor_client):
    UnitFactory(key="other")
    told = notices(look(editor_client, "unit", f"{UNITS}tea,Coffee,other,An order\n"))
    assert told == [
        "Row 2, tea: part of “other” instead of “whole”, which is not kept. If it was part of "
        "that until now, first bring in a former place with its end.",
        "Row 2, tea: the name “Tea” becomes “Coffee”, and is not kept. If it was the name until "
        "now, first bring in a former name with its end.",
    ]
    old = {"end": date(2026, 4, 1), "source": "An order"}
    tea.former_names.create(name_en="Tea", **old)
    tea.former_places.create(parent=tea.parent, **old)
    assert notices(look(editor_client, "unit", f"{UNITS}tea,Coffee,other,An order\n")) == []


def test_an_address_changes_only_where_the_old_one_leads_on(tea, editor_client):
    file = "key,slug_en,source\ntea,coffee,An order\n"
    refused = "Row 2, column slug_en: “tea” would lead nowhere. First bring in a former name"
    found = problems(look(editor_client, "unit", file))
    assert [told.startswith(refused) for told in found] == [True]
    tea.refresh_from_db()
    assert tea.slug_en == "tea"
    tea.former_names.create(name_en="Tea", slug_en="tea", end=date(2026, 4, 1), source="A")
    bring(editor_client, "unit", file)
    tea.refresh_from_db()
    assert tea.slug_en == "coffee"
    new = "key,kind,name_en,slug_en,slug_fr,source\nnew,division,New,tea,neuf,An order\n"
    told = "Row 2, column slug_en: The address word “tea” leads to Tea. Choose another."
    assert problems(look(editor_client, "unit", new)) == [told]
    assert Unit.objects.filter(key="new").exists() is False


def test_rows_that_leave_their_source_are_counted_and_numbered(db, editor_client):
    for key in ("ada", "bob", "cleo", "dan"):
        PersonFactory(key=key, name=key, source="A page")
    rows = "ada,Ida,a,A book\nbob,Rob,a,A page\ncleo,cleo,Cleo,A page\ndan,dan,Dan,A page\n"
    rows = rows.replace("dan,dan,Dan", f"dan,dan,{Person.objects.get(key='dan').sort_name}")
    assert notices(look(editor_client, "person", PEOPLE + rows)) == [
        "2 rows change facts and leave their sources as they were (rows 3, 4). Make sure that "
        "these sources say so."
    ]
    InformationPageFactory(key="ours", origin="project", source="")
    page = "key,title_en\nours,Another\n"
    assert notices(look(editor_client, "informationpage", page)) == []


def test_a_row_shows_its_key_and_the_name_until_now(db, editor_client):
    PersonFactory(key="ada", name="Ada")
    PersonFactory(key="bob", name="Élodie  Roy")
    rows = f"{PEOPLE}ada,elodie  ROY,Roy,A book\nnew,New,New,A book\n"
    response = look(editor_client, "person", rows)
    assert [change.about for change in response.context["changes"]] == ["ada · Ada", "new · New"]
    assert notices(response) == [
        "Row 2: “elodie  ROY” is also the name of another person on record (key bob). If they "
        "are one person, use that key."
    ]


@pytest.mark.parametrize("column", ["name", "sort_name", "biography_fr"])
def test_html_is_refused_with_row_and_column(column, db, editor_client):
    values = {"key": "ada", "name": "Ada", "sort_name": "Ada", "source": "A book", "note": "<b>"}
    values |= {column: "<b>Ada</b>"}
    response = look(editor_client, "person", f"{','.join(values)}\n{','.join(values.values())}\n")
    told = f"Row 2, column {column}: HTML stands here, which readers would see"
    assert [text.startswith(told) for text in problems(response)] == [True]
    assert Person.objects.count() == 0


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_cell_of_any_length_gets_an_answer(kind, db, editor_client):
    long = "a" * 131_073
    csv, json = f"{PEOPLE}a,{long},b,c\n", f'[{{"key": "a", "name": "{long}"}}]'
    response = look(editor_client, "person", csv if kind == "csv" else json, name=f"t.{kind}")
    assert problems(response) == [
        f"Row {2 if kind == 'csv' else 1} has a cell of more than 131,072 characters. Shorten it, "
        "or look for a quotation mark that is not closed."
    ]


def test_what_was_brought_in_and_what_was_not_have_names_of_their_own(db, editor_client):
    refused = look(editor_client, "person", f"{PEOPLE}ada,,Ada,A book\n")
    good = f"{PEOPLE}ada,Ada,Ada,A book\n"
    titles = [refused.context["title"], look(editor_client, "person", good).context["title"]]
    assert titles == ["Import: People", "Before it is brought in"]
    page = editor_client.get(bring(editor_client, "person", good).url)
    told = [str(message) for message in page.context["messages"]]
    assert told == ["Brought in: 1 new row. 0 changed rows. 0 rows as they were."]


@pytest.mark.parametrize(
    ("was", "word", "told"),
    [
        ("", "milk", "The address word “milk” leads to Milk. Choose another."),
        ("old", "other", "An old address stays, since other pages use it."),
        ("old", "", "An old address stays, since other pages use it."),
        ("", "new", None),
        ("old", "old", None),
    ],
)
def test_an_old_address_is_as_safe_from_a_file_as_from_the_form(
    was, word, told, tea, editor_client
):
    UnitFactory(name_en="Milk", slug_en="milk")
    former = tea.former_names.create(name_en="Cha", slug_en=was, source="A", end="2020-01-01")
    file = f"unit,name_en,start,slug_en,source\ntea,Cha,,{word},A book\n"
    response = look(editor_client, "unit", file, table="formername")
    assert problems(response) == ([f"Row 2, column slug_en: {told}"] if told else [])
    former.refresh_from_db()
    assert former.slug_en == was
