"""Drafts from a file on the desk: looked at first, then all of them or none."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from careers.postings.models import Posting
from tests.organization.reading import text
from tests.postings.importing import counts
from tests.postings.test_import_drafts import DRAFT

pytestmark = pytest.mark.django_db
PAGE = "/admin/postings/posting/import/"


def sent(*rows, name="rows.json", data=None):
    data = json.dumps(rows).encode() if data is None else data
    return {"step": "look", "file": SimpleUploadedFile(name, data, "application/json")}


def digest(response):
    return response.context["digest"]


def test_a_file_is_looked_at_and_then_brought_in(recruiter, recruiter_client, places):
    before = counts()
    page = recruiter_client.post(PAGE, sent(DRAFT, DRAFT | {"title_en": "Trail Builder"}))
    assert "2 new drafts." in text(page)
    assert "Row 2: Trail Builder (Ministry of Parks)" in text(page)
    assert counts() == before
    answer = recruiter_client.post(PAGE, {"step": "confirm", "seen": digest(page)}, follow=True)
    assert "2 new drafts." in answer.text
    drafts = Posting.objects.order_by("title_en")
    assert [(draft.title_en, draft.status) for draft in drafts] == [
        ("Trail Builder", "draft"),
        ("Trail Planner", "draft"),
    ]
    assert {event.by for draft in drafts for event in draft.events.all()} == {recruiter}
    again = recruiter_client.post(PAGE, {"step": "confirm", "seen": digest(page)}, follow=True)
    assert "The file is not kept any more. Send it again." in again.text
    assert Posting.objects.count() == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Row 2, column cities: “Balla”: no such municipality of Ontario; did you mean “Bala”?",
        ),
        ("fr", "Ligne 2, colonne « cities » : « Balla » : aucune municipalité de l’Ontario"),
    ],
)
def test_what_is_wrong_is_told_in_the_persons_language(
    recruiter, recruiter_client, places, language, said
):
    recruiter.language = language
    recruiter.save()
    before = counts()
    page = recruiter_client.post(PAGE, sent(DRAFT, DRAFT | {"title_en": "B", "cities": "Balla"}))
    assert " ".join(said.split()) in text(page)
    assert digest(page)
    refused = recruiter_client.post(PAGE, {"step": "confirm", "seen": digest(page)})
    assert refused.url == PAGE
    assert counts() == before


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (sent(data=b"\xff\xfe"), "Line 1 is not in UTF-8."),
        (sent(data=b"[]"), "There is nothing in it."),
        (sent(data=b"{"), "This is not JSON."),
        (sent(*[DRAFT] * 501), "The file has more than 500 rows. Send it in parts."),
        ({"step": "look"}, "This field is required."),
    ],
    ids=["bytes", "empty", "broken", "long", "none"],
)
def test_a_file_that_is_no_table_comes_back_with_the_form(recruiter_client, places, file, said):
    before = counts()
    if "file" in file:
        file["file"].seek(0)
    assert said in text(recruiter_client.post(PAGE, file))
    assert counts() == before


def test_nobody_brings_drafts_for_another_ministry(stranger_client, recruiter_client, places):
    page = stranger_client.post(PAGE, sent(DRAFT))
    assert "Row 1, column unit: this is not one of your units" in text(page)
    assert "1 new draft." in text(recruiter_client.post(PAGE, sent(DRAFT)))
    seen = digest(page)
    assert stranger_client.post(PAGE, {"step": "confirm", "seen": seen}).url == PAGE
    assert Posting.objects.count() == 0


def test_who_is_no_staff_brings_nothing(client, applicant_client):
    for visitor, door in ((client, "/en/account/sign-in/"), (applicant_client, "/admin/login/")):
        assert visitor.post(PAGE, sent(DRAFT)).url.startswith(door)
    assert Posting.objects.count() == 0
