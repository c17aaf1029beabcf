"""Whatever is typed into a shuffle: a clear message, the text kept, and nothing changed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from organization.models import Appointment, Person, Shuffle
from tests.organization.shuffling import ABOUT, HEADER, confirm, held, post, problems, send

UNREADABLE = {
    "empty": (b"", "There is nothing in it."),
    "only names": (HEADER.encode(), "There are no changes in it."),
    "NUL": (HEADER.encode() + b"a,b\0,c\n", "Row 2 holds a character (NUL) that no text has."),
    "Windows-1252": (
        HEADER.encode() + "finance,leaves,Zoé,,,\n".encode("cp1252"),
        "Line 2 is not in UTF-8. Save the file as “CSV UTF-8” and send it again.",
    ),
    "5 MB": (HEADER.encode() + b"x" * 5_000_000, "The file is larger than 1 MB."),
    "an open quotation mark": (HEADER.encode() + b'"a,b\n', "Row 2 cannot be read as CSV"),
    "another column": (b"role,what,when\n", "There is no column when."),
    "no post": (b"person,what\n", "The first row lacks the column role."),
    "a column twice": (b"role,what,role\n", "The column role stands there twice."),
}


@pytest.fixture
def finance(db):
    role = post("finance", title_en="Minister of Finance")
    held(role, "Ada")
    return role


def sent(client, data):
    file = SimpleUploadedFile("list.csv", data, "text/csv")
    return send(client, "", file=file)


def untouched():
    return (Shuffle.objects.count(), Appointment.objects.filter(end=None).count()) == (0, 1)


@pytest.mark.parametrize(("data", "told"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_cannot_be_read_is_told_why(data, told, finance, editor_client):
    response = sent(editor_client, data)
    assert len(problems(response)) == 1
    assert problems(response)[0].startswith(told)
    assert untouched()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_spreadsheets_write_is_read(separator, ends, finance, editor_client):
    text = f"\ufeff{HEADER}finance,leaves,Ada,,,\n".replace(",", separator).replace("\n", ends)
    assert problems(sent(editor_client, text.encode())) == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("finance,leaves,,,2026-02-30,", "Row 2, column day: There is no February 30, 2026."),
        ("finance,leaves,,,9999-01-01,", "Row 2, column day: January\u00a01, 9999 is more than"),
        ("tea,leaves,,,,", "Row 2, column role: No post is called “tea”."),
        (",leaves,,,,", "Row 2, column role: This is missing."),
        ("finance,dances,Ada,,,", "Row 2, column what: “dances” is none of"),
        ("finance,appointed,Nobody,,,", "Row 2, column person: Nobody is called “Nobody”."),
        ("finance,appointed,Ada,yes,,", "Row 2, column person: Somebody is called “Ada” already"),
        ("finance,appointed,Ada,,,", "Row 2, column person: Ada holds this post already"),
        (
            "finance,leaves,Ada,,2023-01-01,",
            "Row 2, column day: This is before the first day of",
        ),
        ("finance,appointed,=1+1,yes,,", "Row 2, column person: A formula is not taken."),
        ("finance,appointed,New,perhaps,,", "Row 2, column new_person: Write yes or no."),
        (f"finance,appointed,{'N' * 201},yes,,", "Row 2, column person: Ensure this value has"),
    ],
)
def test_what_is_wrong_in_a_row_is_told_with_row_and_column(row, told, finance, editor_client):
    response = send(editor_client, f"{HEADER}{row}\n")
    assert problems(response)[0].startswith(told)
    assert response.context["list"]["text"].value() == f"{HEADER}{row}\n"
    assert untouched()


def test_one_bad_row_of_400_is_named_and_nothing_is_changed(editor_client, db):
    rows = []
    for number in range(400):
        post(f"post-{number}")
        rows.append(f"post-{number},appointed,Person Number{number},yes,,")
    rows[255] = "post-255,appointed,Person Number255,yes,2026-02-30,"
    response = send(editor_client, HEADER + "\n".join(rows))
    assert problems(response) == ["Row 257, column day: There is no February 30, 2026."]
    assert (Shuffle.objects.count(), Person.objects.count()) == (0, 0)


@pytest.mark.parametrize("step", ["preview", "confirm"])
def test_a_list_pasted_that_is_too_long_is_told(step, finance, editor_client):
    told = problems(send(editor_client, HEADER + "x" * 2_000_000, step=step, when="now"))
    assert told == ["The file is larger than 1 MB. Send it in parts."]
    answer = send(editor_client, HEADER + "x" * 3_000_000, step=step)
    assert answer.status_code == 413
    assert "A form can hold 2.5 MB of text at most." in answer.content.decode()
    assert untouched()


def test_the_same_row_twice_is_refused(finance, editor_client):
    response = send(editor_client, f"{HEADER}finance,leaves,,,,\nfinance,leaves,,,,\n")
    assert problems(response) == ["Row 3: This is the same change as in row 2."]
    assert untouched()


def test_posts_of_one_name_are_listed_by_key(editor_client, db):
    for key in ("a-1", "a-2"):
        post(key, title_en="Director")
    response = send(editor_client, f"{HEADER}Director,appointed,Cleo New,yes,,\n")
    assert problems(response) == [
        "Row 2, column role: “Director” may be any of these posts: a-1, a-2. Write the key."
    ]


def test_an_overlap_with_somebody_to_come_is_refused(finance, editor_client):
    Appointment.objects.update(start="2026-05-01")
    response = send(editor_client, f"{HEADER}finance,appointed,Cleo New,yes,,\n")
    assert problems(response) == [
        "Row 2, column day: This is before the first day of Ada in this post, May\u00a01, 2026. "
        "Write a later day; whoever held the post earlier is added under Appointments, with both "
        "days."
    ]


def test_a_source_is_needed(finance, editor_client):
    response = send(editor_client, f"{HEADER}finance,leaves,,,,\n", source="")
    assert problems(response) == ["Source: Say where the changes are announced."]
    assert untouched()


def test_messages_are_in_the_language_of_the_editor(finance, editor, editor_client):
    type(editor).objects.update(language="fr")
    response = send(editor_client, f"{HEADER}tea,leaves,,,,\n")
    assert problems(response) == [
        "Ligne 2, colonne «\u00a0role\u00a0»\u00a0: Aucun poste ne s’appelle «\u00a0tea\u00a0». "
        "Écrivez sa clé, ou son titre et son unité."
    ]


def test_a_confirmation_made_by_hand_does_nothing(finance, editor_client):
    text = f"{HEADER}finance,leaves,,,,\n"
    for fields in ({"seen": "x", "when": "now"}, {"when": "now"}, {"seen": "x", "when": "never"}):
        assert send(editor_client, text, step="confirm", **fields).status_code == 200
    assert untouched()


def test_a_list_of_another_shape_in_a_later_step_is_told(finance, editor_client):
    for step in ("confirm", "back"):
        for way in ("list", "rows"):
            response = send(editor_client, "a\0b", step=step, way=way)
            assert response.status_code == 200
    assert untouched()


def test_a_shuffle_says_what_it_is_called(finance, editor_client):
    response = send(editor_client, f"{HEADER}finance,leaves,,,,\n", name="")
    assert problems(response) == ["Name of the shuffle: Give the shuffle a name."]
    assert ABOUT["name"] and untouched()


def test_a_new_person_is_one_person_in_all_rows(finance, editor_client):
    post("health")
    rows = "finance,acting,Cleo New,yes,,\nhealth,appointed,Cleo New,yes,,\n"
    confirm(editor_client, f"{HEADER}{rows}")
    assert Person.objects.get(key="cleo-new").appointments.count() == 2
