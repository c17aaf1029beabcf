"""Whatever is sent as a table: row and column are named, and nothing is changed."""

from datetime import date

import pytest

from ops_site.publishing import edition
from organization.models import Appointment, InformationPage, Person, Unit
from tests.factories import (
    AppointmentFactory,
    InformationPageFactory,
    PersonFactory,
    RoleFactory,
    UnitFactory,
)
from tests.organization.importing import address, bring, look, problems

PEOPLE = "key,name,sort_name,source\n"
UNREADABLE = {
    "empty": (b"", "There is nothing in it."),
    "no rows": (PEOPLE.encode(), "There is no row below the names of the columns."),
    "another column": (b"key,nom\na,b\n", "There is no column nom. The columns are key, name,"),
    "no key": (b"name\na\n", "The first row lacks the column key."),
    "NUL": (PEOPLE.encode() + b"a,\0,b,c\n", "Row 2 holds a character (NUL)"),
    "cp1252": (PEOPLE.encode() + b"zo,Zo\xe9,b,c\n", "Line 2 is not in UTF-8."),
    "UTF-16": (PEOPLE.encode("utf-16"), "Line 1 is not in UTF-8."),
    "too many cells": (PEOPLE.encode() + b"a,b,c,d,e\n", "Row 2 has 5 cells, and there are 4"),
}
NO_JSON = {
    "text": (b"nothing", "This is not JSON."),
    "deep": (b"[" * 100_000, "This is not JSON."),
    "object": (b'{"key": "a"}', "In JSON a table is a list of objects, one for each row."),
    "nested": (b'[{"key": ["a"]}]', "Row 1, column key: this is no text"),
    "NUL": (b'[{"key": "a\\u0000"}]', "Row 1 holds a character (NUL)"),
}


@pytest.mark.parametrize(("data", "told"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_cannot_be_read_is_told_why(data, told, db, editor_client):
    response = look(editor_client, "person", data)
    assert [message.startswith(told) for message in problems(response)] == [True]


@pytest.mark.parametrize(("data", "told"), NO_JSON.values(), ids=NO_JSON)
def test_json_that_is_no_table_is_told_why(data, told, db, editor_client):
    response = look(editor_client, "person", data, name="table.json")
    assert [message.startswith(told) for message in problems(response)] == [True]


def test_one_bad_row_of_400_is_named_and_nothing_is_changed(db, editor_client):
    PersonFactory(key="person-7", name="As it was", source="A page")
    rows = [f"person-{n},Person {n},Person {n},A page,2026-01-01" for n in range(400)]
    rows[299] = "person-299,Person 299,Person 299,A page,2026-02-30"
    before = edition()
    response = look(editor_client, "person", f"{PEOPLE[:-1]},as_of\n" + "\n".join(rows))
    assert problems(response) == [
        "Row 301, column as_of: “2026-02-30” is no day. Write it as in 2026-03-31."
    ]
    assert (Person.objects.get().name, edition()) == ("As it was", before)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("ada,Ada,Ada,", "Row 2, column source: Say where this is from"),
        ("ada,,Ada,A page", "Row 2, column name: This field cannot be blank."),
        ("A B,Ada,Ada,A page", "Row 2, column key: Enter a valid “slug”"),
        (f"ada,{'N' * 201},Ada,A page", "Row 2, column name: Ensure this value has at most"),
        ("ada,Ada,Ada,A page\nada,Bob,Bob,A page", "Row 3, column key: This is the same fact"),
    ],
)
def test_what_is_wrong_in_a_row_is_told_with_row_and_column(row, told, db, editor_client):
    response = look(editor_client, "person", f"{PEOPLE}{row}\n")
    assert [message.startswith(told) for message in problems(response)] == [True]
    assert Person.objects.count() == 0


APPOINTMENT = "person,role,acting,start,end,source\n"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("bob,finance,no,2024-01-01,,A", "Row 2, column role: The post already has a holder"),
        ("bob,finance,yes,2024-01-01,2023-01-01,A", "Row 2: An appointment ends after the day"),
        ("bob,tea,no,,,A", "Row 2, column role: Among the roles none has the key “tea”."),
        ("bob,finance,maybe,,,A", "Row 2, column acting: Write yes or no."),
        (",finance,no,,,A", "Row 2, column person: This is missing."),
    ],
)
def test_what_model_and_database_refuse_is_told_with_row_and_column(row, told, db, editor_client):
    role = RoleFactory(key="finance")
    AppointmentFactory(role=role, person__key="ada", start=date(2020, 1, 1))
    PersonFactory(key="bob")
    response = look(editor_client, "appointment", f"{APPOINTMENT}{row}\n")
    assert [message.startswith(told) for message in problems(response)] == [True]
    assert [a.person.key for a in Appointment.objects.all()] == ["ada"]


def test_a_second_deputy_minister_is_refused_by_name(db, editor_client):
    unit = UnitFactory(key="finance", kind="ministry")
    RoleFactory(unit=unit)
    head = "key,kind,unit,title_en,slug_en,slug_fr,source\n"
    response = look(editor_client, "role", f"{head}second,deputy-minister,finance,S,s,s,A\n")
    assert problems(response) == [
        "Row 2: This ministry has a deputy minister’s post already. Name the exception."
    ]


def test_a_file_of_too_many_rows_is_told(db, editor_client):
    rows = "".join(f"p-{number},P,P,A page\n" for number in range(5001))
    told = "The file has more than 5,000 rows. Send it in parts."
    assert problems(look(editor_client, "person", PEOPLE + rows)) == [told]
    assert Person.objects.count() == 0


def test_a_circle_of_units_is_refused(db, editor_client):
    whole = UnitFactory(key="whole", source="A page")
    UnitFactory(key="part", parent=whole, source="A page")
    response = look(editor_client, "unit", "key,parent\nwhole,part\n")
    assert problems(response) == [
        "Row 2, column parent: This unit cannot be part of a unit that is itself below it."
    ]
    assert Unit.objects.get(key="whole").parent is None


def test_an_address_of_a_page_is_given_once(db, editor_client):
    InformationPageFactory(key="about", slug_en="old")
    response = look(editor_client, "informationpage", "key,slug_en\nabout,new\n")
    assert problems(response) == ["Row 2, column slug_en: This is given once, and then stays."]
    assert InformationPage.objects.get().slug_en == "old"


def test_rows_that_cannot_be_told_apart_are_left_to_their_pages(db, editor_client):
    first = AppointmentFactory(role=RoleFactory(key="finance"), person__key="ada", ended=True)
    AppointmentFactory(role=first.role, person=first.person, ended=True)
    text = "person,role,acting,start,note\nada,finance,no,,New\n"
    response = look(editor_client, "appointment", text)
    assert problems(response) == [
        "Row 2, column person: 2 rows of the table are meant by this. Change them on their pages."
    ]


def test_messages_are_in_the_language_of_the_editor(db, editor, editor_client):
    type(editor).objects.update(language="fr")
    response = look(editor_client, "person", f"{PEOPLE}ada,Ada,Ada,\n")
    assert problems(response) == [
        "Ligne 2, colonne «\u00a0source\u00a0»\u00a0: "
        "Dites d’où vient ce fait\u00a0: un document, son adresse, sa date."
    ]


def test_a_table_of_another_list_is_not_offered(db, editor_client):
    response = look(editor_client, "person", f"{PEOPLE}a,b,c,d\n", table="unit")
    assert len(problems(response)) == 1
    answer = editor_client.get(address("person", "export"), {"table": "unit"})
    assert answer.status_code == 404


def test_a_confirmation_without_a_file_does_nothing(db, editor_client):
    fields = {"table": "person", "step": "confirm", "seen": "x"}
    assert editor_client.post(address("person"), fields).status_code == 302
    assert Person.objects.count() == 0
    bring(editor_client, "person", f"{PEOPLE}bob,Bob,Bob,A page\n")
    assert Person.objects.count() == 1
